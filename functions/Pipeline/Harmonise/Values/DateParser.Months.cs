namespace Pipeline.Harmonise.Values;

/// <content>Months in words and Roman numbers, and what they make of the numbers beside them.</content>
internal sealed partial class DateParser
{
    private (Remark? Question, bool _)? ReadMonth()
    {
        var (month, tokens, @case) = MonthWord.At(_tokens, _at);
        if (month == 0)
            return null;
        var word = _tokens[_at].Text;
        _at += tokens;
        if (_link == Link.None && _points is [.., { LacksMonth: true } or { Half: > 0, Month: 0 }])
        {
            var day = _points[^1];
            _points[^1] = day with { Month = month, Case = @case == KyrgyzCase.Plain ? day.Case : @case };
            ReadShortYear();
            return (null, true);
        }
        return (MonthFirst(month, word, @case), true);
    }

    // «апрель 2019», «July 12», «июлдун 12си»; «июль 18» may be the 18th or 2018.
    private Remark? MonthFirst(int month, string word, KyrgyzCase @case)
    {
        while (Rest is [{ Text: "айы" or "айынын" or "айында" }, ..])
            _at++;
        if (ReadShortYearAfter(month, @case) is { } added)
            return added.Question;
        // «октябрь айынын бешинде»
        if (DayWords.At(Rest) is var (spelled, words, spelledCase) && EndsDay(words))
        {
            _at += words;
            return Add(new DatePoint(spelled, month, 0) { Case = spelledCase });
        }
        if (Rest is not [{ Kind: TokenKind.Number, Length: <= 2 } day, ..] || NumericDate.At(Rest) is not null || NextIsMonth(1))
            return Add(new DatePoint(0, month, 0) { Case = @case });
        if (ClockTime.At(Rest, false) is not null)
            return Add(new DatePoint(0, month, 0) { Case = @case });
        // «2021 г. июнь 4-5»: the year is named already.
        var saysDay =
            _points is [{ IsYearOnly: true }]
            || char.IsAsciiLetter(word[0])
            || _tokens[_at - 1].Text.EndsWith("нын", StringComparison.Ordinal)
            || IsGenitive(word);
        _at++;
        var ending = NumeralEnding.At(Rest);
        _at += ending.Tokens;
        if (day.Number is < 1 or > 31)
            return Remarks.Unreadable("value-date-unreadable");
        // «июнь 10, 2021»
        var yearFollows = (Rest is [{ Text: "," }, ..] ? Rest[1..] : Rest) is [{ Length: 4, Number: >= 1900 and <= 2100 }, ..];
        // «март 18–20»
        var isRangeOfDays = Rest is [{ Text: "-" }, { Kind: TokenKind.Number, Length: <= 2 } last, ..] && last.Number > day.Number;
        return saysDay || yearFollows || isRangeOfDays || ending.Tokens > 0
            ? Add(new DatePoint(day.Number, month, 0) { Case = ending.Case })
            : Remarks.Ambiguous("value-date-ambiguous");
    }

    // «майдын биринчи жумасы» is a week.
    private bool EndsDay(int words) =>
        Rest[words..] is not [{ Kind: TokenKind.Word } next, ..]
        || next.Is("саат")
        || (next.Text.StartsWith("кун", StringComparison.Ordinal) && KyrgyzEnding.TryRead(next.Text.AsSpan(3), out _));

    private static bool IsGenitive(string word) => word is [.., 'д' or 'т' or 'н', 'ы' or 'и' or 'у', 'н'];

    private bool NextIsMonth(int ahead) => _at + ahead < _tokens.Length && MonthWord.At(_tokens, _at + ahead).Month > 0;

    private (Remark? Question, bool _)? ReadShortYearAfter(int month, KyrgyzCase @case)
    {
        if (ShortYear.At(Rest) is not { } year)
            return null;
        _at += year.Tokens;
        return (Add(new DatePoint(0, month, year.Year) { Case = @case }), true);
    }

    private void ReadShortYear()
    {
        if (ShortYear.At(Rest) is not { } year)
            return;
        _at += year.Tokens;
        _points[^1] = _points[^1] with { Year = year.Year };
    }

    private bool ReadRoman(int roman)
    {
        if (roman <= 12 && _link == Link.None && _points is [.., { IsDayOnly: true } day])
        {
            _points[^1] = day with { Month = roman };
            _at++;
            return true;
        }
        if (roman > 4 || Add(new DatePoint(roman, 0, 0)) is not null)
            return false;
        _at++;
        ReadDayEnding();
        return true;
    }
}
