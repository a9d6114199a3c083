// A stand-in for Microsoft.Azure.Functions.Worker, not the vendor's: the members this project calls, over the Functions custom-handler protocol.
// It goes when VendorSdks is always true: see functions/StandIns/README.md.
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.CustomHandler;

/// <summary>One function: its method, its bindings, and how to call it.</summary>
internal sealed class FunctionDefinition
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly MethodInfo _method;
    private readonly ParameterInfo _trigger;
    private readonly ITriggerBinding _binding;
    private readonly IOutputBinding? _output;

    private FunctionDefinition(MethodInfo method)
    {
        _method = method;
        Name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        _trigger = method.GetParameters().Single(parameter => Binding<ITriggerBinding>(parameter) is not null);
        _binding = Binding<ITriggerBinding>(_trigger)!;
        _output = Binding<IOutputBinding>(method) ?? _binding as IOutputBinding;
    }

    /// <summary>The function's name, and the path the host posts to.</summary>
    public string Name { get; }

    private string OutputName => _output == _binding ? "res" : "output";

    /// <summary>Every function of an assembly, by name.</summary>
    public static IReadOnlyDictionary<string, FunctionDefinition> Of(Assembly assembly) =>
        assembly
            .GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(method => new FunctionDefinition(method))
            .ToDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>The text of function.json.</summary>
    public string FunctionJson()
    {
        JsonArray bindings = [Named(_binding, _trigger.Name!, "in")];
        if (_output is not null)
            bindings.Add(_output == _binding ? Response() : Named(_output, OutputName, "out"));
        var description = new JsonObject { ["bindings"] = bindings };
        if (_method.GetCustomAttribute<FixedDelayRetryAttribute>() is { } retry)
            description["retry"] = new JsonObject
            {
                ["strategy"] = "fixedDelay",
                ["maxRetryCount"] = retry.MaxRetryCount,
                ["delayInterval"] = retry.DelayInterval,
            };
        return description.ToJsonString(Indented) + "\n";
    }

    /// <summary>Calls the method with the host's data; the answer's <c>Outputs</c>.</summary>
    public async Task<JsonObject> InvokeAsync(JsonObject invocation, IServiceProvider services, CancellationToken cancellationToken)
    {
        var data = invocation["Data"]?[_trigger.Name!];
        var arguments = _method
            .GetParameters()
            .Select(parameter =>
                parameter == _trigger ? _binding.Read(data, parameter.ParameterType)
                : parameter.ParameterType == typeof(CancellationToken) ? cancellationToken
                : throw new InvalidOperationException($"Function {Name}: parameter '{parameter.Name}' has no binding.")
            );
        var target = ActivatorUtilities.GetServiceOrCreateInstance(services, _method.DeclaringType!);
        var returned = await ResultOf(_method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, [.. arguments], null));
        var outputs = new JsonObject();
        if (_output?.Write(returned) is { } value)
            outputs[OutputName] = value;
        return outputs;
    }

    private static async Task<object?> ResultOf(object? returned)
    {
        if (returned is not Task task)
            return returned;
        await task;
        return task.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(task);
    }

    private static T? Binding<T>(ICustomAttributeProvider provider)
        where T : class => provider.GetCustomAttributes(inherit: false).OfType<T>().SingleOrDefault();

    private static JsonObject Named(IBinding binding, string name, string direction)
    {
        var described = binding.Describe();
        foreach (var unset in described.Where(property => property.Value is null).Select(property => property.Key).ToList())
            described.Remove(unset);
        described["name"] = name;
        described["direction"] = direction;
        return described;
    }

    private JsonObject Response() =>
        new()
        {
            ["type"] = "http",
            ["name"] = OutputName,
            ["direction"] = "out",
        };
}
