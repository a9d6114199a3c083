using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Tells when a step is due from when it was done: «Сделано? | Когда» asks behind the answer when it was done.</summary>
internal static class DueOrDone
{
    /// <summary>Binds a bare «Когда» right behind the column of answers to the day done, unless a step that is not done has one.</summary>
    public static void Tell(TableKind kind, List<Binding> candidates, Samples samples, List<Binding> bindings)
    {
        if (kind != TableKinds.Checklist || bindings.Exists(binding => binding.Field.Name == "done-date"))
            return;
        var due = bindings.FindIndex(binding => binding.Field.Name == "due");
        if (due < 0 || bindings.Find(binding => binding.Field.Name == "done" && binding.Column == bindings[due].Column - 1) is not { } done)
            return;
        if (
            candidates.Find(other => other.Field.Name == "done-date" && other.Column == bindings[due].Column) is { } day
            && !samples.Rows.Any(row => IsAhead(row.ElementAtOrDefault(done.Column), row.ElementAtOrDefault(day.Column)))
        )
            bindings[due] = day;
    }

    // «нет | 15.05.2022»: the day is still to come.
    private static bool IsAhead(Cell done, Cell when) =>
        !when.IsBlank && (done.IsBlank || FlagReader.Read(done) is { HasValue: true, Value: false });
}
