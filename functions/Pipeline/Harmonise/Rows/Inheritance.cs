using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Fills in what a row leaves to the lines around its table.</summary>
internal static class Inheritance
{
    /// <summary>Sets what the row's own cells do not say.</summary>
    public static void Apply(Row row)
    {
        var (scope, draft) = (row.Table, row.Draft);
        InheritPlace(row);
        if (draft.Has("type") && draft["type"] is null && !row.Filled.Contains("type"))
            draft.Inherit("type", TypeOf(draft) ?? scope.EventType);
        if (draft.Has("topic") && scope.Lines.Topic is { } topic && !row.Filled.Contains("topic"))
            draft.Inherit("topic", topic.Topic, new Origin(topic.At, null));
        if (draft.Has("group"))
            draft.Inherit("group", scope.Section ?? scope.Lines.Group);
        if (draft.Has("category") && !row.Filled.Contains("category"))
            InheritCategory(row);
        if (draft.Kind == RecordKinds.WorkingGroup && scope.Order is { } order)
            InheritOrder(draft, order);
        if (draft.Has("sex") && !row.Filled.Contains("sex") && !row.Filled.Contains("sex-male") && !row.Filled.Contains("sex-female"))
            draft.Inherit("sex", scope.SectionSex);
        if (draft.Has("outlet") && !row.Filled.Contains("outlet"))
            draft.Inherit("outlet", scope.Section);
        InheritDates(row);
        if (draft.Kind == RecordKinds.Checklist)
            draft.Inherit("list", scope.ChecklistList);
    }

    // «Нижняя зона Фокус группы», «Сход жителей»: a row's own words come before the caption's.
    private static string? TypeOf(Draft draft) => Type(draft["topic"]) ?? (draft.Has("zone") ? Type(draft["zone"]) : null);

    private static string? Type(object? text) => text is string words ? EventTypeReader.In(words) : null;

    // «депутат АК» says whom a person represents too; what leaves it open is no question, as nobody was asked.
    private static void InheritCategory(Row row)
    {
        if (CategoryReader.Read(row.Position) is { HasValue: true, Remark: null } category)
            row.Draft.Inherit("category", category.Value);
    }

    private static void InheritOrder(Draft draft, (Step Step, CellAddress At) order)
    {
        if (draft["order_number"] is not null || draft["order_date"] is not null)
            return;
        draft.Inherit("order_number", order.Step.Reference, new Origin(order.At, null));
        draft.Inherit("order_date", order.Step.Date?.Start, new Origin(order.At, null));
    }

    private static void InheritPlace(Row row)
    {
        if (!row.Draft.Has("oblast"))
            return;
        var mention = row.Table.Mention;
        var municipality = row.Municipality ?? (row.IsAdrift ? null : mention?.Municipality);
        row.Draft.Inherit("rayon", row.Rayon?.Name ?? municipality?.Rayon ?? mention?.Rayon?.Name);
        row.Draft.Inherit("oblast", row.Oblast?.Code ?? municipality?.Oblast ?? mention?.Rayon?.Oblast ?? mention?.Oblast?.Code);
    }

    private static void Postpone(Draft draft, Dates to, Origin origin)
    {
        if (draft.Has("status"))
            draft.Inherit("status", "postponed", origin);
        draft.Replace("date_start", to.Start, origin);
        draft.Replace("date_end", to.End, origin);
        draft.Replace("dates", to.Days, origin);
        if (to.TimeStart is null)
            return;
        draft.Replace("time_start", to.TimeStart, origin);
        draft.Replace("time_end", to.TimeEnd, origin);
    }

    // A list of one event's people, or a plan of one survey («август 2025 г.»), is dated by its title; a schedule's rows only by
    // their section.
    private static void InheritDates(Row row)
    {
        var (scope, draft) = (row.Table, row.Draft);
        if (row.Postponed is { } to)
            Postpone(draft, to.Dates, new Origin(to.At, to.Raw));
        var isDatedByTitle = draft.Kind == RecordKinds.Attendance || draft.Kind == RecordKinds.AttendanceTotals;
        var inherited =
            draft.Kind == RecordKinds.SurveyPlan ? scope.TitleDays ?? scope.TitleMonth
            : isDatedByTitle ? scope.TitleDays
            : scope.SectionDays;
        if (draft.Has("date_start") && !row.Filled.Contains("date") && inherited is { } days)
        {
            var origin = new Origin(days.At, null);
            draft.Inherit("date_start", days.Dates.Start, origin);
            draft.Inherit("date_end", days.Dates.End, origin);
            draft.Inherit("dates", days.Dates.Days, origin);
        }
        if (draft.Has("due") && !row.Filled.Contains("due") && scope.Deadline is { } deadline)
            draft.Inherit("due", deadline.Dates.End, new Origin(deadline.At, null));
    }
}
