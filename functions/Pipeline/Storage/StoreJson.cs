using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Storage;

/// <summary>How lists and nouns are written inside a property: short, readable Cyrillic, addresses as people write them.</summary>
internal static class StoreJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new TextConverter<CellRange>(
                range => range.ToString(),
                text => CellRange.TryParse(text) ?? throw new JsonException($"'{text}' is no range.")
            ),
            new TextConverter<Area>(area => area.Key, Area.FromKey),
            new RowsConverter(),
            new PooledText(),
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
        },
    };

    /// <summary>A value as JSON.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The value that was written.</summary>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"No {typeof(T).Name} was stored.");

    /// <summary>The value that was written, from UTF-8.</summary>
    public static T Read<T>(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"No {typeof(T).Name} was stored.");

    private sealed class PooledText : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TextPool.Of(ref reader);

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    /// <summary>Rows as runs; stores of earlier versions list each row.</summary>
    private sealed class RowsConverter : JsonConverter<RowSet>
    {
        public override RowSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
                return RowSet.Parse(reader.GetString()!);
            var rows = new RowSet();
            while (reader.Read() && reader.TokenType == JsonTokenType.Number)
                rows.Add(reader.GetInt32());
            return rows;
        }

        public override void Write(Utf8JsonWriter writer, RowSet value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
