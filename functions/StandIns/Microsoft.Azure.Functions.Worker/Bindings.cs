// A stand-in for Microsoft.Azure.Functions.Worker, not the vendor's: the members this project calls, over the Functions custom-handler protocol.
// It goes when VendorSdks is always true: see functions/StandIns/README.md.
using System.Text.Json.Nodes;

namespace Microsoft.Azure.Functions.Worker.CustomHandler;

/// <summary>What a binding attribute of an extension tells the custom handler: its function.json and how its value travels.</summary>
public interface IBinding
{
    /// <summary>The binding's entry in function.json, but for its name.</summary>
    JsonObject Describe();
}

/// <summary>A binding that starts a function: it turns the host's JSON into the parameter's value.</summary>
public interface ITriggerBinding : IBinding
{
    /// <summary>The parameter's value.</summary>
    /// <param name="data">The host's value under <c>Data.&lt;name&gt;</c>.</param>
    /// <param name="type">The parameter's type.</param>
    object? Read(JsonNode? data, Type type);
}

/// <summary>A binding that carries what a function returns.</summary>
public interface IOutputBinding : IBinding
{
    /// <summary>The value for the host's <c>Outputs.&lt;name&gt;</c>; null sends nothing.</summary>
    JsonNode? Write(object? returned);
}
