namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads an event's type: training, focus-group, survey, meeting, assembly, hearing, round-table, other. A type column or
/// a topic will do.
/// </summary>
internal static class EventTypeReader
{
    private static readonly TopicReader Types = new("event-types", "value-type-unknown");

    /// <summary>The type, missing, or a question.</summary>
    public static Reading<string> Read(Cell cell) => Types.Read(cell);

    /// <summary>The type that a title or topic names; null where it names none or several.</summary>
    public static string? In(string text) => Types.ReadAll(Cell.OfText(text)) is [var only] ? only : null;
}
