namespace Pipeline.Harmonise.Values;

/// <summary>The cases of Kyrgyz nouns and numerals, as far as dates and bounds need them.</summary>
internal enum KyrgyzCase : byte
{
    /// <summary>No case ending, or one that says nothing about from and to: «июлу», «июлдун».</summary>
    Plain,

    /// <summary>Where from: «июлдан», «12синен».</summary>
    Ablative,

    /// <summary>Where to: «июлга», «17-ноябрына».</summary>
    Dative,
}

/// <summary>The word «жыл» (year) behind a year's number.</summary>
internal static class KyrgyzYear
{
    private const string Stem = "жыл";

    /// <summary>The case of «жылдан», «жылга»; null where it says nothing about from and to.</summary>
    public static KyrgyzCase? Case(string word) =>
        word.StartsWith(Stem, StringComparison.Ordinal)
        && KyrgyzEnding.TryRead(word.AsSpan(Stem.Length), out var @case)
        && @case != KyrgyzCase.Plain
            ? @case
            : null;
}

/// <summary>
/// Kyrgyz endings by rule: a possessive (-ы, -сы) and a case ending, each in any harmony. Letters are folded, so that ө ү
/// are о у.
/// </summary>
internal static class KyrgyzEnding
{
    /// <summary>Whether letters are an ending of a noun, and in which case; an empty ending is <see cref="KyrgyzCase.Plain"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> ending, out KyrgyzCase @case)
    {
        @case = KyrgyzCase.Plain;
        if (IsCase(ending, out @case))
            return true;
        var rest = Possessive(ending);
        return rest.Length < ending.Length && IsCase(rest, out @case);
    }

    /// <summary>Whether letters make an ordinal of a number («-чи», «-нчы», «-инчи»), perhaps with a noun's ending.</summary>
    public static bool TryReadOrdinal(ReadOnlySpan<char> ending, out KyrgyzCase @case)
    {
        @case = KyrgyzCase.Plain;
        var at = ending.IndexOf('ч');
        if (at is < 0 or > 2 || at + 1 >= ending.Length || !IsClose(ending[at + 1]))
            return false;
        return (at == 0 || ending[at - 1] == 'н') && (at < 2 || IsClose(ending[0])) && TryRead(ending[(at + 2)..], out @case);
    }

    private static ReadOnlySpan<char> Possessive(ReadOnlySpan<char> ending)
    {
        if (ending.Length >= 1 && IsClose(ending[0]))
            return ending[1..];
        return ending.Length >= 2 && ending[0] == 'с' && IsClose(ending[1]) ? ending[2..] : ending;
    }

    private static bool IsCase(ReadOnlySpan<char> ending, out KyrgyzCase @case)
    {
        @case = KyrgyzCase.Plain;
        // Locative «-да», «-нда», and with an adjective's «-гы».
        var locative = ending is ['н', ..] && ending.Length != 2 ? ending[1..] : ending;
        switch (ending)
        {
            case [] or ['н']:
            case ['д' or 'т' or 'н', var accusative] when IsClose(accusative):
            case ['д' or 'т' or 'н', var genitive, 'н'] when IsClose(genitive):
                return true;
            case ['г' or 'к' or 'н', var dative] when IsOpen(dative):
                @case = KyrgyzCase.Dative;
                return true;
            case ['д' or 'т' or 'н', var ablative, 'н'] when IsOpen(ablative):
                @case = KyrgyzCase.Ablative;
                return true;
        }
        return locative is ['д' or 'т', 'а' or 'е' or 'о'] or ['д' or 'т', 'а' or 'е' or 'о', 'г', 'ы' or 'и' or 'у'];
    }

    private static bool IsClose(char c) => c is 'ы' or 'и' or 'у';

    private static bool IsOpen(char c) => c is 'а' or 'е' or 'о';
}
