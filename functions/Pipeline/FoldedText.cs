namespace Pipeline;

/// <summary>Texts made comparable: «  Сход  жителей» and «сход жителей» are the same words.</summary>
internal static class FoldedText
{
    /// <summary>Lower case, single spaces, none at the ends; a text that is so already is given back as it is.</summary>
    public static string Of(string text) =>
        IsFolded(text) ? text : string.Join(' ', text.ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static bool IsFolded(string text)
    {
        var previous = ' ';
        foreach (var letter in text)
        {
            if (char.IsUpper(letter) || (char.IsWhiteSpace(letter) && (letter != ' ' || previous == ' ')))
                return false;
            previous = letter;
        }
        return text.Length == 0 || previous != ' ';
    }
}
