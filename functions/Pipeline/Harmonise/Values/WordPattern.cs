namespace Pipeline.Harmonise.Values;

/// <summary>A word of a vocabulary: whole, or a stem that takes any ending.</summary>
internal readonly record struct WordPattern(string Text, bool IsStem)
{
    // Below this a stem with a misspelt letter fits too many words.
    private const int ShortestForgivenStem = 6;

    /// <summary>A word as a vocabulary writes it: a stem ends in *.</summary>
    public static WordPattern Of(string word) =>
        word.EndsWith('*') ? new(Letters.Fold(word.AsSpan(..^1)), true) : new(Letters.Fold(word), false);

    /// <summary>Whether a folded word is this one.</summary>
    public bool Fits(Token token) =>
        token.Kind != TokenKind.Number && (IsStem ? token.Text.StartsWith(Text, StringComparison.Ordinal) : token.Text == Text);

    /// <summary>Whether a folded word is this one but for one letter that is wrong, missing, doubled or swapped; never the first.</summary>
    public bool NearlyFits(string word)
    {
        if (Text.Length < ShortestForgivenStem || word[0] != Text[0])
            return false;
        if (!IsStem)
            return Spelling.IsNear(Text, word);
        for (var length = Text.Length - 1; length <= Text.Length + 1; length++)
        {
            if (length <= word.Length && Spelling.IsNear(Text, word.AsSpan(0, length)))
                return true;
        }
        return false;
    }
}
