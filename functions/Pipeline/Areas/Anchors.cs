using System.Globalization;

namespace Pipeline.Areas;

/// <summary>
/// What findings are about, in words that survive inserted, moved and deleted rows and renamed tabs: the row's own key values, never its
/// number.
/// </summary>
internal static class Anchors
{
    private static readonly Dictionary<RecordKind, string[]> Keys = new()
    {
        [RecordKinds.Schedule] = ["type", "topic", "oblast", "rayon", "zone", "place", "date_start", "date_end", "dates", "time_start"],
        [RecordKinds.Attendance] = ["event_id", "type", "topic", "date_start", "date_end", "dates", "person"],
        [RecordKinds.AttendanceTotals] = ["type", "topic", "date_start", "date_end", "dates", "category"],
        [RecordKinds.SurveyPlan] = ["place", "date_start"],
        [RecordKinds.Survey] = ["timestamp", "zone", "organisation", "sex", "age", "problems"],
        [RecordKinds.Priorities] = ["group", "problem"],
        [RecordKinds.ActionPlan] = ["number", "problem", "measure"],
        [RecordKinds.Checklist] = ["list", "step"],
        [RecordKinds.WorkingGroup] = ["person"],
        [RecordKinds.Publications] = ["outlet", "date", "title", "link"],
        [RecordKinds.Memoranda] = ["date", "parties"],
        [RecordKinds.Logframe] = ["task", "activity", "indicator"],
    };

    /// <summary>
    /// The anchor of a row: the values of the columns that tell rows of its kind apart; of an event that has an id, that alone. A number is
    /// no id but the row's place in its table, which other tables have too and which moves.
    /// </summary>
    public static string OfRow(Record record) =>
        record.Kind == RecordKinds.Schedule && record.Text("id") is { } id && !id.All(char.IsDigit) ? Of("id", id) : OfKeys(record);

    /// <summary>The values of all columns that tell rows of a kind apart.</summary>
    public static string OfKeys(Record record) => OfColumns(record, Keys[record.Kind]);

    /// <summary>Joins parts; dates as ISO, numbers invariant, texts lower-case with single spaces, blanks as nothing.</summary>
    public static string Of(params ReadOnlySpan<object?> parts)
    {
        var texts = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            texts[i] = Part(parts[i]);
        return string.Join('|', texts);
    }

    /// <summary>The values of some of a row's columns, after its kind.</summary>
    public static string OfColumns(Record record, IEnumerable<string> columns) =>
        string.Join('|', columns.Select(column => Part(record[column])).Prepend(record.Kind.Name));

    private static string Part(object? value) =>
        value switch
        {
            null => "",
            string text => FoldedText.Of(text),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            IEnumerable<DateOnly> days => string.Join(';', days.Select(day => Part(day))),
            IEnumerable<string> texts => string.Join(';', texts.Select(Part)),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
