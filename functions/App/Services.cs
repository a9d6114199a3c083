using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Runs;
using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.App;

/// <summary>What the functions need, from the app's settings.</summary>
internal static class Services
{
    // What was read has to be stored within the limit too.
    private const double ShareForReading = 0.9;

    /// <summary>Adds it; nothing is read before the app starts.</summary>
    public static void AddPipeline(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(_ => PipelineSettings.From(name => configuration[name]))
            .AddSingleton(provider =>
                SourcePorts.From(provider.GetRequiredService<PipelineSettings>(), provider.GetRequiredService<TimeProvider>(), new Random())
            )
            .AddSingleton(_ => new AzureQueues(AzureStorageSettings.OfHost(name => configuration[name])))
            .AddSingleton(provider => RunsOf(provider, AzureStorageSettings.From(name => configuration[name])))
            .AddSingleton<StageLog>()
            .AddSingleton<TelemetryExport>();

    /// <summary>Starts what listens, and makes everything once, so that a wrong setting ends the start and not the first function.</summary>
    public static void StartPipeline(this IServiceProvider services)
    {
        services.GetRequiredService<ScheduledRuns>();
        services.GetRequiredService<StageLog>();
        services.GetRequiredService<TelemetryExport>();
    }

    // The source is one for the whole app: its limit of reads a minute holds for all functions together.
    private static ScheduledRuns RunsOf(IServiceProvider services, AzureStorageSettings storage)
    {
        var sources = services.GetRequiredService<SourcePorts>();
        var settings = services.GetRequiredService<PipelineSettings>();
        return new(
            () =>
                sources.Open(
                    RecordStore.OpenAzure(storage),
                    new BlobPublicationStore(storage.Container(AzureStorageSettings.Publications)),
                    settings.TimeLimit * ShareForReading
                ),
            services.GetRequiredService<AzureQueues>(),
            settings,
            services.GetRequiredService<TimeProvider>()
        );
    }
}
