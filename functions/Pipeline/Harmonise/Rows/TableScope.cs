using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>
/// What a table's rows inherit where they don't say it themselves: place, year, topic and type of event. In the order of the
/// nearest: the section row above, the caption and title, the tab's name, the registry's entry, the captions of the tables above it on
/// the tab where all agree, the spreadsheet's name, the titles of the other tabs where all agree.
/// </summary>
internal sealed class TableScope
{
    private readonly Mention? _mention;
    private readonly DateContext _dates;
    private readonly (int Year, int Month)? _month;
    private string? _checklistList;
    private readonly Lazy<(Step Step, CellAddress At)?> _order;
    private readonly (Dates Dates, CellAddress At)? _titleDays;
    private (Dates Dates, CellAddress At)? _sectionDays;
    private (Step Step, CellAddress At)? _sectionOrder;
    private Mention? _sectionMention;
    private DateContext? _sectionDates;
    private (int Year, int Month)? _sectionMonth;

    /// <summary>Makes the scope of a table.</summary>
    private TableScope(SpreadsheetScope spreadsheet, Grid tab, FoundTable table, IReadOnlyList<string> tabTitle, Mention? agreedAbove)
    {
        Spreadsheet = spreadsheet;
        Tab = tab;
        Table = table;
        Lines = [.. table.Above.AsEnumerable().Reverse().Select(at => (at, GridLines.LineOf(tab, at)))];
        IEnumerable<string> texts = [.. Lines.Select(line => line.Text), tab.Name];
        IReadOnlyList<string> titles = [.. Lines.Select(line => line.Text), .. tabTitle, tab.Name];
        _mention =
            titles.Select(spreadsheet.Gazetteer.FindIn).FirstOrDefault(mention => mention is not null)
            ?? Registered(spreadsheet)
            ?? agreedAbove
            ?? spreadsheet.Gazetteer.FindIn(spreadsheet.Spreadsheet.Reference.Title)
            ?? spreadsheet.AgreedMention;
        Year =
            titles.Select(TitleDates.Year).FirstOrDefault(year => year is not null)
            ?? spreadsheet.Registered?.Year
            ?? TitleDates.Year(spreadsheet.Spreadsheet.Reference.Title);
        _dates = Year is { } year ? DateContext.OfYear(year) : DateContext.None;
        _month = titles.Select(text => TitleDates.Month(text, Year)).FirstOrDefault(month => month is not null);
        ReportingPeriod = TitlePeriod ?? ((spreadsheet.Registered?.Year ?? Year) is { } reported ? DateRange.OfYear(reported) : null);
        _titleDays = FirstDates(dates => !dates.IsDeadline && dates.Precision == DatePrecision.Day);
        _order = new(() => Orders.In(Lines, Dates));
        Deadline = FirstDates(dates => dates.IsDeadline);
        Topic = QuotedTopic();
        EventType = texts
            .Where(text => AnyEventWords.Find(Token.Split(text), forgiving: false).Count == 0)
            .Select(text => EventTypeReader.In(OutsideQuotes(text)))
            .FirstOrDefault(type => type is not null);
    }

    /// <summary>The scope of a table on a tab or part of one.</summary>
    public static TableScope Of(SpreadsheetScope spreadsheet, TabPart part, FoundTable table) =>
        new(
            spreadsheet,
            part.Lines.Grid,
            table,
            TabTitle.Of(part.Lines, table, part.Tables[0]),
            spreadsheet.Gazetteer.AgreedIn(part.TextsAbove(part.Tables.TakeWhile(other => other != table)))
        )
        {
            Form = part.Form,
        };

    /// <summary>The spreadsheet it is in.</summary>
    public SpreadsheetScope Spreadsheet { get; }

    /// <summary>The tab it is on.</summary>
    public Grid Tab { get; }

    /// <summary>The table.</summary>
    public FoundTable Table { get; }

    /// <summary>Where its cells really stand if it is a form read on its side; null for an ordinary table.</summary>
    public UprightForm? Form { get; init; }

    /// <summary>The lines above it, the nearest first.</summary>
    public IReadOnlyList<(CellAddress At, string Text)> Lines { get; }

    /// <summary>The year of its dates; null if nothing gives one.</summary>
    public int? Year { get; }

    /// <summary>The period it reports on.</summary>
    public DateRange? ReportingPeriod { get; }

    /// <summary>The type of its events; null if its captions name none.</summary>
    public string? EventType { get; }

    /// <summary>What dates its cells may leave out.</summary>
    public DateContext Dates => _sectionDates ?? _dates;

    /// <summary>What the days of an event may leave out: «5» and «12-14» too where the section, title or tab is of one month.</summary>
    public DateContext EventDates =>
        (_sectionMonth ?? _month) is var (year, month) ? DateContext.OfYear(year) with { Month = month } : Dates;

