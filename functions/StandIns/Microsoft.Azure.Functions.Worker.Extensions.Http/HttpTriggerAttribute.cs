// A stand-in for Microsoft.Azure.Functions.Worker.Extensions.Http, not the vendor's: the members this project calls, over the Functions custom-handler protocol.
// It goes when VendorSdks is always true: see functions/StandIns/README.md.
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker.CustomHandler;
using Microsoft.Azure.Functions.Worker.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Who may call an HTTP function.</summary>
public enum AuthorizationLevel
{
    /// <summary>Anyone.</summary>
    Anonymous,

    /// <summary>Signed-in users.</summary>
    User,

    /// <summary>Who has the function's key.</summary>
    Function,

    /// <summary>The platform.</summary>
    System,

    /// <summary>Who has the master key.</summary>
    Admin,
}

/// <summary>Starts a function by an HTTP request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute, ITriggerBinding, IOutputBinding
{
    /// <summary>Who may call it.</summary>
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    /// <summary>The HTTP methods it answers.</summary>
    public string[] Methods { get; } = methods;

    /// <summary>The path below the route prefix.</summary>
    public string? Route { get; set; }

    JsonObject IBinding.Describe() =>
        new()
        {
            ["type"] = "httpTrigger",
            ["authLevel"] = AuthLevel.ToString().ToLowerInvariant(),
            ["methods"] = new JsonArray([.. Methods.Select(method => JsonValue.Create(method))]),
            ["route"] = Route,
        };

    object? ITriggerBinding.Read(JsonNode? data, Type type) => new HttpRequestData((JsonObject)data!);

    JsonNode? IOutputBinding.Write(object? returned) => ((HttpResponseData?)returned)?.ToJson();
}
