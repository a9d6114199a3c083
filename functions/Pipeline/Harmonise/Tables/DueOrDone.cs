namespace Pipeline.Harmonise.Tables;

/// <summary>Tells when a step is due from when it was done: «Сделано? | Когда» asks behind the answer when it was done.</summary>
internal static class DueOrDone
{
    /// <summary>Binds a bare «Когда» right behind the column of answers to the day done.</summary>
    public static void Tell(TableKind kind, List<Binding> candidates, List<Binding> bindings)
    {
        if (kind != TableKinds.Checklist || bindings.Exists(binding => binding.Field.Name == "done-date"))
            return;
        var due = bindings.FindIndex(binding => binding.Field.Name == "due");
        if (due < 0 || !bindings.Exists(binding => binding.Field.Name == "done" && binding.Column == bindings[due].Column - 1))
            return;
        if (candidates.Find(other => other.Field.Name == "done-date" && other.Column == bindings[due].Column) is { } done)
            bindings[due] = done;
    }
}
