namespace Pipeline.Measure.Tallies;

/// <summary>The periods that a project's figures are computed for, and which rows belong to which.</summary>
internal sealed class PeriodBook
{
    private readonly DateOnly _asOf;
    private readonly List<Period> _periods;

    /// <summary>
    /// Since the start, the current month and quarter, the last weeks, and the project's programme periods as its targets name them.
    /// </summary>
    public PeriodBook(string project, Registry registry, DateOnly asOf, int weeks)
    {
        _asOf = asOf;
        _periods = [Period.SinceStart(asOf), Period.Month(asOf), Period.Quarter(asOf)];
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
    /// The places of the periods that a row belongs to. A row of a dated kind belongs where its date lies; without a date, where its
    /// reporting period lies as a whole. A row that reports on a period (logframe) likewise. A row that describes the present state belongs
    /// to the calendar periods that today lies in, and to the programme periods that its reporting period touches.
    /// </summary>
    public IEnumerable<int> PeriodsOf(Record record)
    {
        for (var i = 0; i < _periods.Count; i++)
        {
            if (Contains(_periods[i], record))
                yield return i;
        }
    }

    /// <summary>
    /// Whether figures of a period are also broken down by groups: since the start and for a programme, which are reported. A week's or
    /// month's groups would be small cells, and a project's figures of consecutive weeks would give them away by subtraction.
    /// </summary>
    public bool IsSplit(int place) => _periods[place].Kind is PeriodKind.SinceStart or PeriodKind.Programme;

    /// <summary>Whether the present state says nothing about a period: a week that is over.</summary>
    public bool IsPast(Period period) => period.Kind is not (PeriodKind.SinceStart or PeriodKind.Programme) && !period.Days.Contains(_asOf);

    private bool Contains(Period period, Record record)
    {
        if (record.When is { } day)
            return period.Days.Contains(day);
        if (period.Kind == PeriodKind.SinceStart)
            return true;
        var reported = record.ReportingPeriod;
        if (record.Kind.DateColumn is not null || record.Kind == RecordKinds.Logframe)
            return reported is { } whole && period.Days.Contains(whole.Start) && period.Days.Contains(whole.End);
        return period.Kind == PeriodKind.Programme
            ? reported is not { } touched || (touched.Start <= period.Days.End && touched.End >= period.Days.Start)
            : !IsPast(period);
    }

    private void AddProgramme(DateRange? days)
    {
        if (days is { } range && !_periods.Contains(Period.Programme(range)))
            _periods.Add(Period.Programme(range));
    }
}
