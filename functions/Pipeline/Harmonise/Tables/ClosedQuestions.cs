using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Knows a questionnaire's other columns by their values: yes and no, ratings from 1 to 10 («4 - хорошо»), which nothing needs;
/// and problems to tick, each a column: «Таза суу | Жол | Көчө жарыгы», below them + or 1 and 0.
/// </summary>
internal static class ClosedQuestions
{
    private const int HighestRating = 10;
    private const int FewestProblems = 3;
    private const int LongestAnswer = 60;
    private const int FewWords = 3;
    private const int FewestSame = 4;

    private static readonly string[] QuestionEndings = ["бы", "би", "бу", "бү", "пы", "пи", "пу", "пү"];

    /// <summary>Binds the columns among unknown headings that are such.</summary>
    public static void Bind(List<Heading> unknown, Samples samples, Evidence evidence, List<Binding> bindings)
    {
        var ticked = unknown.FindAll(heading =>
            samples.Of(heading.Column) is [_, ..] cells
            && (cells.All(IsTick) || (evidence.IsProblem(Cell.OfText(heading.Text)) && cells.All(cell => IsTick(cell) || IsZero(cell))))
        );
        var field = TableKinds.Survey.Find(ticked.Count >= FewestProblems ? "problems" : "note")!;
        Take(ticked, field);
        Take(
            unknown.FindAll(heading => samples.Of(heading.Column) is [_, ..] cells && (cells.All(IsAnswer) || IsAsked(heading, cells))),
            TableKinds.Survey.Find("note")!
        );

        void Take(List<Heading> headings, Field held)
        {
            bindings.AddRange(headings.Select(heading => new Binding(heading, held, 1)));
            unknown.RemoveAll(headings.Contains);
        }
    }

    /// <summary>Whether a cell is a mark that says yes and nothing else: «+», «✓», «1».</summary>
    public static bool IsTick(Cell cell) =>
        cell.Kind is CellKind.Boolean or CellKind.Number or CellKind.Text
        && cell.Shown.AsSpan().Trim().Length == 1
        && FlagReader.Read(cell) is { HasValue: true, Value: true };

    /// <summary>Whether a cell says that a problem to tick was not: «0».</summary>
    public static bool IsZero(Cell cell) => cell.Kind is CellKind.Number or CellKind.Text && cell.Shown.AsSpan().Trim() is "0";

    private static bool IsAnswer(Cell cell) =>
        FlagReader.Read(cell).HasValue || (cell.Shown.Length <= LongestAnswer && IsRating(cell.Shown));

    // «Жыйынга катышасызбы?» and a word or two below it; a consent that everybody gives in the same words.
    private static bool IsAsked(Heading heading, IReadOnlyList<Cell> cells)
    {
        var isQuestion = AsksYesOrNo(heading.Text) && cells.Any(cell => FlagReader.Read(cell).HasValue);
        return isQuestion
            ? cells.All(cell => cell.Shown.Trim().Count(char.IsWhiteSpace) < FewWords)
            : cells.Count >= FewestSame && cells.All(cell => cell.Shown.Trim() == cells[0].Shown.Trim());
    }

    // «жыйынга келеби»: Kyrgyz asks with the verb's ending, and the sign is often left out.
    private static bool AsksYesOrNo(string heading) =>
        heading.Contains('?', StringComparison.Ordinal) || QuestionEndings.Any(ending => heading.AsSpan().TrimEnd().EndsWith(ending));

    // «4», «4 - хорошо».
    private static bool IsRating(string text) =>
        Token.Split(text) is [{ Kind: TokenKind.Number, Number: <= HighestRating }, .. var after]
        && after is [] or [{ Text: "-" or "." or ")" or "(" }, ..];
}
