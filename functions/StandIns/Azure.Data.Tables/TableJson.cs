// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Entities as the service's JSON: a type that JSON lacks is named in a sibling property.</summary>
internal static class TableJson
{
    private const string TypeSuffix = "@odata.type";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        foreach (var (name, value) in Known(entity))
        {
            if (name is not (nameof(ITableEntity.Timestamp) or TableEntity.ETagName))
                Write(writer, name, value);
        }
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    public static TableEntity Read(JsonElement json)
    {
        var entity = new TableEntity("", "");
        foreach (var property in json.EnumerateObject())
        {
            if (!property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal) && property.Name != "odata.metadata")
                entity[property.Name] = Read(json, property);
        }
        return entity;
    }

    /// <summary>The one type of entity that this stand-in knows.</summary>
    public static TableEntity Known(ITableEntity entity) =>
        entity as TableEntity ?? throw new NotSupportedException($"This stand-in takes a {nameof(TableEntity)} only.");

    private static void Write(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case bool flag:
                writer.WriteBoolean(name, flag);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case double number:
                WriteTyped(writer, name, "Edm.Double");
                writer.WriteNumber(name, number);
                break;
            case long number:
                WriteTyped(writer, name, "Edm.Int64");
                writer.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset at:
                WriteTyped(writer, name, "Edm.DateTime");
                writer.WriteString(name, at.UtcDateTime.ToString("o", CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"{name}: this stand-in does not write a {value.GetType().Name}.");
        }
    }

    private static void WriteTyped(Utf8JsonWriter writer, string name, string type) => writer.WriteString(name + TypeSuffix, type);

    private static object Read(JsonElement entity, JsonProperty property)
    {
        var type = entity.TryGetProperty(property.Name + TypeSuffix, out var named) ? named.GetString() : null;
        return (type, property.Value.ValueKind) switch
        {
            ("Edm.Double", JsonValueKind.Number) => property.Value.GetDouble(),
            ("Edm.Double", _) => double.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
            ("Edm.Int64", _) => long.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
            ("Edm.DateTime", _) => property.Value.GetDateTimeOffset(),
            (null, JsonValueKind.True or JsonValueKind.False) => property.Value.GetBoolean(),
            (null, JsonValueKind.Number) => property.Value.TryGetInt32(out var whole) ? whole : (object)property.Value.GetDouble(),
            (null, JsonValueKind.String) when property.Name == nameof(ITableEntity.Timestamp) => property.Value.GetDateTimeOffset(),
            (null, JsonValueKind.String) => property.Value.GetString()!,
            _ => throw new NotSupportedException(
                $"{property.Name}: this stand-in does not read {type ?? property.Value.ValueKind.ToString()}."
            ),
        };
    }
}
