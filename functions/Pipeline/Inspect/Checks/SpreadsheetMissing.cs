namespace Pipeline.Inspect.Checks;

/// <summary>
/// A spreadsheet of the registry that is not there, or not shared with us. An error once its due day has come or if it has none; before
/// that a warning. A spreadsheet whose reading failed is the reader's to report, with the reason.
/// </summary>
public sealed class SpreadsheetMissing() : SourceCheck("spreadsheet-missing", Severity.Error)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(SourceInspection sources) =>
        sources
            .Sources.Where(source => source is { Condition: SourceCondition.Missing, Problem: null })
            .Select(source => FindingOf(source, sources));

    private Finding FindingOf(SourceState source, SourceInspection sources)
    {
        var due = sources.Registry.FindSpreadsheet(source.Reference)?.Due;
        var severity = due >= sources.AsOf ? Severity.Warning : Severity;
        return new(Code, severity, SourceInspection.PlaceOf(source), Message(source, due, sources), Anchor: "");
    }

    private LocalText Message(SourceState source, DateOnly? due, SourceInspection sources)
    {
        var whose = source.Municipality is { } code ? sources.NameOf(code) : LocalText.Same(source.Project ?? source.Reference.Title);
        var what = due is { } day ? SayOf("due", source.Reference.Title, whose, day) : SayOf("open", source.Reference.Title, whose);
        var todo = source.Contact is { } contact ? SayOf("ask", contact) : SayOf("ask-nobody");
        return new($"{what.Ru} {todo.Ru}", $"{what.Ky} {todo.Ky}", $"{what.En} {todo.En}");
    }
}
