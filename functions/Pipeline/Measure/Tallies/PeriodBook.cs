namespace Pipeline.Measure.Tallies;

/// <summary>The periods that a project's figures are computed for, and which rows belong to which.</summary>
internal sealed class PeriodBook
{
    // Donors ask for the year, and spreadsheets of a year are there on the first day.
    private const int Months = 12;

    private readonly DateOnly _asOf;
    private readonly DateOnly _trendStart;
    private readonly List<Period> _periods;

    /// <summary>
    /// Since the start, the last weeks, the months and quarters of the last year (lists come late: a month that is over is not final), and the
    /// project's programme periods as its targets name them.
    /// </summary>
    public PeriodBook(string project, Registry registry, DateOnly asOf, int weeks)
    {
        _asOf = asOf;
        _trendStart = asOf.AddDays(-7 * Math.Max(weeks - 1, 0));
        var months = Enumerable.Range(0, Months + 1).Select(month => asOf.AddMonths(-month)).ToList();
        _periods = [Period.SinceStart(asOf), .. months.Select(Period.Month), .. months.Select(Period.Quarter).Distinct()];
        _periods.AddRange(Enumerable.Range(0, weeks).Select(week => Period.Week(asOf.AddDays(-7 * week))));
        foreach (var target in registry.Targets.Where(target => target.Project == project))
            AddProgramme(target.Period);
    }

    /// <summary>The periods; their places number them.</summary>
    public IReadOnlyList<Period> Periods => _periods;

    /// <summary>Adds the periods that an area's reports to the donor are about.</summary>
    public void AddReportsOf(IEnumerable<Record> records)
    {
        foreach (var record in records.Where(record => record.Kind == RecordKinds.Logframe))
            AddProgramme(record.ReportingPeriod);
    }

    /// <summary>
    /// Fills in the places of the periods that a row belongs to, or may belong to. A row of a dated kind belongs where its date lies. Without a date
    /// it belongs where its reporting period lies as a whole, and may belong wherever that reaches, or anywhere if it has none: there it is
    /// missing. A row that reports on a period (logframe) likewise. A row that describes the present state belongs to the calendar periods
    /// that today lies in, and to the programme periods that its reporting period touches.
    /// </summary>
    /// <param name="record">The row.</param>
    /// <param name="reported">Its reporting period, if it has one.</param>
    /// <param name="places">Where they go.</param>
    public void FindPeriodsOf(Record record, DateRange? reported, List<(int Place, Truth IsIn)> places)
    {
        places.Clear();
        var day = record.When;
        for (var i = 0; i < _periods.Count; i++)
        {
            var isIn = day is { } known ? _periods[i].Days.Contains(known).ToTruth() : ContainsUndated(_periods[i], record, reported);
            if (isIn != Truth.False)
                places.Add((i, isIn));
        }
    }

    /// <summary>
    /// Whether figures of a period are also broken down by groups: since the start and for a programme, which are reported. A week's or
    /// month's groups would be small cells, and a project's figures of consecutive weeks would give them away by subtraction.
    /// </summary>
    public bool IsSplit(int place) => _periods[place].Kind is PeriodKind.SinceStart or PeriodKind.Programme;

    /// <summary>Whether the present state says nothing about a period: a week that is over.</summary>
    public bool IsPast(Period period) => period.Kind is not (PeriodKind.SinceStart or PeriodKind.Programme) && !period.Days.Contains(_asOf);

    /// <summary>Whether a period is over for longer than trends reach back: it has figures only where something is dated in it.</summary>
    public bool IsHistory(Period period) => IsPast(period) && period.Days.End < _trendStart;

    private Truth ContainsUndated(Period period, Record record, DateRange? reported)
    {
        if (period.Kind == PeriodKind.SinceStart)
            return Truth.True;
        var touches = reported is not { } days || (days.Start <= period.Days.End && days.End >= period.Days.Start);
        if (record.Kind.DateColumn is null && record.Kind != RecordKinds.Logframe)
            return (period.Kind == PeriodKind.Programme ? touches : !IsPast(period)).ToTruth();
        var isWhole = reported is { } whole && period.Days.Contains(whole.Start) && period.Days.Contains(whole.End);
        return isWhole ? Truth.True
            : touches ? Truth.Unknown
            : Truth.False;
    }

    private void AddProgramme(DateRange? days)
    {
        if (days is { } range && !_periods.Contains(Period.Programme(range)))
            _periods.Add(Period.Programme(range));
    }
}
