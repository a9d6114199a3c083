using Pipeline.Harmonise.Tables;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>Names cells in findings, so that a message is understood where it stands alone: in a letter, on the page.</summary>
internal static class CellWords
{
    /// <summary>«Ячейка D4, столбец «Дата»: «32.13.2018». Не удалось прочитать дату…»: where, what was found, then what would be right.</summary>
    /// <param name="table">The table.</param>
    /// <param name="form">Where its cells really stand if it is a form read on its side.</param>
    /// <param name="at">The cell, as the table was read.</param>
    /// <param name="raw">What stands there; null where it is not to be quoted.</param>
    /// <param name="message">What is wrong with it.</param>
    public static LocalText Said(FoundTable table, UprightForm? form, CellAddress at, string? raw, LocalText message)
    {
        var place = Texts.Harmonise["cell", Name(form, at)];
        if (HeadingOf(table, at) is { } heading)
            place = Texts.Harmonise["cell-of", place, Quote.Of(heading)];
        return raw is null ? Texts.Harmonise["cell-remark", place, message] : Texts.Harmonise["cell-says", place, Quote.Of(raw), message];
    }

    /// <summary>D4; in a form that was laid on its side, where the cell really stands.</summary>
    public static string Name(UprightForm? form, CellAddress at) => (form?.Origin(at) ?? at).ToString();

    // A cell above the headings (a title, a section) is in no column.
    private static string? HeadingOf(FoundTable table, CellAddress at) =>
        at.Row > table.HeaderRow ? table.Header.Bindings.FirstOrDefault(binding => binding.Column == at.Column)?.Heading.Text : null;
}
