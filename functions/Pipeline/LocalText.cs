namespace Pipeline;

/// <summary>One text in the three languages.</summary>
public sealed record LocalText(string Ru, string Ky, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) =>
        language switch
        {
            Language.Ru => Ru,
            Language.Ky => Ky,
            Language.En => En,
            _ => throw new ArgumentOutOfRangeException(nameof(language)),
        };

    /// <summary>A text that is the same in every language, such as a name from a spreadsheet.</summary>
    public static LocalText Same(string text) => new(text, text, text);
}
