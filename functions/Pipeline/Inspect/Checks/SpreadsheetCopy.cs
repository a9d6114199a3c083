using Pipeline.Areas;

namespace Pipeline.Inspect.Checks;

/// <summary>A spreadsheet with the same content as another: only the other one counts.</summary>
public sealed class SpreadsheetCopy() : SourceCheck("spreadsheet-copy", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Run(SourceInspection sources)
    {
        var copies = SourceCopies.Of(sources.Sources, sources.Registry);
        return from source in sources.Sources
            where copies.ContainsKey(source.Reference.Id)
            let original = copies[source.Reference.Id]
            let message = Say(source.Reference.Name, original.Reference.Name)
            select new Finding(Code, Severity, SourceInspection.PlaceOf(source), message, Anchor: "");
    }
}
