namespace Pipeline.Languages;

/// <summary>Which form of a word goes with a whole number (Unicode CLDR's plural rules for ru, ky and en).</summary>
public static class Plural
{
    /// <summary>
    /// Picks the form: ru «замечание | замечания | замечаний» (1, 21 | 2–4, 22 | 0, 5–20, 11), en “finding | findings”, ky one form, as a
    /// Kyrgyz noun after a number stays in the singular.
    /// </summary>
    /// <exception cref="ArgumentException">The language has another number of forms.</exception>
    public static string Pick(IReadOnlyList<string> forms, Language language, int count)
    {
        if (forms.Count != FormsOf(language))
            throw new ArgumentException($"{language.Code()} has {FormsOf(language)} plural forms, not {forms.Count}.", nameof(forms));
        return forms[IndexOf(language, Math.Abs((long)count))];
    }

    /// <summary>How many forms a language has.</summary>
    public static int FormsOf(Language language) =>
        language switch
        {
            Language.Ru => 3,
            Language.Ky => 1,
            Language.En => 2,
            _ => throw new ArgumentOutOfRangeException(nameof(language)),
        };

    private static int IndexOf(Language language, long count) =>
        (language, count % 10, count % 100) switch
        {
            (Language.Ky, _, _) => 0,
            (Language.En, _, _) => count == 1 ? 0 : 1,
            (_, 1, not 11) => 0,
            (_, >= 2 and <= 4, not (>= 12 and <= 14)) => 1,
            _ => 2,
        };
}
