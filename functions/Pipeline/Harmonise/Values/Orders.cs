using Pipeline.Harmonise.Tables;

namespace Pipeline.Harmonise.Values;

/// <summary>Orders in running text: «утверждён распоряжением № 86 от 9 апреля 2019 г.».</summary>
internal static class Orders
{
    private static readonly Vocabulary Words = Vocabulary.Load("orders");

    /// <summary>Whether a text speaks of an order.</summary>
    public static bool AreIn(string text) => Words.Find(Token.Split(text)).Count > 0;

    /// <summary>The first order that lines, the nearest first, name with its number, and where; null where none does.</summary>
    public static (Step Step, CellAddress At)? In(IReadOnlyList<(CellAddress At, string Text)> lines, DateContext dates)
    {
        foreach (var (index, (at, line)) in lines.Index())
        {
            if (!line.Contains('№', StringComparison.Ordinal))
                continue;
            // «к распоряжению главы» above «№ 21 от 14 марта 2019 года»
            var text = index + 1 < lines.Count && !AreIn(line) && AreIn(lines[index + 1].Text) ? $"{lines[index + 1].Text} {line}" : line;
            var number = text.IndexOf('№', StringComparison.Ordinal);
            if (!AreIn(text))
                continue;
            var reading = StepReader.Read(Cell.OfText(text[number..].TrimEnd(')', '.', ' ')), dates);
            if (reading is { HasValue: true, Value: { Reference: not null, Date: not null } })
                return (reading.Value, at);
            if (Dated(text, number) is { } order)
                return (order, at);
            if (reading is { HasValue: true, Value.Reference: not null })
                return (reading.Value, at);
        }
        return null;
    }

    // «2019-жылдын 8-апрелиндеги № 27 буйругу менен бекитилген»: Kyrgyz says the day first.
    private static Step? Dated(string text, int number) =>
        Token.Split(text[number..]) is [_, { Kind: TokenKind.Number } order, ..]
        && TitleDates.Find(text[..number]) is { Precision: DatePrecision.Day } day
            ? new Step(true, day, $"№ {order.Text}")
            : null;
}
