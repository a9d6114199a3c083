using System.Xml;

namespace Pipeline.Publish;

/// <summary>Text of other people's making, fit for every format.</summary>
public static class SafeText
{
    /// <summary>The text with every character that XML 1.0 has no place for (NUL and most controls, half a surrogate pair) replaced by U+FFFD.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsValid(text, i))
                return string.Create(text.Length, text, Replace);
        }
        return text;
    }

    private static void Replace(Span<char> safe, string text)
    {
        for (var i = 0; i < text.Length; i++)
            safe[i] = IsValid(text, i) ? text[i] : '\uFFFD';
    }

    private static bool IsValid(string text, int i) =>
        XmlConvert.IsXmlChar(text[i])
        || (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
