namespace Pipeline.Harmonise.Values;

/// <summary>What all readers ask of a cell first: is there anything, is it a formula's error, does it only say «nothing».</summary>
internal static class CellText
{
    private static readonly Vocabulary Nothing = Vocabulary.Load("nothing");

    private static readonly BoundedCache<(bool IsMissing, Remark? Error)> Known = new(text => (IsNothing(text), ErrorOf(text)));

    /// <summary>Longer texts are stories, not a date, a status or a list of names: no reader of values looks at them.</summary>
    public const int Longest = 500;

    /// <summary>
    /// Settles a cell that holds no value of any type: true with a reading (missing, or a question about a formula's error),
    /// false where there is something to read.
    /// </summary>
    public static bool IsSettled<T>(Cell cell, out Reading<T> reading)
    {
        reading = Reading<T>.Missing;
        if (cell.Kind == CellKind.Empty)
            return true;
        if (cell.Kind == CellKind.Error)
        {
            reading = Remarks.FormulaError;
            return true;
        }
        if (cell.Kind != CellKind.Text)
            return false;
        if (!MayBeSettled(cell.Text!))
            return false;
        var (isMissing, error) = Known[cell.Text!];
        if (error is not null)
            reading = error;
        return isMissing || error is not null;
    }

    /// <summary>Whether a text only says that there is nothing: blank, dashes, «нет», «жок», «н/д».</summary>
    public static bool SaysNothing(string text) => MayBeSettled(text) && Known[text].IsMissing;

    private static bool IsNothing(string text)
    {
        var tokens = Token.Split(text);
        for (var i = 0; i < tokens.Length; )
        {
            if (tokens[i].Kind == TokenKind.Sign && tokens[i].Text is "-" or "." or "…" or "_" or "\n" or "," or "—")
                i++;
            else if (i == 0 && tokens[i].Kind != TokenKind.Number && Nothing.MatchAt(tokens, i) is { } match)
                i = match.End;
            else
                return false;
        }
        return true;
    }

    // Errors start with #, «Загрузка…» and the words for nothing are short: most cells need no closer look.
    private static bool MayBeSettled(string text) => text.Length <= 40 && (text.Length == 0 || !char.IsAsciiDigit(text[0]));

    private static Remark? ErrorOf(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.StartsWith("#") && trimmed.Length > 2 && char.IsLetter(trimmed[1]) && !trimmed.Contains(' '))
            return trimmed[^1] is '!' or '?' || trimmed.Contains('/') ? Remarks.FormulaError : null;
        var word = trimmed.TrimEnd(".… ");
        var isLoading =
            word.Equals("загрузка", StringComparison.OrdinalIgnoreCase)
            || word.Equals("loading", StringComparison.OrdinalIgnoreCase)
            || word.Equals("жүктөлүүдө", StringComparison.OrdinalIgnoreCase);
        return isLoading ? Remarks.Loading : null;
    }
}
