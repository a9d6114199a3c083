namespace Pipeline.Harmonise.Values;

/// <summary>
/// A word of a vocabulary: whole, a stem that takes any ending, an ending that follows any stem, or a verb in some form.
/// </summary>
internal readonly record struct WordPattern(string Text, bool IsStem)
{
    // A stem before an ending: «жасалган», «бекитилген».
    private const int ShortestBeforeEnding = 2;

    // Below this a stem with a misspelt letter fits too many words.
    private const int ShortestForgivenStem = 6;

    private static readonly string[] PresentEndings = "ю у ем ет ют ут им ит ят ат ется ются утся ится ятся".Split(' ');

    /// <summary>Whether it is an ending: «*ган».</summary>
    public bool IsEnding { get; private init; }

    /// <summary>Whether it is the stem of a Russian participle: «утвержден~» is «утверждено», not «утверждение».</summary>
    public bool IsParticiple { get; private init; }

    /// <summary>Whether it is the stem of a Russian verb in the present: «стро^» is «строим», «строится».</summary>
    public bool IsPresent { get; private init; }

    /// <summary>Whether it is a Kyrgyz noun in any case: «аө+» is «аө», «аөнүн», «аөдөн».</summary>
    public bool IsNoun { get; private init; }

    /// <summary>A Kyrgyz verb in one of its forms: «@do.past».</summary>
    public KyrgyzVerb? Verb { get; private init; }

    /// <summary>A word as a vocabulary writes it: a stem ends in *, a participle's in ~, a present's in ^, a Kyrgyz noun in +, an ending begins with *, a Kyrgyz verb with @.</summary>
    public static WordPattern Of(string word) =>
        word.StartsWith('@') ? new("", false) { Verb = new KyrgyzVerb(word[1..]) }
        : word.Length > 1 && word.EndsWith('^') ? new(Letters.Fold(word.AsSpan(..^1)), false) { IsPresent = true }
        : word.Length > 1 && word.EndsWith('+') ? new(Letters.Fold(word.AsSpan(..^1)), false) { IsNoun = true }
        : word.StartsWith('*') ? new(Letters.Fold(word.AsSpan(1)), false) { IsEnding = true }
        : word.Length > 1 && word.EndsWith('~') ? new(Letters.Fold(word.AsSpan(..^1)), true) { IsParticiple = true }
        : word.EndsWith('*') ? new(Letters.Fold(word.AsSpan(..^1)), true)
        : new(Letters.Fold(word), false);

    /// <summary>Whether a folded word is this one.</summary>
    public bool Fits(Token token) =>
        token.Kind != TokenKind.Number
        && (
            Verb is not null ? Verb.Fits(token.Text)
            : IsPresent ? IsPresentOf(token.Text)
            : IsStem ? BeginsWith(token.Text)
            : IsNoun ? token.Text.StartsWith(Text, StringComparison.Ordinal) && KyrgyzEnding.TryRead(token.Text.AsSpan(Text.Length), out _)
            : IsEnding ? token.Text.Length >= Text.Length + ShortestBeforeEnding && token.Text.EndsWith(Text, StringComparison.Ordinal)
            : token.Text == Text
        );

    /// <summary>Whether a shortened word may be this one: «запл.» is «запланировано».</summary>
    public bool IsShortenedTo(string word) =>
        !IsEnding && !IsPresent && Text.Length > word.Length && Text.StartsWith(word, StringComparison.Ordinal);

    /// <summary>Whether a folded word is this one but for one letter that is wrong, missing, doubled or swapped; of the first only an unstressed vowel.</summary>
    public bool NearlyFits(string word)
    {
        if (IsEnding || IsPresent || Text.Length < ShortestForgivenStem || !Spelling.MayBegin(word[0], Text[0]))
            return false;
        if (!IsStem)
            return Spelling.IsNear(Text, word);
        if (IsParticiple && word is [.., 'и', 'е' or 'я' or 'ю' or 'и'])
            return false;
        for (var length = Text.Length - 1; length <= Text.Length + 1; length++)
        {
            // «проведем» is no misspelt «проведено»: what makes a participle must be there.
            var isWhole = length <= word.Length && (!IsParticiple || word[length - 1] == Text[^1]);
            if (isWhole && Spelling.IsNear(Text, word.AsSpan(0, length)))
                return true;
        }
        return false;
    }

    // «строят», «строится»; «строил» and «построят» are other times.
    private bool IsPresentOf(string word) =>
        word.StartsWith(Text, StringComparison.Ordinal) && PresentEndings.Contains(word[Text.Length..]);

    // A Kyrgyz stem's last к and п soften before a vowel: «чейрек», «чейреги».
    private bool BeginsWith(string word)
    {
        if (word.StartsWith(Text, StringComparison.Ordinal))
            return !IsParticiple || word.AsSpan(Text.Length) is not ['и', 'е' or 'я' or 'ю' or 'и', ..];
        var last = Text.Length - 1;
        return last > 2
            && word.Length > last + 1
            && word.AsSpan(0, last).SequenceEqual(Text.AsSpan(0, last))
            && (Text[last], word[last]) is ('к', 'г') or ('п', 'б')
            && word[last + 1] is 'а' or 'е' or 'о' or 'у' or 'ы' or 'и';
    }
}
