namespace Pipeline.Harmonise.Tables;

/// <summary>The tables of the last read: a column that was renamed beyond recognition is known by its place and values.</summary>
internal sealed class FormerTables(SourceState? previous, Evidence evidence)
{
    // Most values must still fit the field.
    private const double LeastFit = 0.6;

    // Known by its place, not by its name.
    private const double Score = 0.6;

    /// <summary>Whether a tab held a table of a kind.</summary>
    public bool Had(string tabId, TableKind kind) => Of(tabId, kind) is not null;

    /// <summary>The field that a column with an unknown heading held before, where it is still free and the values fit.</summary>
    public Binding? Recognise(string tabId, TableKind kind, Heading heading, Samples samples, IReadOnlyList<Binding> bound)
    {
        if (Of(tabId, kind) is not { } former)
            return null;
        foreach (var (name, was) in former.Headings)
        {
            if (was.Column != heading.Column || was.Text == heading.Text || kind.Find(name) is not { } field)
                continue;
            var isFree = bound.All(binding => binding.Field != field);
            if (isFree && evidence.Fit(field.Type, samples.Of(heading.Column)) is null or >= LeastFit)
                return isFree ? new Binding(heading, field, Score) : null;
        }
        return null;
    }

    private HarmonisedTable? Of(string tabId, TableKind kind) =>
        previous?.Tables.FirstOrDefault(table => table.TabId == tabId && table.Kind == kind.Name);
}
