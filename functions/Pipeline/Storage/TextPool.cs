using System.Text.Json;

namespace Pipeline.Storage;

/// <summary>
/// Short texts that come again in row after row (columns, areas, codes, tabs), each made once: a country's figures are mostly these. A place holds
/// the last text that fell on it, so that the pool has one size; threads need no lock, as the worst is a text made twice.
/// </summary>
internal static class TextPool
{
    private const int LongestBytes = 64;
    private const int Places = 8192;

    private static readonly string?[] Texts = new string?[Places];

    /// <summary>The name or text that a reader of one piece of JSON stands at.</summary>
    public static string Of(ref readonly Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > LongestBytes)
            return reader.GetString()!;
        Span<char> letters = stackalloc char[LongestBytes];
        ReadOnlySpan<char> text = letters[..reader.CopyString(letters)];
        ref var place = ref Texts[(uint)string.GetHashCode(text, StringComparison.Ordinal) % Places];
        var known = place;
        return known is not null && text.SequenceEqual(known) ? known : place = text.ToString();
    }
}
