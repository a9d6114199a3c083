using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pipeline.Publish.Donor;

namespace Pipeline.Publish.Exchange;

/// <summary><c>donor/…/datapackage.json</c>: a Frictionless tabular data package that describes <c>indicators.csv</c> beside it.</summary>
internal static class DataPackage
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes it.</summary>
    public static Task WriteAsync(DonorData data, WrittenCsv csv, Stream stream, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(stream, Package(data, csv), Format, cancellationToken);

    private static JsonObject Package(DonorData data, WrittenCsv csv) =>
        new()
        {
            ["name"] = $"{data.Report.Folder}-{data.Report.Period.Label}".ToLowerInvariant(),
            ["title"] = $"{data.Report.Project}, {data.Report.Period.Days}",
            ["profile"] = "tabular-data-package",
            ["created"] = data.Input.AsOf.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            ["sources"] = Sources(data),
            ["resources"] = new JsonArray(Resource(data, csv)),
        };

    /// <summary>The spreadsheets that figures came from. A file on somebody's disk has a title only: its path means nothing elsewhere.</summary>
    private static JsonArray Sources(DonorData data)
    {
        var used = data.Values.SelectMany(value => value.Inputs).Select(input => input.Spreadsheet).ToHashSet();
        var sources = data
            .Input.Sources.Where(source => used.Contains(source.Reference.Id))
            .OrderBy(source => source.Reference.Id, StringComparer.Ordinal);
        return [.. sources.Select(source => Source(source.Reference))];
    }

    private static JsonObject Source(SpreadsheetReference reference)
    {
        var source = new JsonObject { ["title"] = reference.Title };
        if (reference.Link.StartsWith("https://", StringComparison.Ordinal))
            source["path"] = reference.Link;
        return source;
    }

    private static JsonObject Resource(DonorData data, WrittenCsv csv) =>
        new()
        {
            ["name"] = "indicators",
            ["path"] = "indicators.csv",
            ["profile"] = "tabular-data-resource",
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["bytes"] = csv.Bytes,
            ["hash"] = "sha256:" + csv.Sha256,
            ["dialect"] = new JsonObject
            {
                ["delimiter"] = ",",
                ["lineTerminator"] = "\r\n",
                ["quoteChar"] = "\"",
                ["doubleQuote"] = true,
                ["header"] = true,
                // The second row is HXL's, and each of its fields begins so.
                ["commentChar"] = "#",
            },
            ["schema"] = new JsonObject
            {
                ["fields"] = new JsonArray([.. new DonorColumns(data).All.Select(Field)]),
                ["primaryKey"] = new JsonArray([.. DonorColumns.Key.Select(name => JsonValue.Create(name))]),
                ["missingValues"] = new JsonArray(""),
            },
        };

    private static JsonObject Field(DonorColumn column)
    {
        var field = new JsonObject
        {
            ["name"] = column.Column.Name,
            ["type"] = column.Type,
            ["title"] = column.Column.Name.Replace('_', ' '),
            ["description"] = $"{column.Description} HXL: {column.Tag}",
        };
        if (DonorColumns.Key.Contains(column.Column.Name))
            field["constraints"] = new JsonObject { ["required"] = true };
        return field;
    }
}
