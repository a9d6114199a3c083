namespace Pipeline.Harmonise.Values;

/// <summary>Reads yes or no: да, нет, ооба, жок, +, ✓, v, 1. Here «нет» and a lone minus are an answer, not «nothing».</summary>
internal static class FlagReader
{
    private static readonly CodeReader Codes = new("flags", "value-flag-unreadable");

    /// <summary>Yes, no, missing, or a question.</summary>
    public static Reading<bool> Read(Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Boolean:
                return Reading<bool>.Of(cell.Number != 0);
            case CellKind.Number when cell.Number is 0 or 1:
                return Reading<bool>.Of(cell.Number == 1);
            case CellKind.Empty:
                return Reading<bool>.Missing;
            case CellKind.Text when !cell.IsBlank:
                return OfText(cell);
            default:
                return CellText.IsSettled<bool>(cell, out var settled) ? settled : Remarks.Unreadable("value-flag-unreadable");
        }
    }

    /// <summary>
    /// Yes or no; the number of the document that proves it is yes, «да (расп. № 45 от 12.03.25)», and a sentence that only tells the deed
    /// (<see cref="Deed"/>) is read with a remark: «приказ издан», «план бекитилген».
    /// </summary>
    public static Reading<bool> ReadTold(Cell cell)
    {
        var read = Read(cell);
        if (!read.IsQuestion || cell.Kind != CellKind.Text)
            return read;
        return StepReader.Read(cell, DateContext.None) is { HasValue: true, Value.Reference: not null } step
                ? step.Select(value => value.Done)
            : Deed.Of(cell.Text!) is { } done ? Reading<bool>.Of(done, Remarks.Ambiguous("value-aside"))
            : read;
    }

    // «нет» says no here, while «—» and «н/д» still say nothing.
    private static Reading<bool> OfText(Cell cell)
    {
        if (cell.Text!.AsSpan().Trim() is ['0' or '1'] digit)
            return Reading<bool>.Of(digit[0] == '1');
        var code = Codes.Read(cell.Text!);
        return code.HasValue ? code.Select(value => value == "yes")
            : CellText.IsSettled<bool>(cell, out var settled) ? settled
            : code.Select(value => value == "yes");
    }
}
