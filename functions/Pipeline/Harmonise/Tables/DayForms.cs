using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Recognises journals of attendance: «ФИО | Пол | 04.05 | 11.05 | Всего», below the days a mark for who was there.</summary>
internal sealed class DayForms(HeaderMatcher matcher)
{
    private const double CaptionWeight = 1.5;
    private const double LeastShare = 0.6;

    private static readonly Field Date = TableKinds.Attendance.Find("date")!;

    private readonly BesideColumns _beside = new(matcher, TableKinds.Attendance);

    /// <summary>Such a journal; null where headings mean something else.</summary>
    public HeaderReading? Read(List<Heading> named, Samples samples, CaptionHints hints)
    {
        var days = named.FindAll(heading => HeadingDays.TextIn(heading.Readings[0], hints.Days) is not null);
        if (days.Count < 2 || !AreMarks([.. days.SelectMany(day => samples.Of(day.Column))]))
            return null;
        var rest = named.Except(days).ToList();
        var beside = _beside.Of(rest, field => field != "date");
        if (!beside.Exists(binding => binding.Field.Type is FieldType.Person or FieldType.PersonPart))
            return null;
        return new(
            TableKinds.Attendance,
            TableForm.DayColumns,
            [.. beside, .. days.Select(day => new Binding(day, Date, 1))],
            [.. rest.Where(heading => !beside.Exists(binding => binding.Heading == heading) && !TotalRow.IsWhole(heading.Text))],
            [],
            days.Count + beside.Count + (CaptionWeight * hints.For(TableKinds.Attendance.Name))
        );
    }

    /// <summary>Whether days in a row head columns of marks: below one there is something, and nowhere another day.</summary>
    public static bool AreHeadings(GridLines lines, int row)
    {
        var (days, marks) = (0, 0);
        for (var column = 0; row + 1 < lines.Count && column < lines.Grid.Rows[row].Length; column++)
        {
            if (lines.Grid[row, column].Kind != CellKind.Date)
                continue;
            days++;
            var below = lines.Grid[row + 1, column];
            if (below.Kind == CellKind.Date)
                return false;
            marks += below.IsBlank ? 0 : 1;
        }
        return days >= 2 && marks > 0;
    }

    // Below the marks stand their counts.
    private static bool AreMarks(List<Cell> cells)
    {
        var readings = cells.FindAll(cell => !PresenceReader.IsCount(cell)).ConvertAll(PresenceReader.Read);
        return readings.Exists(mark => mark is { HasValue: true, Value: true })
            && readings.Count(mark => !mark.IsQuestion) >= LeastShare * readings.Count;
    }
}
