namespace Pipeline.Harmonise.Rows;

/// <summary>Sets problems and their codes, and asks about those that fit no code.</summary>
internal static class ProblemCells
{
    /// <summary>Sets one problem and its code.</summary>
    public static void SetOne(Row row, string field, string problem, CellAddress at)
    {
        row.Draft.Set("problem", problem, at, problem);
        row.Draft.Set("problem_code", Codes(row, field, problem, at) is [var code, ..] ? code : null, at, null);
    }

    /// <summary>Adds the problems of a cell to those of the row's earlier cells.</summary>
    public static void Add(Row row, string field, IReadOnlyList<string> problems, CellAddress at, string raw)
    {
        row.Draft.Set("problems", Joined(row.Draft["problems"], problems), at, raw);
        var codes = problems.SelectMany(problem => Codes(row, field, problem, at)).ToList();
        row.Draft.Set("problem_codes", Joined(row.Draft["problem_codes"], codes), at, null);
    }

    private static IReadOnlyList<string> Codes(Row row, string field, string problem, CellAddress at)
    {
        var coding = row.Table.Spreadsheet.ProblemCoder.Code(problem);
        row.Note(field, coding.Remark, true, at, problem);
        return coding.Codes;
    }

    private static IReadOnlyList<string> Joined(object? before, IReadOnlyList<string> after) =>
        before is IReadOnlyList<string> list ? [.. list, .. after] : after;
}
