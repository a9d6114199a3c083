namespace Pipeline.Languages;

/// <summary>Texts of cells, to be quoted in a message.</summary>
public static class Quote
{
    /// <summary>Characters that fit into a sentence.</summary>
    private const int Most = 80;

    /// <summary>A text as one line of at most 80 characters.</summary>
    public static string Of(string text)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Most ? line : line[..(Most - 1)].TrimEnd() + "…";
    }
}
