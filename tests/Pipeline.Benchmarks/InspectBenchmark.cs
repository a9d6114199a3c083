using System.Globalization;
using Pipeline.Inspect;
using Pipeline.Tests.Inspect;

namespace Pipeline.Benchmarks;

/// <summary>Inspects a country, one municipality after the other, as a run does.</summary>
internal static class InspectBenchmark
{
    /// <summary>inspect [municipalities].</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var municipalities = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : NationalFolder.Municipalities;
        var inspector = new Inspector(new Village().Registry, new PipelineSettings(), []);
        var findings = 0;
        await Measurement.OfAsync(
            "inspect (making the rows included)",
            () =>
            {
                var rows = 0L;
                foreach (var area in Enumerable.Range(0, municipalities).Select(NationalAreas.Of))
                {
                    findings += inspector.Inspect(area, new DateOnly(2018, 9, 1)).Count;
                    rows += area.Records.Count;
                }
                return Task.FromResult(rows);
            }
        );
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{findings:N0} findings"));
        return 0;
    }
}
