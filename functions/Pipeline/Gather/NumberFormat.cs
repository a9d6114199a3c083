namespace Pipeline.Gather;

/// <summary>
/// What a number format says a number is. Workbooks keep dates, times and percentages as plain numbers and tell them apart by
/// the format alone (ECMA-376 part 1, 18.8.30 and 18.8.31).
/// </summary>
internal static class NumberFormat
{
    /// <summary>
    /// The kind of a built-in format, which files name by id without its code. 27–58 are East Asian locales' dates, 59–81 Thai.
    /// </summary>
    public static CellKind OfBuiltIn(int id) =>
        id switch
        {
            9 or 10 or 67 or 68 => CellKind.Percent,
            (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => CellKind.Date,
            (>= 71 and <= 74) or 77 or 81 => CellKind.Date,
            (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 or 75 or 76 or (>= 78 and <= 80) => CellKind.Time,
            _ => CellKind.Number,
        };

    /// <summary>
    /// The kind of a format code: <c>dd.mm.yyyy</c>, <c>[$-419]d mmmm yyyy" г.";@</c>, <c>[h]:mm</c>, <c>0.0%</c>. Only its first
    /// section counts (that of positive numbers); quoted, escaped and bracketed text is not part of the pattern. The Russian
    /// letters that Excel's own dialog shows (ДД.ММ.ГГГГ) are read too: other programs write them as typed.
    /// </summary>
    public static CellKind OfCode(string code)
    {
        var pattern = new Pattern();
        var at = 0;
        while (at < code.Length && code[at] != ';')
            at = pattern.Take(code, at);
        return pattern.Kind;
    }

    /// <summary>The letters of one section, counted.</summary>
    private struct Pattern
    {
        private bool _date;
        private bool _time;
        private bool _months;
        private bool _digits;
        private bool _percent;

        /// <summary>What the letters add up to; a bare m is a month unless hours or seconds stand with it.</summary>
        public readonly CellKind Kind =>
            _date || (_months && !_time) ? CellKind.Date
            : _time ? CellKind.Time
            : _percent ? CellKind.Percent
            : CellKind.Number;

        /// <summary>Takes one element of the code and returns where the next begins.</summary>
        public int Take(string code, int at) =>
            code[at] switch
            {
                '"' => After(code, '"', at + 1),
                '\\' or '_' or '*' => at + 2,
                '[' => TakeBrackets(code, at),
                '%' => Mark(ref _percent, at + 1),
                '0' or '#' or '?' => Mark(ref _digits, at + 1),
                _ => TakeLetters(code, at),
            };

        // [h], [mm], [ss] are elapsed time; colours, conditions and locales ([Red], [>=100], [$-419]) say nothing here.
        private int TakeBrackets(string code, int at)
        {
            var end = After(code, ']', at + 1);
            var inside = code.AsSpan(at + 1, Math.Max(0, end - at - 2)).Trim();
            if (!inside.IsEmpty && inside.TrimStart("hHmMsSчЧмМсС").IsEmpty && inside.Length <= 4)
                _time = true;
            return end;
        }

        private int TakeLetters(string code, int at)
        {
            foreach (var word in (ReadOnlySpan<string>)["General", "Основной", "AM/PM", "A/P", "E+", "E-"])
            {
                if (code.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase))
                {
                    _time |= word.Contains('/', StringComparison.Ordinal);
                    return at + word.Length;
                }
            }
            var end = at + 1;
            while (end < code.Length && char.ToLowerInvariant(code[end]) == char.ToLowerInvariant(code[at]))
                end++;
            Count(char.ToLowerInvariant(code[at]), end - at);
            return end;
        }

        // A single Russian letter after digits is a unit («0 г»), not a pattern.
        private void Count(char letter, int times)
        {
            switch (letter)
            {
                case 'y' or 'd' or 'b' or 'e' or 'g':
                case 'г' or 'д' when times > 1 && !_digits:
                    _date = true;
                    break;
                case 'm':
                case 'м' when times > 1 && !_digits:
                    _months = true;
                    _date |= times > 2;
                    break;
                case 'h' or 's':
                case 'ч' or 'с' when times > 1 && !_digits:
                    _time = true;
                    break;
            }
        }

        private static int After(string code, char mark, int from)
        {
            var end = code.IndexOf(mark, Math.Min(from, code.Length));
            return end < 0 ? code.Length : end + 1;
        }

        private static int Mark(ref bool flag, int next)
        {
            flag = true;
            return next;
        }
    }

    /// <summary>
    /// A number of a kind as a cell, its dates in days since 1899-12-30. A 1904 workbook counts from 1904-01-01; a 1900 one counts
    /// from 1900-01-01 as day 1 and has a 1900-02-29 as day 60, so that only its first 59 days differ; day 60 stays the last of February.
    /// </summary>
    public static Cell ToCell(this CellKind kind, double number, bool from1904) =>
        kind switch
        {
            CellKind.Percent => Cell.OfPercent(number),
            CellKind.Time => Cell.OfTime(number),
            CellKind.Date when from1904 => Cell.OfDate(number + 1462),
            CellKind.Date when number is >= 1 and < 60 => Cell.OfDate(number + 1),
            CellKind.Date => Cell.OfDate(number),
            _ => Cell.OfNumber(number),
        };
}
