namespace Pipeline.Harmonise.Tables;

/// <summary>
/// Schedules that also count who came: «Дата | Место | План | Пришло | в т. ч. женщин | Статус». Their rows are events, and head counts of these.
/// </summary>
internal static class EventCounts
{
    // A text above that speaks of a schedule this loudly makes one of a table of head counts.
    private const double LeastCaption = 0.5;

    // A head count says where it was, too; a schedule says more than one of these.
    private const int LeastOfSchedule = 2;

    private static readonly string[] Numbers = ["total", "women", "men", "youth"];
    private static readonly string[] OfSchedule = ["status", "facilitators", "responsible", "place", "time"];

    /// <summary>A table that was read as a schedule or as head counts, as both where it is both.</summary>
    /// <param name="reading">How the table is read best.</param>
    /// <param name="read">Reads it as a table of another kind; null if it cannot be one.</param>
    /// <param name="hints">What the text above it speaks of.</param>
    public static HeaderReading Join(HeaderReading reading, Func<TableKind, HeaderReading?> read, CaptionHints hints)
    {
        if (reading.Form != TableForm.Rows || (reading.Kind != TableKinds.Schedule && reading.Kind != TableKinds.AttendanceTotals))
            return reading;
        var isSchedule = reading.Kind == TableKinds.Schedule;
        var schedule = isSchedule ? reading : read(TableKinds.Schedule);
        if (
            schedule is null
            || !(isSchedule || SaysSchedule(schedule, hints))
            || (isSchedule ? read(TableKinds.AttendanceTotals) : reading) is not { } totals
        )
            return reading;
        var counts = totals
            .Bindings.Where(binding => Numbers.Contains(binding.Field.Name) && !Holds(schedule.Bindings, binding.Column))
            .ToList();
        return CountAll(counts)
            ? schedule with
            {
                Counts = counts,
                Score = reading.Score,
                Unknown = [.. schedule.Unknown.Where(heading => !Holds(counts, heading.Column))],
                Duplicates = [.. schedule.Duplicates.Where(duplicate => !Holds(counts, duplicate.Column))],
            }
            : reading;
    }

    private static bool SaysSchedule(HeaderReading schedule, CaptionHints hints)
    {
        var columns = schedule.Bindings.Count(binding => OfSchedule.Contains(binding.Field.Name));
        var caption = hints.For(schedule.Kind.Name) is >= LeastCaption and var loud ? loud : 0;
        return columns >= LeastOfSchedule
                && (Holds(schedule, "status") || (Holds(schedule, "planned") && Holds(schedule, "facilitators")) || caption > 0)
            || (Holds(schedule, "responsible") || Holds(schedule, "status")) && caption > hints.For(TableKinds.AttendanceTotals.Name);
    }

    private static bool Holds(HeaderReading reading, string field) => reading.Bindings.Any(binding => binding.Field.Name == field);

    // «Женщин | Мужчин» are all who came.
    private static bool CountAll(List<Binding> counts) =>
        counts.Exists(binding => binding.Field.Name == "total")
        || (counts.Exists(binding => binding.Field.Name == "women") && counts.Exists(binding => binding.Field.Name == "men"));

    private static bool Holds(IEnumerable<Binding> bindings, int column) => bindings.Any(binding => binding.Column == column);
}
