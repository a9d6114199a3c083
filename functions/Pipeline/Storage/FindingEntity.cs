using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>A finding's properties in a table.</summary>
internal static class FindingEntity
{
    public static PropertyBag PropertiesOf(Finding finding)
    {
        var place = finding.Place;
        return new PropertyBag()
            .With("id", finding.Id)
            .With("code", finding.Code)
            .With("severity", finding.Severity.ToString())
            .With("area", place.Area?.Key)
            .With("project", place.Project)
            .With("spreadsheet", place.Spreadsheet?.Id)
            .With("spreadsheet_title", place.Spreadsheet?.Title)
            .With("spreadsheet_link", place.Spreadsheet?.Link)
            .With("spreadsheet_version", place.Spreadsheet?.Version)
            .With("tab_id", place.TabId)
            .With("tab", place.TabName)
            .With("cells", place.Cells?.ToString())
            .With("link", place.Link)
            .With("message_ru", finding.Message.Ru)
            .With("message_ky", finding.Message.Ky)
            .With("message_en", finding.Message.En)
            .With("anchor", finding.Anchor)
            .With("raw", finding.Raw)
            .With("suggestion", finding.Suggestion);
    }

    public static Finding ToFinding(PropertyBag properties) =>
        new(
            properties.Text("code")!,
            Enum.Parse<Severity>(properties.Text("severity")!),
            PlaceOf(properties),
            new LocalText(properties.Text("message_ru")!, properties.Text("message_ky")!, properties.Text("message_en")!),
            properties.Text("anchor")!
        )
        {
            Raw = properties.Text("raw"),
            Suggestion = properties.Text("suggestion"),
        };

    private static FindingPlace PlaceOf(PropertyBag properties) =>
        new(
            properties.Text("area") is { } area ? Area.FromKey(area) : null,
            properties.Text("project"),
            properties.Text("spreadsheet") is { } id
                ? new SpreadsheetReference(
                    id,
                    properties.Text("spreadsheet_title")!,
                    properties.Text("spreadsheet_link")!,
                    properties.Text("spreadsheet_version")!
                )
                : null,
            properties.Text("tab_id"),
            properties.Text("tab"),
            properties.Text("cells") is { } cells ? CellRange.TryParse(cells) : null
        );
}
