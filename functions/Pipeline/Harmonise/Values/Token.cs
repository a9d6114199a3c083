namespace Pipeline.Harmonise.Values;

/// <summary>What a piece of a cell's text is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Digits only.</summary>
    Number,

    /// <summary>Letters only.</summary>
    Word,

    /// <summary>One sign, or a line break.</summary>
    Sign,
}

/// <summary>A piece of a cell's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Digits as typed; a word folded for comparison; a sign in its plain form: any dash is «-», a line break «\n».</param>
/// <param name="Number">The number, -1 where it is none or has more than nine digits.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Spaced">Whether white space or the text's start stands before it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Number, int Start, int Length, bool Spaced)
{
    private const int LongestNumber = 9;
    private static readonly string[] AsciiSigns = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    /// <summary>Whether it is this sign or word.</summary>
    public bool Is(string text) => Kind != TokenKind.Number && Text == text;

    /// <summary>Where it ends in the text.</summary>
    public int End => Start + Length;

    /// <summary>Cuts a text into its pieces; white space and invisible characters fall away, line breaks stay.</summary>
    public static Token[] Split(string text)
    {
        text = Letters.Composed(text);
        var tokens = new List<Token>(Math.Min(text.Length, 64));
        var spaced = true;
        for (var i = 0; i < text.Length; )
        {
            var c = text[i];
            if (Letters.IsInvisible(c) || (char.IsWhiteSpace(c) && c != '\n'))
            {
                spaced |= char.IsWhiteSpace(c);
                i++;
                continue;
            }
            var token = ReadOne(text, i, spaced);
            tokens.Add(token);
            spaced = token.Text == "\n";
            i = token.End;
        }
        return [.. tokens];
    }

    private static Token ReadOne(string text, int start, bool spaced)
    {
        var c = text[start];
        if (char.IsAsciiDigit(c))
            return OfNumber(text, start, EndOf(text, start, char.IsAsciiDigit), spaced);
        if (char.IsLetter(c))
        {
            var end = EndOf(text, start, char.IsLetter);
            return new(TokenKind.Word, Letters.Fold(text.AsSpan(start, end - start)), -1, start, end - start, spaced);
        }
        var sign =
            Letters.IsDash(c) ? "-"
            : c < 128 ? AsciiSigns[c]
            : c.ToString();
        return new(TokenKind.Sign, sign, -1, start, 1, spaced);
    }

    private static Token OfNumber(string text, int start, int end, bool spaced)
    {
        var digits = text[start..end];
        var number = digits.Length <= LongestNumber ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : -1;
        return new(TokenKind.Number, digits, number, start, digits.Length, spaced);
    }

    private static int EndOf(string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end;
    }
}
