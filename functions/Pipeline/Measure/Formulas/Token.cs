namespace Pipeline.Measure.Formulas;

/// <summary>A stretch of a formula's text, counted from 0.</summary>
internal readonly record struct Span(int Start, int Length)
{
    /// <summary>From the start of one to the end of another.</summary>
    public static Span Between(Span first, Span last) => new(first.Start, last.Start + last.Length - first.Start);
}

internal enum TokenKind
{
    End,
    Name,
    Number,
    Text,
    Symbol,
    Unreadable,
}

/// <summary>One word or sign of a formula; <paramref name="Text"/> is unquoted and in its plain form (≤ is &lt;=).</summary>
internal readonly record struct Token(TokenKind Kind, string Text, Span Span)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Name && Text == word;
}
