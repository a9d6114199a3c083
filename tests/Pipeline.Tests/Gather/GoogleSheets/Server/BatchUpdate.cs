using System.Text.Json.Nodes;

namespace Pipeline.Tests.Gather.GoogleSheets.Server;

/// <summary>Applies <c>batchUpdate</c>; throws <see cref="FormatException"/> where the service answers 400, and nothing is then changed.</summary>
internal static class BatchUpdate
{
    public static JsonArray Apply(JsonArray sheets, JsonObject batch)
    {
        var replies = new JsonArray();
        foreach (var request in batch["requests"]?.AsArray() ?? throw new FormatException("Must specify at least one request."))
            replies.Add(Apply(sheets, request!.AsObject().Single()));
        return replies;
    }

    private static JsonObject Apply(JsonArray sheets, KeyValuePair<string, JsonNode?> request)
    {
        var change = request.Value!.AsObject();
        switch (request.Key)
        {
            case "addSheet":
                return Add(sheets, change);
            case "deleteSheet":
                Remove(sheets, (int)change["sheetId"]!);
                break;
            case "updateSheetProperties":
                Update(Find(sheets, (int)change["properties"]!["sheetId"]!), change);
                break;
            case "updateCells":
                Write(Find(sheets, (int)change["range"]!["sheetId"]!), change);
                break;
            case "updateDimensionProperties" or "repeatCell" or "setDataValidation" or "addProtectedRange":
                Find(sheets, SheetOf(change));
                break;
            default:
                throw new FormatException($"Unknown name \"{request.Key}\".");
        }
        return [];
    }

    private static int SheetOf(JsonObject change) => (int)(change["range"] ?? change["protectedRange"]!["range"])!["sheetId"]!;

    private static JsonObject Add(JsonArray sheets, JsonObject change)
    {
        var properties = change["properties"]!.DeepClone().AsObject();
        if (sheets.Any(sheet => (string?)sheet!["properties"]!["title"] == (string?)properties["title"]))
            throw new FormatException($"A sheet with the name \"{properties["title"]}\" already exists. Please enter another name.");
        if (sheets.Any(sheet => (int)sheet!["properties"]!["sheetId"]! == (int?)properties["sheetId"]))
            throw new FormatException($"Invalid requests[0].addSheet: Sheet with id {properties["sheetId"]} already exists.");
        properties["sheetType"] ??= "GRID";
        properties["gridProperties"] ??= new JsonObject { ["rowCount"] = 1000, ["columnCount"] = 26 };
        sheets.Add(new JsonObject { ["properties"] = properties, ["data"] = new JsonArray(new JsonObject()) });
        return new JsonObject { ["addSheet"] = new JsonObject { ["properties"] = properties.DeepClone() } };
    }

    private static void Remove(JsonArray sheets, int id)
    {
        if (sheets.Count == 1)
            throw new FormatException("You can't remove all the sheets in a document.");
        sheets.Remove(Find(sheets, id));
    }

    private static void Update(JsonObject sheet, JsonObject change)
    {
        foreach (var path in ((string)change["fields"]!).Split(','))
        {
            var (from, to) = (change["properties"]!.AsObject(), sheet["properties"]!.AsObject());
            var names = path.Split('.');
            foreach (var name in names[..^1])
                (from, to) = (from[name]!.AsObject(), to[name]!.AsObject());
            to[names[^1]] = from[names[^1]]?.DeepClone();
        }
    }

    // Cells of the range for which there are no data are cleared in the fields named.
    private static void Write(JsonObject sheet, JsonObject change)
    {
        var size = sheet["properties"]!["gridProperties"]!;
        var rows = change["rows"]!.AsArray();
        if (rows.Count > (int)size["rowCount"]! || rows.Any(row => (row!["values"]?.AsArray().Count ?? 0) > (int)size["columnCount"]!))
            throw new FormatException("Attempting to write row outside of the grid.");
        var cells = rows.Select(row => new JsonObject { ["values"] = new JsonArray([.. Values(row!).Select(Shown)]) });
        sheet["data"] = new JsonArray(new JsonObject { ["rowData"] = new JsonArray([.. cells]) });
    }

    private static IEnumerable<JsonObject> Values(JsonNode row) => (row["values"]?.AsArray() ?? []).Select(cell => cell!.AsObject());

    private static JsonObject Shown(JsonObject cell)
    {
        var shown = cell.DeepClone().AsObject();
        shown["effectiveValue"] = cell["userEnteredValue"]?.DeepClone();
        shown["formattedValue"] = cell["userEnteredValue"]?["stringValue"]?.DeepClone();
        if (cell["userEnteredFormat"]?["textFormat"]?["link"]?["uri"] is { } uri)
            shown["hyperlink"] = uri.DeepClone();
        return shown;
    }

    private static JsonObject Find(JsonArray sheets, int id) =>
        sheets.FirstOrDefault(sheet => (int)sheet!["properties"]!["sheetId"]! == id)?.AsObject()
        ?? throw new FormatException($"No grid with id: {id}");
}
