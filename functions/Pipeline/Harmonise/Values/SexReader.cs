namespace Pipeline.Harmonise.Values;

/// <summary>Reads a person's sex as f or m: ж, м, жен, муж., аял, эркек, F, M.</summary>
internal static class SexReader
{
    private static readonly CodeReader Codes = new("sex", "value-sex-unreadable");

    /// <summary>f, m, missing, or a question.</summary>
    public static Reading<string> Read(Cell cell) =>
        cell.Kind is CellKind.Empty or CellKind.Text or CellKind.Error ? Codes.Read(cell) : Remarks.Unreadable("value-sex-unreadable");
}
