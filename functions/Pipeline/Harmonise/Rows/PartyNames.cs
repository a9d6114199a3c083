using System.Text;
using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.People;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>
/// Masks the people among the parties of a memorandum: «мэр Асанов Б., ОФ «Айыл Келечеги»» keeps the office and the foundation.
/// A person is a run of words with capitals that has an initial, a patronymic, or the ending of a surname or a Kyrgyz name.
/// </summary>
internal static class PartyNames
{
    // A surname, a name and a patronymic, or «уулу» between.
    private const int MostWords = 4;

    private static readonly Vocabulary NameEndings = Vocabulary.Load("name-endings");

    /// <summary>The text with each person by initials.</summary>
    public static string Masked(string text)
    {
        var tokens = Token.Split(text);
        var masked = new StringBuilder();
        var (written, isQuoted) = (0, false);
        for (var i = 0; i < tokens.Length; )
        {
            isQuoted = tokens[i].Text switch
            {
                "«" or "“" => true,
                "»" or "”" => false,
                "\"" => !isQuoted,
                _ => isQuoted,
            };
            var end = isQuoted ? i : PersonEnd(text, tokens, i);
            if (end > i)
            {
                var last = tokens[end - 1].End;
                masked.Append(text, written, tokens[i].Start - written).Append(PersonalText.Masked(text[tokens[i].Start..last]));
                written = last;
            }
            i = Math.Max(end, i + 1);
        }
        return masked.Append(text, written, text.Length - written).ToString();
    }

    private static int PersonEnd(string text, Token[] tokens, int start)
    {
        var (end, words) = (start, 0);
        for (var i = start; i < tokens.Length && words < MostWords; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Sign, Text: "." or "-", Spaced: false } && i > start)
                continue;
            if (!IsNameWord(text, tokens, i))
                break;
            words++;
            end = i + 1 < tokens.Length && tokens[i + 1].Is(".") && tokens[i].Length <= 2 ? i + 2 : i + 1;
        }
        return words >= 2 && IsPerson(text[tokens[start].Start..(end > start ? tokens[end - 1].End : 0)]) ? end : start;
    }

    private static bool IsNameWord(string text, Token[] tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word } word
        && (
            char.IsUpper(text[word.Start]) && !PlaceName(word.Text) && !PersonalText.IsOffice(text.Substring(word.Start, word.Length))
            || word.Text is "уулу" or "кызы" or "уул" or "кыз"
        );

    private static bool PlaceName(string word) => Places.PlaceName.IsTypeWord(word) && word.Length > 1;

    private static bool IsPerson(string name) =>
        PersonName.Parse(name) is { } person
        && (
            person.Given.Length == 1
            || person.Patronymic.Length > 0
            || person.HasSurname
            || Words.Of(name).Any(word => NameEndings.MatchAt(Token.Split(word), 0, forgiving: false) is not null)
        );
}
