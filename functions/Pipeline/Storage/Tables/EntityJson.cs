using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pipeline.Storage.Tables;

/// <summary>
/// Properties as JSON, as SQLite keeps them. Types survive: a number with a point or an exponent is a double, one without is whole,
/// and a moment is an object <c>{"utc": "…"}</c>.
/// </summary>
internal static class EntityJson
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(PropertyBag properties)
    {
        // Rows are written by the hundred thousand; a writer asks for several times the room that it fills.
        var buffer = _buffer ??= new ArrayBufferWriter<byte>();
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in properties)
                Write(writer, name, value);
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    public static PropertyBag Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var properties = new PropertyBag();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = TextPool.Of(ref reader);
            reader.Read();
            properties[name] = Read(ref reader);
        }
        return properties;
    }

    private static void Write(Utf8JsonWriter writer, string name, object value)
    {
        writer.WritePropertyName(name);
        if (value is string text)
            writer.WriteStringValue(text);
        else if (value is bool flag)
            writer.WriteBooleanValue(flag);
        else if (value is long whole)
            writer.WriteNumberValue(whole);
        else if (value is double number)
            writer.WriteRawValue(Shown(number), skipInputValidation: true);
        else
            WriteMoment(writer, (DateTimeOffset)value);
    }

    private static void WriteMoment(Utf8JsonWriter writer, DateTimeOffset at)
    {
        writer.WriteStartObject();
        writer.WriteString("utc", at.UtcDateTime);
        writer.WriteEndObject();
    }

    private static string Shown(double number)
    {
        var shown = number.ToString("R", CultureInfo.InvariantCulture);
        return shown.AsSpan().ContainsAny('.', 'E') ? shown : shown + ".0";
    }

    private static object Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return TextPool.Of(ref reader);
            case JsonTokenType.True or JsonTokenType.False:
                return reader.GetBoolean();
            case JsonTokenType.Number:
                return reader.ValueSpan.ContainsAny((byte)'.', (byte)'E') ? reader.GetDouble() : (object)reader.GetInt64();
            default:
                reader.Read();
                reader.Read();
                var at = reader.GetDateTimeOffset();
                reader.Read();
                return at;
        }
    }
}
