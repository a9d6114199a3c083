using Google.Apis.Sheets.v4.Data;
using Newtonsoft.Json;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>
/// Reads a row's cells, one without content as null: a tab whose ten million cells are only coloured then costs a reference for each,
/// not an object.
/// </summary>
internal sealed class CellListConverter : JsonConverter<IList<CellData?>>
{
    public override bool CanWrite => false;

    public override IList<CellData?>? ReadJson(
        JsonReader reader,
        Type objectType,
        IList<CellData?>? existingValue,
        bool hasExistingValue,
        JsonSerializer serializer
    )
    {
        if (reader.TokenType == JsonToken.Null)
            return null;
        var cells = new List<CellData?>();
        while (reader.Read() && reader.TokenType != JsonToken.EndArray)
        {
            var cell = serializer.Deserialize<CellData>(reader);
            cells.Add(cell is { EffectiveValue: not null } or { Hyperlink: not null } ? cell : null);
        }
        return cells;
    }

    public override void WriteJson(JsonWriter writer, IList<CellData?>? value, JsonSerializer serializer) =>
        throw new NotSupportedException("Cells are written as the library writes them.");
}
