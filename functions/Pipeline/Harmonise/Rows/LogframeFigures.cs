namespace Pipeline.Harmonise.Rows;

/// <summary>Sets the figures that a logframe's planned and actual texts hold, where they are unmistakable.</summary>
internal static class LogframeFigures
{
    /// <summary>Sets a row's figures, and tells where what was achieved is no exact number.</summary>
    public static void Set(Row row)
    {
        var draft = row.Draft;
        if (draft.Kind != RecordKinds.Logframe)
            return;
        SetNumber(draft, "planned");
        SetNumber(draft, "actual");
        if (draft["actual_text"] is not string actual)
            return;
        foreach (var (fact, count) in CountedFacts.Of(actual))
            draft.Inherit("actual_" + fact, count);
        if (draft["actual_quality"] is Quality quality && draft.OriginOf("actual_text") is { } origin)
            AmountReaders.NoteInexact(row, "actual", quality, origin.Cell, actual);
    }

    private static void SetNumber(Draft draft, string column)
    {
        if (draft[column + "_text"] is not string text || CountedFacts.Only(text) is not { } amount)
            return;
        draft.Inherit(column, amount.Value);
        draft.Inherit(column + "_quality", amount.Quality);
    }
}
