namespace Pipeline.Publish.Donor;

/// <summary>
/// One row of the proof: a figure with a table that it was computed from, or with how many municipalities list its rows. So the sheet grows with
/// the rows and not with the areas over them: of a rayon or an oblast there is only what none of its municipalities lists, and a project whose
/// figure rests on more tables than a screen shows refers to its municipalities. What few people would follow from has no rows at all
/// (<see cref="IndicatorValue.HidesRows"/>); a figure that there are no data for rests on none and is not listed.
/// </summary>
/// <param name="Value">The figure.</param>
/// <param name="Input">The table and its rows; null if none was found (a count of 0), or if parts list them.</param>
/// <param name="Parts">How many municipalities list the rows; 0 where this row does.</param>
internal sealed record ProofRow(IndicatorValue Value, IndicatorInput? Input, int Parts = 0)
{
    private const int MostTables = 20;

    private readonly Lazy<string> _rows = new(() => Numbered(Input?.Rows ?? []).ToString());

    /// <summary>The rows as people read them. Written once: a cell is asked for its text, its width and its height.</summary>
    public string Rows => _rows.Value;

    /// <summary>The proof of every figure of a report, in the report's order. Of a group only what is shown: one that is hidden names no rows either.</summary>
    public static IReadOnlyList<ProofRow> Of(DonorData data)
    {
        var parts = PartsOf(data);
        return [.. data.Values.Where(IsToProve).SelectMany(value => Of(value, PartsToRefer(value)))];

        List<IndicatorValue> PartsToRefer(IndicatorValue value) =>
            IsBetween(value) || value.Inputs.Count > MostTables ? [.. parts[(value.Area, value.Indicator, value.Group)]] : [];
    }

    // What is about a whole table stands in row 0.
    private static RowSet Numbered(RowSet rows) => rows.FirstOrDefault() == 0 ? rows.Without([0]) : rows;

    private static bool IsToProve(IndicatorValue value) =>
        value.Value is not null || (value.Group.Length == 0 && (value.Inputs.Count > 0 || value.Hidden.Length > 0));

    private static bool IsBetween(IndicatorValue value) => value.Area.Kind is AreaKind.Rayon or AreaKind.Oblast;

    private static List<ProofRow> Of(IndicatorValue value, List<IndicatorValue> parts)
    {
        var listed = parts.SelectMany(part => part.Inputs).ToLookup(TableOf, input => input.Rows);
        var rest = value.Inputs.Select(input => Without(input, listed[TableOf(input)])).OfType<IndicatorInput>();
        var rows = rest.Select(input => new ProofRow(value, input)).ToList();
        if (IsBetween(value))
            return rows;
        if (listed.Count > 0 && value.Inputs.Count > 0)
            rows.Insert(0, new(value, null, parts.Count(part => part.Inputs.Count > 0)));
        return rows.Count > 0 ? rows : [new(value, null)];
    }

    private static IndicatorInput? Without(IndicatorInput input, IEnumerable<RowSet> listed)
    {
        var sets = listed.ToList();
        var rest = sets.Count == 0 ? input : input with { Rows = input.Rows.Without(RowSet.Union(sets)) };
        return sets.Count > 0 && rest.Rows.Count == 0 ? null : rest;
    }

    // By each wider area, its municipalities' figures of the same thing, the hidden ones too.
    private static ILookup<(Area Area, string Indicator, string Group), IndicatorValue> PartsOf(DonorData data)
    {
        var areas = new AreaTree(data.Input.Registry);
        var municipal =
            from stored in data.Input.Indicators
            let value = stored.Value
            where value.Project == data.Report.Project && value.Period == data.Report.Period && value.Area.Kind == AreaKind.Municipality
            from wider in areas.Around(value.Area, value.Project)
            select (Area: wider, Value: value);
        return municipal.ToLookup(pair => (pair.Area, pair.Value.Indicator, pair.Value.Group), pair => pair.Value);
    }

    private static (string Spreadsheet, string TabId, string Kind, string? Stated) TableOf(IndicatorInput input) =>
        (input.Spreadsheet, input.TabId, input.Kind, input.Stated);
}
