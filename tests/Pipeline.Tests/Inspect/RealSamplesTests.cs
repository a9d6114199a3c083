using Pipeline.Inspect;
using Pipeline.Tests.Harmonise;

namespace Pipeline.Tests.Inspect;

/// <summary>What the real spreadsheets leave open comes out as findings, once each, and nothing else does.</summary>
public sealed class RealSamplesTests
{
    private static readonly DateOnly AsOf = Village.Day("2019-07-01");

    [Fact]
    public async Task Each_thing_left_open_is_found_once()
    {
        var findings = await FindingsAsync();

        Assert.Equal(
            [
                "attendance-missing rayon: 12",
                "municipality-silent KG-J-JALALABAD: 1",
                "spreadsheet-missing KG-J-JALALABAD: 1",
                "step-overdue KG-N-AKTAL: 4",
                "step-overdue KG-O-KOKJAR: 3",
                "value-ambiguous project: 1",
                "value-missing KG-C-AKBASHAT: 3",
                "value-missing KG-C-ALEXANDROV: 3",
                "value-missing KG-C-BURANA: 3",
                "value-missing KG-C-KARABALTA: 1",
                "value-missing KG-C-KOCHKORBAEV: 3",
                "value-missing KG-Y-KARAKOL: 2",
            ],
            findings
                .GroupBy(finding => $"{finding.Code} {Name(finding.Place.Area)}")
                .Select(group => $"{group.Key}: {group.Count()}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(findings.Count, findings.DistinctBy(finding => finding.Id).Count());
        var cells = findings.Where(finding => finding.Place.Cells is not null).Select(finding => finding.Place.Link).ToList();
        Assert.Equal(cells.Distinct(), cells);
    }

    [Fact]
    public async Task Blank_step_is_pointed_at_in_its_own_cell()
    {
        var findings = await FindingsAsync();

        Assert.Equal(
            ["F4", "G4", "H4"],
            findings.Where(finding => finding.Place.Area?.Code == "KG-O-KOKJAR").Select(finding => finding.Place.Cells.ToString()).Order()
        );
    }

    private static string? Name(Area? area) =>
        area is { Kind: not AreaKind.Municipality } wider ? wider.Kind.ToString().ToLowerInvariant() : area?.Code;

    private static async Task<IReadOnlyList<Finding>> FindingsAsync()
    {
        var registry = await RealSpreadsheets.RegistryAsync();
        List<SourceState> sources = [];
        List<Record> records = [];
        List<Finding> ofReading = [];
        foreach (var entry in registry.Spreadsheets)
        {
            var isThere = entry.Municipality != "KG-J-JALALABAD";
            var read = isThere ? await RealSpreadsheets.HarmoniseAsync(entry.Reference) : new([], [], []);
            records.AddRange(read.Records);
            ofReading.AddRange(read.Findings);
            sources.Add(State(entry, isThere, read));
        }
        var inspector = new Inspector(registry, new(), []);
        var byArea = records.ToLookup(record => record.Area);
        var areas = byArea
            .Select(area => area.Key)
            .Union(registry.Municipalities.Select(municipality => Area.Municipality(municipality.Code)));
        var ofChecks = areas.SelectMany(area => inspector.Inspect(new(area, [.. byArea[area]], sources, [], []), AsOf)).ToList();
        return [.. inspector.InspectSources(sources, AsOf), .. BlankCells.NamedOnce(ofReading, ofChecks)];
    }

    private static SourceState State(RegisteredSpreadsheet entry, bool isThere, HarmonisedSpreadsheet read) =>
        new(
            new(entry.Reference, entry.Reference, entry.Reference, ""),
            isThere ? SourceCondition.Fresh : SourceCondition.Missing,
            entry.Municipality,
            entry.Project,
            entry.Contact,
            null,
            null,
            read.Records.Count,
            "",
            "",
            read.Tables,
            Problem: null
        );
}
