using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Pipeline.Tests.Infra;

/// <summary>A test that needs the Bicep compiler, which is restored as a package where there is one; in CI it fails without.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BicepFactAttribute : FactAttribute
{
    public BicepFactAttribute() =>
        Skip =
            Bicep.Compiler is null && Environment.GetEnvironmentVariable("CI") != "true"
                ? "The Bicep compiler is restored on Linux x64 only."
                : null;
}

/// <summary>What a deployment of one stage would make, as the Bicep compiler foresees it.</summary>
internal sealed class Bicep
{
    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["PIPELINE_GOOGLE_FOLDERS"] = "one,two",
        ["PIPELINE_GOOGLE_REGISTRY"] = "registry",
        ["PIPELINE_GOOGLE_KEY"] = "{}",
        ["PIPELINE_PSEUDONYM_KEY"] = "AAAA",
        ["PIPELINE_LETTER_PASSWORD"] = "secret",
        ["PIPELINE_BUDGET_CONTACT"] = "somebody@example.org",
        ["PIPELINE_BUDGET_START"] = "2026-11-01",
    };

    private Bicep(string said, JsonArray resources) => (Said, Resources) = (said, resources);

    /// <summary>The compiler's executable; null where the package has none.</summary>
    public static string? Compiler { get; } =
        typeof(Bicep)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(metadata => metadata.Key == nameof(Bicep) && File.Exists(metadata.Value))
            .Select(metadata => metadata.Value)
            .SingleOrDefault();

    /// <summary>Production, as an isolated worker.</summary>
    public static Lazy<Bicep> Prod { get; } = new(() => Foresee("prod", handler: "worker"));

    /// <summary>Development, as a custom handler.</summary>
    public static Lazy<Bicep> Dev { get; } = new(() => Foresee("dev", handler: "custom"));

    /// <summary>Errors and warnings of the compiler and its linter.</summary>
    public string Said { get; }

    /// <summary>The resources, with all that can be known before they are there.</summary>
    public JsonArray Resources { get; }

    /// <summary>The one resource of a type.</summary>
    public JsonNode Single(string type) => Resources.Single(resource => resource!["type"]!.GetValue<string>() == type)!;

    private static Bicep Foresee(string stage, string handler)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Path("infra"), "*.bicep*"))
            File.Copy(file, folder.PathOf(Path.GetFileName(file)));
        var parameters = folder.PathOf($"{stage}.bicepparam");
        var text = File.ReadAllText(parameters);
        File.WriteAllText(parameters, text.Replace("handler = 'worker'", $"handler = '{handler}'", StringComparison.Ordinal));
        var said = Run("snapshot", parameters, "--mode", "overwrite", "--resource-group", stage, "--subscription-id", $"{Guid.Empty}");
        var snapshot = folder.PathOf($"{stage}.snapshot.json");
        var resources = File.Exists(snapshot) ? JsonNode.Parse(File.ReadAllText(snapshot))!["predictedResources"]!.AsArray() : [];
        return new(said, resources);
    }

    private static string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Compiler ?? throw new InvalidOperationException("There is no Bicep compiler."), arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Parameters)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return said.Trim();
    }
}
