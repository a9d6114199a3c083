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
    private static readonly Vocabulary VillageWords = Vocabulary.Load("villages");

    private readonly Mention? _mention;
    private readonly string? _eventType;
    private readonly DateContext _dates;
    private readonly (int Year, int Month)? _month;
    private string? _checklistList;
    private readonly Lazy<(Step Step, CellAddress At)?> _order;
    private readonly (Dates Dates, CellAddress At)? _titleDays;
    private (Dates Dates, CellAddress At)? _sectionDays;
    private (Step Step, CellAddress At)? _sectionOrder;
    private string? _sectionSex;
    private string? _sectionType;
    private Mention? _sectionMention;
    private DateContext? _sectionDates;
    private (int Year, int Month)? _sectionMonth;

    /// <summary>Makes the scope of a table.</summary>
    private TableScope(SpreadsheetScope spreadsheet, Grid tab, FoundTable table, IReadOnlyList<string> tabTitle, Mention? agreedAbove)
    {
        Spreadsheet = spreadsheet;
        Tab = tab;
        Table = table;
        Lines = new([.. table.Above.AsEnumerable().Reverse().Select(at => (at, GridLines.LineOf(tab, at)))]);
        IReadOnlyList<string> titles = [.. Lines.Texts, .. tabTitle, tab.Name];
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
        ReportingPeriod = Lines.Period ?? ((spreadsheet.Registered?.Year ?? Year) is { } reported ? DateRange.OfYear(reported) : null);
        _titleDays = Lines.FirstDates(dates => !dates.IsDeadline && dates.Precision == DatePrecision.Day);
        _order = new(() => Orders.In(Lines.All, Dates));
        Deadline = Lines.FirstDates(dates => dates.IsDeadline);
        _eventType = Lines.EventType ?? TitleLines.EventTypeOf(tab.Name);
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

    /// <summary>The lines above it.</summary>
    public TitleLines Lines { get; }

    /// <summary>The year of its dates; null if nothing gives one.</summary>
    public int? Year { get; }

    /// <summary>The period it reports on.</summary>
    public DateRange? ReportingPeriod { get; }

    /// <summary>The type of its events, as the section («Тренинги») or a caption names it; null if none does.</summary>
    public string? EventType => _sectionType ?? _eventType;

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

    /// <summary>The month that a line above the table names, and where: «август 2025 г.».</summary>
    public (Dates Dates, CellAddress At)? TitleMonth =>
        Lines.FirstDates(dates => dates is { IsDeadline: false, Precision: DatePrecision.Month });

    /// <summary>The days that the section names, and where: «6-сентябрь, дүйшөмбү».</summary>
    public (Dates Dates, CellAddress At)? SectionDays => _sectionDays;

    /// <summary>The sex that the section is of: «Женщины», «ЭРКЕКТЕР»; null where it is of none.</summary>
    public string? SectionSex => _sectionSex;

    /// <summary>The deadline that a line above it names: «Срок – до 1 июня 2019 года».</summary>
    public (Dates Dates, CellAddress At)? Deadline { get; }

    /// <summary>The order that the section or a line above the table names: «утверждён распоряжением № 86 от 9 апреля 2019 г.».</summary>
    public (Step Step, CellAddress At)? Order => _sectionOrder ?? _order.Value;

    /// <summary>What a checklist is about: programme, needs-assessment or other.</summary>
    public string ChecklistList => _checklistList ??= ChecklistLists.Of(this);

    /// <summary>What findings about the table as a whole are about.</summary>
    public Area Area => Mention?.Municipality is { } municipality ? Area.Municipality(municipality.Code) : Spreadsheet.Widest;

    /// <summary>Reports cells of it that hold nothing and should.</summary>
    public void ReportMissing(CellRange cells, Area area, LocalText message, string anchor) =>
        Spreadsheet.Findings.Report(FindingCodes.ValueMissing, Severity.Warning, Tab, cells, area, message, anchor);

    /// <summary>Begins a section: the rows below it are about its place, in its month or on its day, or named by its order.</summary>
    public void Enter(string section, CellAddress at)
    {
        Section = null;
        _sectionType = TitleLines.EventTypeOf(section);
        _sectionSex = SectionFields.SexOf(section);
        _sectionOrder = Orders.In([(at, section)], Dates) ?? _sectionOrder;
        if (!Orders.AreIn(section) && DaysIn(section) is { Precision: DatePrecision.Day, IsDeadline: false } days)
            _sectionDays = (days, at);
        if (IsOutlet(section))
            Section = PlainTextReader.Clean(section);
        else if (Spreadsheet.Gazetteer.FindIn(section) is { } mention && !IsVillage(section, mention))
            _sectionMention = mention;
        else if (TitleDates.Month(section, Dates.Period?.Start.Year) is { } month)
            EnterMonth(month);
        else if (TitleDates.Year(section) is { } year)
            _sectionDates = DateContext.OfYear(year);
        else
            Section = PlainTextReader.Clean(section);
    }

    // «6-сентябрь, дүйшөмбү» leaves the year to the title.
    private Dates? DaysIn(string section) =>
        TitleDates.Find(section) ?? (DateReader.Read(Cell.OfText(section), EventDates) is { HasValue: true } days ? days.Value : null);

    // «Сайт мэрии г. Узген» names a town, and is none.
    private bool IsOutlet(string section) =>
        SectionFields.NamesOutlets(Table.Header)
        && Spreadsheet.Gazetteer.Municipality(section).Found.Count == 0
        && TitleDates.Month(section, Year) is null
        && TitleDates.Year(section) is null;

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

    private static Mention? Registered(SpreadsheetScope spreadsheet) =>
        spreadsheet.Registry.FindMunicipality(spreadsheet.Registered?.Municipality) is { } municipality
            ? new Mention(municipality, null, null)
            : null;
}
