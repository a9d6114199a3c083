using System.Xml.Linq;
using static Pipeline.Publish.Workbooks.Markup;

namespace Pipeline.Publish.Workbooks;

/// <summary>The Excel Table over a sheet's rows: its name, its columns, its filters.</summary>
internal static class TableElement
{
    /// <summary>The table part's element.</summary>
    public static XElement Of(Sheet sheet, int id)
    {
        var reference = SheetWriter.TableRange(sheet).ToString();
        return new XElement(
            Main + "table",
            Set("id", id),
            Set("name", sheet.Table.Name),
            Set("displayName", sheet.Table.Name),
            Set("ref", reference),
            Set("totalsRowShown", false),
            new XElement(Main + "autoFilter", Set("ref", reference)),
            List(Main + "tableColumns", sheet.Table.Columns.Select(Column)),
            new XElement(
                Main + "tableStyleInfo",
                Set("showFirstColumn", false),
                Set("showLastColumn", false),
                Set("showRowStripes", false),
                Set("showColumnStripes", false)
            )
        );
    }

    /// <summary>Excel repairs a workbook whose column's name and heading differ.</summary>
    private static XElement Column(SheetColumn column, int index)
    {
        var name = SafeText.Of(column.Header).Replace("\n", "_x000a_", StringComparison.Ordinal);
        return new(Main + "tableColumn", Set("id", index + 1), Set("name", SheetText.Escaped(name)));
    }
}
