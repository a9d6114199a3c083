// A stand-in for Microsoft.Azure.Functions.Worker, not the vendor's: the members this project calls, over the Functions custom-handler protocol.
// It goes when VendorSdks is always true: see functions/StandIns/README.md.
namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method that the Functions host calls.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name, unique in the app.</summary>
    public string Name { get; } = name;
}
