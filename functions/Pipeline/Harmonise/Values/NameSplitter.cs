namespace Pipeline.Harmonise.Values;

/// <summary>Parts people who stand side by side with no comma between: «Музурова С. Насырова Ф.» are two.</summary>
internal static class NameSplitter
{
    /// <summary>The names of a piece of text that has no commas.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var words = text.Replace(".", ". ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = 0;
        for (var i = 1; i <= words.Length; i++)
        {
            var ends =
                i == words.Length
                || words[i] is "и" or "жана" or "and" or "&"
                || (IsInitial(words[i - 1]) && !IsInitial(words[i]) && HasName(words, start, i));
            if (!ends)
                continue;
            var name = Tidy(words[start..i]);
            if (name.Length > 0)
                yield return name;
            start = i < words.Length && words[i] is "и" or "жана" or "and" or "&" ? i + 1 : i;
        }
    }

    private static bool HasName(string[] words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsInitial(words[i]))
                return true;
        }
        return false;
    }

    private static bool IsInitial(string word) =>
        word.Length is 1 or 2 && char.IsLetter(word[0]) && (word.Length == 1 ? char.IsUpper(word[0]) : word[1] == '.');

    private static string Tidy(string[] words)
    {
        var name = string.Join(' ', words).Trim(' ', '.', '-', '–', '(', ')');
        return name.Length > 0 && IsInitial(words[^1]) ? name + "." : name;
    }
}
