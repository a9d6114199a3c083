namespace Pipeline.Harmonise.Values;

/// <content>What the signs between a date's numbers mean.</content>
internal sealed partial class DateParser
{
    private Remark? ReadSign()
    {
        var sign = _tokens[_at++].Text;
        switch (sign)
        {
            case "-"
                when Rest is [{ Kind: TokenKind.Word }, ..]
                    && _link == Link.None
                    && (NextIsMonth(0) && _points is [.., { IsDayOnly: true }]):
            case "-" when Rest is [{ Text: "г" or "гг" or "ж" or "жж" or "ч" }, ..] || NextIsYearWord():
            case "-" when _points is [.., { Month: > 0, Year: 0 }] && Rest is [{ Kind: TokenKind.Number, Length: 4, Spaced: false }, ..]:
            case "(" or ")" or "\"" or "«" or "»" or "№" or "'" or "’" or ":":
                return null;
            // «10/VI-2021», «10-VI-2021»
            case "/" or "-" when _points is [.., { IsDayOnly: true }] && RomanMonthFollows():
                return null;
            case "." when Rest is [{ Text: "." }, ..] || (_at > 1 && _tokens[_at - 2].Text == "."):
            case "-" or "…" or "—" or "~":
                if (_points.Count > 0)
                    _link = Link.Range;
                return null;
            case "." when _points is [.., { IsDayOnly: true }] && Rest is [{ Kind: TokenKind.Number }, ..] && _link == Link.None:
                _link = Link.List;
                return null;
            case ".":
                return null;
            case "," or ";" or "\n" or "/" or "&" or "+":
                // «12-, 14-, 19-марты»
                if (_link == Link.None || (_at > 1 && _tokens[_at - 2].Text == "-"))
                    _link = Link.List;
                return null;
            default:
                return Remarks.Unreadable("value-date-unreadable");
        }
    }

    // «I-II квартал» are no day and month: a year follows those.
    private bool RomanMonthFollows() =>
        Rest is [{ Kind: TokenKind.Word } roman, { Text: "-" or "/" or "." or "," }, { Kind: TokenKind.Number, Length: 2 or 4 }, ..]
        && Roman.Number(roman.Text) > 0;

    private bool NextIsYearWord() =>
        _at < _tokens.Length && Words.MatchAt(_tokens, _at) is { Code: "year" or "quarter" or "half" or "ten-days" or "filler" };
}
