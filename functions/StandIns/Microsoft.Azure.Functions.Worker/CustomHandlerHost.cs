// A stand-in for Microsoft.Azure.Functions.Worker, not the vendor's: the members this project calls, over the Functions custom-handler protocol.
// It goes when VendorSdks is always true: see functions/StandIns/README.md.
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.CustomHandler;

/// <summary>
/// The web server that the Functions host starts and posts invocations to. An answer is always a JSON object: the host waits for
/// its whole timeout on an empty one.
/// </summary>
internal static class CustomHandlerHost
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private const string PortVariable = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>
    /// With this variable the app writes its function.json files below the folder it names, completes the host.json there, and ends.
    /// </summary>
    private const string MetadataVariable = "FUNCTIONS_METADATA_FOLDER";

    /// <summary>Maps every function of the entry assembly.</summary>
    public static IHost Build(WebApplicationBuilder builder)
    {
        var functions = FunctionDefinition.Of(Assembly.GetEntryAssembly()!);
        if (builder.Configuration[MetadataVariable] is { Length: > 0 } folder)
        {
            WriteMetadata(functions.Values, folder);
            CompleteHostFile(Path.Combine(folder, "host.json"));
            Environment.Exit(0);
        }
        builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration[PortVariable] ?? "0"}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        app.MapGet("/", () => "ready");
        app.MapPost("/{function}", (string function, HttpContext http) => InvokeAsync(functions, function, http, app.Logger));
        return app;
    }

    private static void WriteMetadata(IEnumerable<FunctionDefinition> functions, string folder)
    {
        foreach (var function in functions)
        {
            Directory.CreateDirectory(Path.Combine(folder, function.Name));
            File.WriteAllText(Path.Combine(folder, function.Name, "function.json"), function.FunctionJson());
        }
    }

    // Only a custom handler's host is told what to start and where its triggers come from: a worker's loads no functions with a bundle.
    private static void CompleteHostFile(string path)
    {
        var host = JsonNode.Parse(File.ReadAllText(path))!;
        host["customHandler"] = new JsonObject
        {
            ["description"] = new JsonObject { ["defaultExecutablePath"] = Assembly.GetEntryAssembly()!.GetName().Name },
        };
        host["extensionBundle"] = new JsonObject { ["id"] = "Microsoft.Azure.Functions.ExtensionBundle", ["version"] = "[4.*, 5.0.0)" };
        File.WriteAllText(path, host.ToJsonString(Indented) + "\n");
    }

    private static async Task<IResult> InvokeAsync(
        IReadOnlyDictionary<string, FunctionDefinition> functions,
        string name,
        HttpContext http,
        ILogger logger
    )
    {
        if (!functions.TryGetValue(name, out var function))
            return Answer(new JsonObject { ["error"] = $"There is no function '{name}'." }, StatusCodes.Status404NotFound);
        try
        {
            var invocation = (JsonObject)(await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!;
            var outputs = await function.InvokeAsync(invocation, http.RequestServices, http.RequestAborted);
            return Answer(
                new JsonObject
                {
                    ["Outputs"] = outputs,
                    ["Logs"] = new JsonArray(),
                    ["ReturnValue"] = null,
                },
                StatusCodes.Status200OK
            );
        }
        // Whatever a function throws is the host's to retry: it learns of it by the status, unless it has hung up.
        catch (Exception e) when (!http.RequestAborted.IsCancellationRequested)
        {
            logger.LogError(e, "Function {Function} failed.", name);
            return Answer(new JsonObject { ["error"] = e.GetType().Name }, StatusCodes.Status500InternalServerError);
        }
    }

    private static IResult Answer(JsonObject answer, int status) =>
        Results.Text(answer.ToJsonString(), "application/json", statusCode: status);
}
