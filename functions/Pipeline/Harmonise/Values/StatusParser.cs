using System.Text;

namespace Pipeline.Harmonise.Values;

/// <summary>Reads a status cell from left to right: codes, a percentage, reasons, and what is left for a date.</summary>
internal sealed class StatusParser(string text, Token[] tokens, Vocabulary words)
{
    private readonly List<string> _codes = [];
    private readonly StringBuilder _rest = new();
    private double? _percent;
    private bool _isUnclear;

    /// <summary>All of it.</summary>
    public StatusText Read()
    {
        for (var i = 0; i < tokens.Length; )
            i = ReadOne(i);
        return StatusText.Of(
            [.. _codes],
            _percent,
            _rest.ToString().Trim(' ', ',', '.', ';', ':', '(', ')', '-', '–', '—', '!'),
            _isUnclear
        );
    }

    // Where the next piece begins.
    private int ReadOne(int at)
    {
        if (
            tokens.AsSpan(at)
            is [{ Kind: TokenKind.Number } number, { Text: "%" or ['п', 'а', 'й', 'ы', 'з', ..] or ['п', 'р', 'о', 'ц', ..] }, ..]
        )
        {
            _percent = number.Number;
            return at + 2;
        }
        if (StatusReasons.End(tokens, at, words, _codes) is { } reason)
            return reason;
        if (tokens[at].Is("(") && StatusReasons.NoteEnd(tokens, at, words, _codes) is { } note)
        {
            _isUnclear |= words.Find(tokens.AsSpan(at, note - at)).Count == 0;
            return note;
        }
        if (tokens[at].Kind != TokenKind.Number && words.MatchAt(tokens, at) is { } match)
            return ReadWords(match);
        if (!IsConverb(at))
            _rest.Append(tokens[at].Spaced ? " " : "").Append(text, tokens[at].Start, tokens[at].Length);
        return at + 1;
    }

    private int ReadWords(VocabularyMatch match)
    {
        // «аба ырайынан улам жокко чыгарылды»: Kyrgyz says why before what.
        if (match.Code == StatusCodes.ReasonBefore && StatusReasons.AreOfReason(_codes))
        {
            _codes.Clear();
            _rest.Clear();
            return match.End;
        }
        // «отменено из-за дождя»: why does not change what.
        if (match.Code == StatusCodes.Reason && _codes.Count > 0)
        {
            _isUnclear |= Array.Exists(tokens[match.Start..], token => token.Is("?"));
            return tokens.Length;
        }
        // «в связи с трауром отменено»: the reason stands before.
        if (match.Code == StatusCodes.Reason && StatusReasons.BehindReason(tokens, match.End, words) is { } undone)
            return undone;
        return Take(match);
    }

    // «не делается», «даяр эмес»: a Russian or English negation stands before its word, a Kyrgyz one behind.
    private int Take(VocabularyMatch match)
    {
        if (match.Code != StatusCodes.Negation)
        {
            _codes.Add(match.Code);
            return match.End;
        }
        var at = match.End;
        while (at < tokens.Length && words.MatchAt(tokens, at) is { } next)
        {
            if (next.Code is StatusCodes.Filler or StatusCodes.Qualifier)
            {
                _codes.Add(next.Code);
                at = next.End;
                continue;
            }
            _codes.Add(Negated(next.Code));
            return next.End;
        }
        var last = _codes.FindLastIndex(code => code is not (StatusCodes.Filler or StatusCodes.Qualifier));
        if (last >= 0)
            _codes[last] = Negated(_codes[last]);
        else
            _codes.Add(StatusCodes.Ambiguous);
        return match.End;
    }

    private static string Negated(string code) =>
        code switch
        {
            "solved" or "started" => "not-solved",
            "held" => StatusCodes.NotHeld,
            _ => StatusCodes.Ambiguous,
        };

    // «курулуп жатат»: any verb's form in -п before «жатат» or «атат» says that it goes on.
    private bool IsConverb(int at) =>
        tokens.AsSpan(at)
            is [{ Kind: TokenKind.Word, Text: [.., 'п'] }, { Text: ['ж', 'а', 'т', 'а' or 'ы', ..] or ['а', 'т', 'а' or 'ы', ..] }, ..];
}
