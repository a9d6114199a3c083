using System.Text.RegularExpressions;

namespace Pipeline.Harmonise.Values;

/// <summary>
/// Statuses told in several clauses, the first or last of which says how things stand: «Вопрос не решен, передан в УОБДД», «Ведутся
/// работы, установлено 18 фонарей». The others may explain it, and must not take it back; they are remarked on.
/// </summary>
internal static partial class StatusClauses
{
    // What a clause behind may say beside the status itself.
    private static readonly string[] Harmless = [StatusCodes.Filler, StatusCodes.Qualifier, StatusCodes.Reason];
    private static readonly string[] BehindNotSolved = [.. Harmless, StatusCodes.Negation, StatusCodes.Ambiguous, StatusCodes.NotHeld];
    private static readonly string[] BehindStarted = [.. Harmless, StatusCodes.Partly, "solved"];
    private static readonly string[] BehindPostponed = [.. Harmless, StatusCodes.Ambiguous, "planned"];

    // «келишим түзүлдү, иш башталды»: what was concluded first is no end of the works.
    private static readonly string[] InFront = [.. Harmless, "solved"];

    /// <summary>Reads the first clause by itself; null where it says no status, or where what follows may change it.</summary>
    public static Reading<Status>? Lead(string text, Vocabulary words, Func<string, Reading<Status>> read)
    {
        var tokens = Token.Split(text);
        var cut = Cut(tokens);
        if (cut < 0)
            return null;
        var lead = read(text[..tokens[cut].Start]);
        if (lead is not { HasValue: true, Remark: null })
            return null;
        return Allows(lead.Value.Code, text[tokens[cut].End..], tokens.AsSpan(cut + 1), words)
            ? Reading<Status>.Of(lead.Value, Remarks.Ambiguous("value-aside"))
            : (Reading<Status>?)null;
    }

    /// <summary>Reads the last clause by itself, where those before it say no status: «Тендер жарыяланды, иш жүрүп жатат».</summary>
    public static Reading<Status>? Tail(string text, Vocabulary words, Func<string, Reading<Status>> read)
    {
        var tokens = Token.Split(text);
        var cut = Array.FindLastIndex(tokens, token => token.Text is "," or ";" or ".");
        if (cut < 1 || cut == tokens.Length - 1 || tokens[cut + 1].Kind == TokenKind.Number)
            return null;
        var before = text[..tokens[cut].Start];
        var isSilent = words.Find(tokens.AsSpan(0, cut)).TrueForAll(match => InFront.Contains(match.Code)) && !Denial.IsIn(before);
        return isSilent && read(text[tokens[cut].End..]) is { HasValue: true, Remark: null, Value.Code: not "new" } tail
            ? Reading<Status>.Of(tail.Value, Remarks.Ambiguous("value-aside"))
            : (Reading<Status>?)null;
    }

    // «12.07.2022» is one piece, and so is «айыл-өкмөтү».
    private static int Cut(Token[] tokens)
    {
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (
                tokens[i].Is("(")
                || (tokens[i] is { Text: "-", Spaced: true } && tokens[i + 1] is { Kind: TokenKind.Word, Spaced: true })
                || (tokens[i].Text is "," or ";" or ":" or "." or "\n" && tokens[i + 1] is not { Kind: TokenKind.Number, Spaced: false })
            )
                return i;
        }
        return -1;
    }

    private static bool Allows(string code, string text, ReadOnlySpan<Token> behind, Vocabulary words)
    {
        var allowed = code switch
        {
            "not-solved" => BehindNotSolved,
            "started" => BehindStarted,
            "solved" or "held" or "new" => Harmless,
            "postponed" => BehindPostponed,
            "cancelled" => BehindNotSolved,
            _ => null,
        };
        var said = words.Find(behind);
        if (allowed is null || MayTakeBack(code, text, behind) || CountsUnsaid(code, text, said))
            return false;
        // «начато, завершено» contradicts itself; «начато, завершён фундамент» tells of a part.
        var namesPart = said.Sum(match => match.Length) < behind.Length;
        return said.TrueForAll(match => match.Code == code || (allowed.Contains(match.Code) && (match.Code != "solved" || namesPart)));
    }

    // «выполнено, 3 из 5», «решено, акта нет», «не решено, готово 30%», «проведено, но мало людей»
    private static bool MayTakeBack(string code, string text, ReadOnlySpan<Token> behind)
    {
        var isPart = false;
        foreach (var token in behind)
            isPart |= token.Is("%") || token.Is("из") || token.Is("?");
        return (isPart && code != "started") || (code != "not-solved" && Denial.IsIn(text));
    }

    // «выполнено (4 фонаря)» may be four of ten; «выполнено, установлено 4 фонаря» repeats itself. «перенесено, 20 мая» has its new day.
    private static bool CountsUnsaid(string code, string text, List<VocabularyMatch> said) =>
        !said.Exists(match => match.Code == code)
        && ((code == "solved" && Day().Replace(text, "").Any(char.IsDigit)) || (code == "postponed" && text.Any(char.IsDigit)));

    // «решено (акт от 28.11.2025)», «выполнено (акт 20.02)»
    [GeneratedRegex(@"\d{1,2}\.(?:0[1-9]|1[0-2])(?:\.\d{2,4})?", RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
