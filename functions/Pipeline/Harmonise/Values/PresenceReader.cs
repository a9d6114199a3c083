namespace Pipeline.Harmonise.Values;

/// <summary>Reads whether somebody was there, as journals mark it: «+», «келди»; «н», «нб», «жок» and a dash are «not».</summary>
internal static class PresenceReader
{
    private static readonly CodeReader Codes = new("presence", "value-flag-unreadable");

    /// <summary>Present, absent, missing, or a question.</summary>
    public static Reading<bool> Read(Cell cell) =>
        cell.Kind is CellKind.Boolean or CellKind.Number && cell.Number is 0 or 1 ? Reading<bool>.Of(cell.Number == 1)
        : cell.Kind == CellKind.Text && Codes.Read(cell.Text!) is { HasValue: true } said ? said.Select(code => code == "present")
        : Codes.Read(cell).Select(code => code == "present");

    /// <summary>Whether a cell counts those who were there instead: «Присутствовало | 12 | 9». A mark is never more than 1.</summary>
    public static bool IsCount(Cell cell) => cell is { Kind: CellKind.Number, Number: not (0 or 1) };
}
