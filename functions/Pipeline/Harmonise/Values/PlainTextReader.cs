using System.Text;

namespace Pipeline.Harmonise.Values;

/// <summary>
/// Reads free text as it was meant: trimmed, one space between words, no invisible characters, and words that mix Latin and
/// Cyrillic letters in one alphabet («Кaktus» is Kaktus). Line breaks stay.
/// </summary>
internal static class PlainTextReader
{
    private static readonly BoundedCache<string> Known = new(CleanSlowly);

    /// <summary>The text, missing where blank; a dash alone is missing too. Numbers and dates read as shown.</summary>
    public static Reading<string> Read(Cell cell)
    {
        if (cell.Kind == CellKind.Error)
            return Remarks.FormulaError;
        if (cell.IsBlank)
            return Reading<string>.Missing;
        var text = Clean(cell.Shown);
        return text.Length == 0 || (text.Length <= 3 && Array.TrueForAll(Token.Split(text), token => token.Text == "-"))
            ? Reading<string>.Missing
            : Reading<string>.Of(text);
    }

    /// <summary>A text as it was meant.</summary>
    public static string Clean(string text) => IsClean(text) ? text : Known[text];

    private static bool IsClean(string text)
    {
        var (hasLatin, hasCyrillic, lastIsSpace) = (false, false, true);
        foreach (var c in text)
        {
            if (c is '\r' or '\t' or '\n' or '\u00a0' || (c > 0x052f && !char.IsLetterOrDigit(c)) || c is >= '\u0300' and <= '\u036f')
                return false;
            if (c == ' ' && lastIsSpace)
                return false;
            lastIsSpace = c == ' ';
            hasLatin |= char.IsAsciiLetter(c);
            hasCyrillic |= Letters.IsCyrillic(c);
        }
        return !lastIsSpace && !(hasLatin && hasCyrillic);
    }

    private static string CleanSlowly(string text)
    {
        text = Letters.Composed(text);
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Letters.IsInvisible(c) || c == '\r')
                continue;
            if (c == '\n')
                TrimEnd(clean).Append('\n');
            else if (!char.IsWhiteSpace(c))
                clean.Append(c);
            else if (clean.Length > 0 && clean[^1] is not ' ' and not '\n')
                clean.Append(' ');
        }
        return InOneAlphabet(clean.ToString().Trim());
    }

    private static StringBuilder TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        return text;
    }

    private static string InOneAlphabet(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            var start = i;
            while (i < letters.Length && char.IsLetter(letters[i]))
                i++;
            var word = letters.AsSpan(start, i - start);
            if (word.ContainsAnyInRange('\u0400', '\u052f') && (word.ContainsAnyInRange('a', 'z') || word.ContainsAnyInRange('A', 'Z')))
                Letters.Unify(word);
        }
        return new string(letters);
    }
}
