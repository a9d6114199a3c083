using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Recognises plans of events whose columns are months or municipalities: «Мероприятие | Апрель | Май», «Иш-чаралар | Көк-Жар АА |
/// Ак-Тал АА», below them the days.
/// </summary>
internal sealed class EventForms(HeaderMatcher matcher, Evidence evidence, Gazetteer gazetteer)
{
    private const double CaptionWeight = 1.5;
    private const double LeastShare = 0.6;

    private static readonly Field Date = TableKinds.Schedule.Find("date")!;
    private static readonly Field Topic = TableKinds.Schedule.Find("topic")!;

    private readonly BesideColumns _beside = new(matcher, TableKinds.Schedule);

    /// <summary>Such a plan; null where headings mean something else.</summary>
    public HeaderReading? Read(List<Heading> named, Samples samples, CaptionHints hints)
    {
        var columns = Months(named, samples);
        if (columns.Count < 2)
            columns = Municipalities(named, samples, hints);
        if (columns.Count < 2)
            return Topics(named, samples, hints) ?? Hours(named, samples, hints);
        var rest = named.Except(columns).ToList();
        var beside = _beside.Of(rest, field => field is not ("date" or "id"));
        if (!beside.Exists(binding => binding.Field == Topic))
            return null;
        return Reading(TableForm.EventColumns, beside, columns, Date, rest, hints);
    }

    // Days down, municipalities across, in the cells what is held: «Дата | Буранинский АА | Ак-Башатский АА».
    private HeaderReading? Topics(List<Heading> named, Samples samples, CaptionHints hints)
    {
        var columns = named.FindAll(heading =>
            gazetteer.Municipality(heading.Leaf) is { IsSure: true, Found.Count: 1 }
            && evidence.Fit(FieldType.EventType, samples.Of(heading.Column)) >= LeastShare
        );
        var rest = named.Except(columns).ToList();
        var beside = columns.Count < 2 ? [] : _beside.Of(rest, field => field is not ("topic" or "id"));
        return beside.Exists(binding => binding.Field == Date)
            ? Reading(TableForm.TopicColumns, beside, columns, Topic, rest, hints)
            : null;
    }

    // Hours down, days across: «Время | Понедельник 03.10 | Вторник 04.10».
    private HeaderReading? Hours(List<Heading> named, Samples samples, CaptionHints hints)
    {
        var columns = named.FindAll(heading => HeadingDays.TextIn(heading.Readings[0], hints.Days) is not null);
        var cells = columns.SelectMany(column => samples.Of(column.Column)).ToList();
        if (columns.Count < 2 || !(evidence.Fit(FieldType.EventType, cells) >= LeastShare))
            return null;
        var rest = named.Except(columns).ToList();
        var beside = _beside.Of(rest, field => field is not ("date" or "topic" or "id"));
        return beside.Exists(binding => binding.Field.Name is "time" or "zone" or "municipality" or "place")
            ? Reading(TableForm.TopicColumns, beside, columns, Topic, rest, hints)
            : null;
    }

    private static HeaderReading Reading(
        TableForm form,
        List<Binding> beside,
        List<Heading> columns,
        Field held,
        List<Heading> rest,
        CaptionHints hints
    ) =>
        new(
            TableKinds.Schedule,
            form,
            [.. beside, .. columns.Select(column => new Binding(column, held, 1))],
            [.. rest.Where(heading => !beside.Exists(binding => binding.Heading == heading))],
            [],
            columns.Count + beside.Count + (CaptionWeight * hints.For(TableKinds.Schedule.Name))
        );

    /// <summary>The month that a heading is: 4 of «Апрель», «апрель 2019»; 0 where it is none.</summary>
    public static int MonthOf(string heading)
    {
        var tokens = Token.Split(heading);
        if (tokens.Length == 0)
            return 0;
        var (month, length, _) = MonthWord.At(tokens, 0);
        return tokens.AsSpan(length) is [] or [{ Length: 4, Kind: TokenKind.Number }, ..] ? month : 0;
    }

    private List<Heading> Months(List<Heading> named, Samples samples)
    {
        // «Янв | Фев | Итого» adds up how many came.
        var months = named.FindAll(heading => !heading.IsPart && MonthOf(heading.Text) > 0);
        var cells = months.SelectMany(month => samples.Of(month.Column)).ToList();
        var fitting = cells.Count(cell => ClosedQuestions.IsTick(cell) || evidence.FitNamed(FieldType.Dates, [cell]) > 0);
        return cells.Count > 0 && fitting >= LeastShare * cells.Count ? months : [];
    }

    // A checklist looks the same; the caption says which it is.
    private List<Heading> Municipalities(List<Heading> named, Samples samples, CaptionHints hints) =>
        hints.For(TableKinds.Schedule.Name) <= hints.For(TableKinds.Checklist.Name)
            ? []
            : named.FindAll(heading =>
                gazetteer.Municipality(heading.Leaf) is { IsSure: true, Found.Count: 1 }
                && evidence.Fit(FieldType.Dates, samples.Of(heading.Column)) >= LeastShare
            );
}
