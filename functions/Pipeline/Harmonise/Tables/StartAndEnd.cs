using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Tells the end of a term from its start: of «Сроки» over «начало | окончание» the second is the deadline.</summary>
internal static class StartAndEnd
{
    private static readonly Vocabulary Words = Vocabulary.Load("terms");

    /// <summary>Gives the deadline to the column that says the end; the one that says the start needs nothing.</summary>
    public static void Tell(TableKind kind, List<Binding> bindings, List<Binding> duplicates)
    {
        var bound = bindings.FindIndex(binding => binding.Field.Type == FieldType.Deadline);
        if (bound < 0 || duplicates.Find(other => other.Field == bindings[bound].Field) is not { } duplicate)
            return;
        var pair = (bindings[bound], duplicate);
        if (Says(pair.Item1, "end") && Says(pair.Item2, "start"))
            pair = (pair.Item2, pair.Item1);
        if (!Says(pair.Item1, "start") || !Says(pair.Item2, "end"))
            return;
        bindings[bound] = pair.Item2;
        bindings.Add(pair.Item1 with { Field = kind.Find("note")! });
        duplicates.Remove(duplicate);
    }

    private static bool Says(Binding binding, string code) =>
        Words.Find(Token.Split(binding.Heading.Leaf), forgiving: false).Exists(match => match.Code == code);
}
