using Microsoft.Extensions.Configuration;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Pipeline.Runs;

namespace Pipeline.App;

/// <summary>
/// Sends the pipeline's spans and counts to where OpenTelemetry's own variables say (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and its
/// companions); without them nothing is sent. Only what <see cref="Telemetry"/> writes: the addresses that Azure's clients ask for
/// hold names of files.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;

    public TelemetryExport(IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration[Endpoint]))
            return;
        var resource = ResourceBuilder.CreateDefault().AddService(Telemetry.Name);
        // The web server's own span around ours is never recorded, and would have ours left out too.
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .SetSampler(new AlwaysOnSampler())
            .AddSource(Telemetry.Name)
            .AddOtlpExporter()
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Telemetry.Name).AddOtlpExporter().Build();
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
