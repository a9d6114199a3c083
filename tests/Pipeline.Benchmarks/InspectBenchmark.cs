using System.Globalization;
using Pipeline.Areas;
using Pipeline.Inspect;
using Pipeline.Settings;
using Pipeline.Tests.Inspect;

namespace Pipeline.Benchmarks;

/// <summary>Inspects a country, one municipality after the other, as a run does. Its rows are made beforehand, and that is measured apart.</summary>
internal static class InspectBenchmark
{
    /// <summary>inspect [municipalities].</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var municipalities = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : NationalFolder.Municipalities;
        List<AreaData> areas = [];
        var made = await Measurement.OfAsync(
            "making the rows",
            () =>
            {
                areas.AddRange(Enumerable.Range(0, municipalities).Select(NationalAreas.Of));
                return Task.FromResult(areas.Sum(area => (long)area.Records.Count));
            }
        );
        var inspector = new Inspector(new Village().Registry, new PipelineSettings(), []);
        var findings = 0;
        var inspected = await Measurement.OfAsync(
            "inspect",
            () =>
            {
                findings = areas.Sum(area => inspector.Inspect(area, new DateOnly(2018, 9, 1)).Count);
                return Task.FromResult(made.Rows);
            }
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{findings:N0} findings; inspecting takes {inspected.Processor / made.Processor:F2} of the processors' time that making the rows does"
            )
        );
        return 0;
    }
}
