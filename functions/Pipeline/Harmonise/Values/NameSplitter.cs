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
                || IsAnd(words[i])
                || (IsInitial(words[i - 1]) && !IsInitial(words[i]) && HasName(words, start, i))
                || (i - start == 3 && IsLink(words[start + 1]));
            if (!ends)
                continue;
            var name = Tidy(words[start..i]);
            if (name.Length > 0)
                yield return name;
            start = i < words.Length && IsAnd(words[i]) ? i + 1 : i;
        }
    }

    /// <summary>Whether words are a name: each with a capital but «уулу», «кызы», and no more than one person has.</summary>
    public static bool IsName(string text)
    {
        var words = text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var names = words.Count(word => !IsLink(word));
        // «АО» is an office, not a person.
        var isOffice = names == 1 && words[0].Length <= 3 && words[0].All(char.IsUpper);
        return names is >= 1 and <= 3 && !isOffice && Array.TrueForAll(words, word => char.IsUpper(word[0]) || IsLink(word));
    }

    private static bool IsAnd(string word) => word.ToLowerInvariant() is "и" or "жана" or "менен" or "and" or "&";

    private static bool IsLink(string word) => word.ToLowerInvariant() is "уулу" or "кызы" or "уул" or "кыз" or "uulu" or "kyzy";

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
