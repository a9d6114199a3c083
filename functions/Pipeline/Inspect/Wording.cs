using System.Globalization;
using Pipeline.Languages;

namespace Pipeline.Inspect;

/// <summary>Names for things in messages: an event, a cell, a word of a list of codes.</summary>
internal static class Wording
{
    /// <summary>«Тренинг 12.07.2018», «Тренинг «Оценка потребностей», 12.07.2018».</summary>
    public static LocalText Event(Record row)
    {
        var name = row.Text("type") is { } type && type != "other" ? Texts.Terms[type] : Texts.Inspect["event"];
        var about = row.Text("topic") ?? (row.Kind.IndexOf("zone") >= 0 ? row.Text("zone") : null);
        return about is null
            ? Texts.Inspect["event-on", name, Days(row)]
            : Texts.Inspect["event-about-on", name, Quote.Of(about), Days(row)];
    }

    /// <summary>«ячейка D4, столбец «Всего»»; «строка 4» where the column is not known.</summary>
    public static LocalText Cell(AreaInspection area, Record record, string? column)
    {
        if (area.CellOf(record, column) is not { } cell)
            return Texts.Inspect["at-row", record.Source.Row];
        return area.HeadingOf(record, cell) is { } heading
            ? Texts.Inspect["at-cell-of", cell.ToString(), Quote.Of(heading)]
            : Texts.Inspect["at-cell", cell.ToString()];
    }

    /// <summary>A day as people write it in a cell: 05.07.2018.</summary>
    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static LocalText Days(Record row)
    {
        var start = row.Date("date_start");
        return row.Date("date_end") is { } end && end != start ? Texts.Inspect["days", start, end] : Texts.Inspect["day", start];
    }
}
