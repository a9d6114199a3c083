using System.Text;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Keeps people's names out of what is stored: masks them, and tells an office from a person.</summary>
internal static class PersonalText
{
    private const int LongestMask = 40;

    private static readonly Vocabulary Offices = Vocabulary.Load("offices");
    private static readonly BoundedCache<string> Parties = new(PartyNames.Masked);
    private static readonly BoundedCache<string> Known = new(text => IsOffice(text) ? text : Masked(text));

    /// <summary>A name by its initials: «Шукова Бактыгуль» is «Ш… Б…».</summary>
    public static string Masked(string text)
    {
        var masked = new StringBuilder();
        var isInside = false;
        foreach (var c in text)
        {
            if (!isInside && char.IsLetterOrDigit(c))
                masked.Append(masked.Length > 0 ? " " : "").Append(c).Append('…');
            isInside = char.IsLetterOrDigit(c) || c is '-' or '\'';
            if (masked.Length >= LongestMask)
                break;
        }
        return masked.ToString();
    }

    /// <summary>Who is responsible as it may be kept: an office or position as written, a person masked.</summary>
    public static string Responsible(string text) => Known[text];

    /// <summary>A party as it may be kept: people who signed masked, organisations and offices as written.</summary>
    public static string Party(string text) => Parties[text];

    /// <summary>Whether a text names an office or position.</summary>
    public static bool IsOffice(string text) => Offices.Find(Token.Split(text)).Count > 0;
}