    /// <summary>The place that holds for the current row unless its cells say otherwise.</summary>
    public Mention? Mention => _sectionMention ?? _mention;

    /// <summary>The current section's text, where it is no place and no date.</summary>
    public string? Section { get; private set; }

    /// <summary>The days that the section or a line above the table names, and where: «С 18-июня по 2 июля 2018»; deadlines aside.</summary>
    public (Dates Dates, CellAddress At)? TitleDays => _sectionDays ?? _titleDays;

    /// <summary>The deadline that a line above it names: «Срок – до 1 июня 2019 года».</summary>
    public (Dates Dates, CellAddress At)? Deadline { get; }

    /// <summary>The group that the line just above the table names: «Женская группа», «Ак-Тал айылы»; null where it names none.</summary>
    public string? Group =>
        Lines is [var (_, text), ..] && Token.Split(text) is { Length: <= LongestGroup } words && GroupWords.Find(words).Count > 0
            ? PlainTextReader.Clean(text)
            : null;

    /// <summary>The order that the section or a line above the table names: «утверждён распоряжением № 86 от 9 апреля 2019 г.».</summary>
    public (Step Step, CellAddress At)? Order => _sectionOrder ?? _order.Value;

    /// <summary>What a checklist is about: programme, needs-assessment or other.</summary>
    public string ChecklistList => _checklistList ??= ChecklistLists.Of(this);

    /// <summary>The topic that a line above it names in quotes.</summary>
    public (string Topic, CellAddress At)? Topic { get; }

    private DateRange? TitlePeriod
    {
        get
        {
            foreach (var (_, text) in Lines)
            {
                if (
                    PeriodWords.Find(Token.Split(text)).Count > 0
                    && TitleDates.Find(text) is { IsDeadline: false } dates
                    && dates.End > dates.Start
                )
                    return new(dates.Start, dates.End);
            }
            return null;
        }
    }

    private const int LongestGroup = 6;

    // «План мероприятий по слушаниям» lists events of any type.
    private static readonly Vocabulary AnyEventWords = Vocabulary.Load("any-events");
    private static readonly Vocabulary GroupWords = Vocabulary.Load("groups");
    private static readonly Vocabulary VillageWords = Vocabulary.Load("villages");
    private static readonly Vocabulary PeriodWords = Vocabulary.Load("periods");

    /// <summary>Begins a section: the rows below it are about its place, in its month or on its day, or named by its order.</summary>
    public void Enter(string section, CellAddress at)
    {
        Section = null;
        _sectionOrder = Orders.In([(at, section)], Dates) ?? _sectionOrder;
        if (!Orders.AreIn(section) && TitleDates.Find(section) is { Precision: DatePrecision.Day, IsDeadline: false } days)
            _sectionDays = (days, at);
        if (Spreadsheet.Gazetteer.FindIn(section) is { } mention && !IsVillage(section, mention))
            _sectionMention = mention;
        else if (TitleDates.Month(section, Dates.Period?.Start.Year) is { } month)
            EnterMonth(month);
        else if (TitleDates.Year(section) is { } year)
            _sectionDates = DateContext.OfYear(year);
        else
            Section = PlainTextReader.Clean(section);
    }

    private void EnterMonth((int Year, int Month) month)
    {
        _sectionMonth = month;
        _sectionDates = DateContext.OfYear(month.Year);
    }

    // «Ак-Башат айылы» in a table of another municipality is a village of it, not the municipality of that name.
    private bool IsVillage(string section, Mention mention) =>
        _mention?.Municipality is { } municipality
        && mention.Municipality != municipality
        && VillageWords.Find(Token.Split(section), forgiving: false).Count > 0;

    // In quotes stands what an event is about; what it is stands before them.
    private static string OutsideQuotes(string text)
    {
        var (open, close) = (text.IndexOf('«', StringComparison.Ordinal), text.LastIndexOf('»'));
        return open >= 0 && close > open ? string.Concat(text.AsSpan(0, open), text.AsSpan(close + 1)) : text;
    }

    private (string Topic, CellAddress At)? QuotedTopic()
    {
        foreach (var (at, text) in Lines)
        {
            var (open, close) = (text.IndexOf('«', StringComparison.Ordinal), text.LastIndexOf('»'));
            if (open >= 0 && close > open + 1)
                return (text[(open + 1)..close].Trim(), at);
        }
        return null;
    }

    private (Dates Dates, CellAddress At)? FirstDates(Func<Dates, bool> isWanted)
    {
        foreach (var (at, text) in Lines)
        {
            if (TitleDates.Find(text) is { } dates && isWanted(dates))
                return (dates, at);
        }
        return null;
    }

    private static Mention? Registered(SpreadsheetScope spreadsheet) =>
        spreadsheet.Registry.FindMunicipality(spreadsheet.Registered?.Municipality) is { } municipality
            ? new Mention(municipality, null, null)
            : null;
}
