using System.Text;

namespace Pipeline.Gather.Csv;

/// <summary>
/// One-byte Cyrillic encodings: windows-1251 (Excel's .csv) and cp866 (its «CSV (MS-DOS)»). Windows-1251 has no Ң, Ө, Ү; its
/// relative PT154 puts them where windows-1251 has letters of other languages, so that these letters inside words tell it.
/// </summary>
internal static class Cyrillic
{
    // Where PT154 differs from windows-1251, in the letters of Kyrgyz.
    private const string Windows1251Letters = "‡‰Њњ¤µ";
    private const string KyrgyzLetters = "ҮүҢңӨө";

    private static readonly string[] Encodings = ["windows-1251", "cp866"];

    /// <summary>The text in the encoding in which it has the most ordinary words.</summary>
    public static string Decode(byte[] content)
    {
        var best = Encodings.Select(name => Encoding.GetEncoding(name).GetString(content)).MaxBy(Likeness)!;
        return Likeness(best) > 0 ? WithKyrgyzLetters(best) : throw UnreadableException.NotASpreadsheet();
    }

    // Words are lower case after their first letter and have no signs inside: each neighbouring pair speaks for or against.
    private static int Likeness(string text)
    {
        var likeness = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var (left, right) = (text[i - 1], text[i]);
            if (IsLower(right))
                likeness += IsLower(left) || IsUpper(left) ? 2 : 0;
            else if (IsUpper(right))
                likeness += IsLower(left) ? -3 : 1;
            else if (right > 0x7F)
                likeness -= IsLower(left) || IsUpper(left) ? 2 : 1;
        }
        return likeness;
    }

    // A letter that is foreign in windows-1251 but Kyrgyz in PT154, inside a word.
    private static string WithKyrgyzLetters(string text) =>
        string.Create(
            text.Length,
            text,
            static (letters, text) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    var which = Windows1251Letters.IndexOf(text[i], StringComparison.Ordinal);
                    var isInWord = (i > 0 && char.IsLetter(text[i - 1])) || (i + 1 < text.Length && char.IsLetter(text[i + 1]));
                    letters[i] = which >= 0 && isInWord ? KyrgyzLetters[which] : text[i];
                }
            }
        );

    private static bool IsLower(char letter) => letter is (>= 'а' and <= 'я') or 'ё';

    private static bool IsUpper(char letter) => letter is (>= 'А' and <= 'Я') or 'Ё';
}
