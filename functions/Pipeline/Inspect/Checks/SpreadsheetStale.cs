using Pipeline.Languages;

namespace Pipeline.Inspect.Checks;

/// <summary>
/// A spreadsheet with a due day in which nothing changed for longer than <see cref="Settings.PipelineSettings.StaleAfterDays"/>, up to that day or
/// to today if it is still to come. After its due day nothing more is expected, so that finished spreadsheets stay silent.
/// </summary>
public sealed class SpreadsheetStale() : SourceCheck("spreadsheet-stale", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(SourceInspection sources)
    {
        foreach (var source in sources.Sources)
        {
            if (source.LastChanged is not { } changedAt || sources.Registry.FindSpreadsheet(source.Reference)?.Due is not { } due)
                continue;
            var changed = Bishkek.DayOf(changedAt);
            var until = due < sources.AsOf ? due : sources.AsOf;
            if (until.DayNumber - changed.DayNumber > sources.Settings.StaleAfterDays)
            {
                var message = Say(source.Reference.Title, changed, due, Ago.Of(changed, sources.AsOf));
                yield return new(Code, Severity, SourceInspection.PlaceOf(source), message, Anchor: "");
            }
        }
    }
}
