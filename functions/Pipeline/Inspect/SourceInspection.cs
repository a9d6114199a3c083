using Pipeline.Settings;

namespace Pipeline.Inspect;

/// <summary>What is known about all spreadsheets on a day.</summary>
/// <param name="Registry">What the coordinator expects.</param>
/// <param name="Settings">Settings.</param>
/// <param name="Sources">Every spreadsheet that should be, or is, there.</param>
/// <param name="AsOf">The day it is judged by.</param>
public sealed record SourceInspection(Registry Registry, PipelineSettings Settings, IReadOnlyList<SourceState> Sources, DateOnly AsOf)
{
    /// <summary>Where a finding about a whole spreadsheet is.</summary>
    public static FindingPlace PlaceOf(SourceState source) =>
        new(source.Municipality is { } code ? Area.Municipality(code) : null, source.Project, source.Reference);

    /// <summary>A municipality's name, or its code where the registry has none.</summary>
    public LocalText NameOf(string municipality) => Registry.FindMunicipality(municipality)?.Name ?? LocalText.Same(municipality);
}
