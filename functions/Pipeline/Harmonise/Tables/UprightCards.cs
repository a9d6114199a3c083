namespace Pipeline.Harmonise.Tables;

/// <summary>Lays cards on their side: «Мероприятие | … », «Срок | …», «Статус | …», below them the same headings for the next measure, and so on.</summary>
internal static class UprightCards
{
    private const int FewestHeadings = 3;

    /// <summary>
    /// Where the cells of the laid rows stand: the headings, then for each card its title, alone, where it has one, and its
    /// values. Null where the rows are not cards.
    /// </summary>
    /// <param name="lines">The tab.</param>
    /// <param name="rows">Its rows with a label and a value.</param>
    /// <param name="left">The labels' column.</param>
    public static List<CellAddress[]>? Lay(GridLines lines, List<int> rows, int left)
    {
        var cards = rows.Where(row => LabelOf(row) == LabelOf(rows[0]))
            .Select(start => rows.SkipWhile(row => row < start).ToList())
            .ToList();
        if (cards.Count < 2)
            return null;
        for (var card = 0; card + 1 < cards.Count; card++)
            cards[card].RemoveAll(row => row >= cards[card + 1][0]);
        string[] labels = [.. cards.SelectMany(card => card).Select(LabelOf).Distinct()];
        // The same headings in most cards, each once: otherwise a first word only happens to stand twice.
        if (labels.Length < FewestHeadings || !cards.TrueForAll(card => IsCard(card, labels.Length)))
            return null;
        List<CellAddress[]> laid =
        [
            [.. labels.Select(label => new CellAddress(rows.Find(row => LabelOf(row) == label), left))],
        ];
        foreach (var card in cards)
        {
            if (card != cards[0] && card[0] > 0 && lines.Filled(card[0] - 1, 2) == 1)
                laid.Add([lines.FirstFilled(card[0] - 1)!.Value]);
            laid.Add([.. labels.Select(label => ValueOf(card, label))]);
        }
        return laid;

        bool IsCard(List<int> card, int most) => card.Select(LabelOf).Distinct().Count() == card.Count && card.Count * 2 > most;
        string LabelOf(int row) => FoldedText.Of(lines.Grid[row, left].Shown);
        // Beside a heading that a card leaves out there is nothing: the cell right of the tab is blank.
        CellAddress ValueOf(List<int> card, string label) =>
            card.FindIndex(row => LabelOf(row) == label) is >= 0 and var at
                ? new(card[at], left + lines.Width(new(card[at], left)))
                : new(card[0], lines.Grid.ColumnCount);
    }
}
