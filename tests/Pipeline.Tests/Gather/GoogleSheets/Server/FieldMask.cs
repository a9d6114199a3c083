using System.Text.Json.Nodes;

namespace Pipeline.Tests.Gather.GoogleSheets.Server;

/// <summary>A mask of fields as Google's services take it: <c>a,b(c,d/e),f.g</c> and <c>*</c>.</summary>
internal sealed class FieldMask
{
    private readonly Dictionary<string, FieldMask> _fields = new(StringComparer.Ordinal);

    private FieldMask() { }

    /// <summary>Parses a mask; throws <see cref="FormatException"/> where the service answers 400.</summary>
    public static FieldMask Parse(string text)
    {
        var at = 0;
        var mask = ParseList(text, ref at);
        return at == text.Length ? mask : throw new FormatException($"Invalid field selection {text[at..]}");
    }

    /// <summary>Whether a field, by its path, is asked for.</summary>
    public bool Names(params ReadOnlySpan<string> path) =>
        path.IsEmpty
        || _fields.Count == 0
        || _fields.ContainsKey("*")
        || (_fields.TryGetValue(path[0], out var sub) && sub.Names(path[1..]));

    /// <summary>What is left of a value.</summary>
    public JsonNode? Apply(JsonNode? node)
    {
        if (_fields.Count == 0 || _fields.ContainsKey("*"))
            return node?.DeepClone();
        return node switch
        {
            JsonArray list => new JsonArray([.. list.Select(Apply)]),
            JsonObject value => new JsonObject(
                value
                    .Where(field => _fields.ContainsKey(field.Key))
                    .Select(field => KeyValuePair.Create(field.Key, _fields[field.Key].Apply(field.Value)))
            ),
            _ => node?.DeepClone(),
        };
    }

    private static FieldMask ParseList(string text, ref int at)
    {
        var mask = new FieldMask();
        while (true)
        {
            ParseField(mask, text, ref at);
            if (at == text.Length || text[at] != ',')
                return mask;
            at++;
        }
    }

    private static void ParseField(FieldMask mask, string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '*'))
            at++;
        var name = text[start..at];
        if (name.Length == 0)
            throw new FormatException($"Invalid field selection at {start}");
        if (!mask._fields.TryGetValue(name, out var sub))
            mask._fields[name] = sub = new FieldMask();
        if (at == text.Length)
            return;
        if (text[at] is '/' or '.')
        {
            at++;
            ParseField(sub, text, ref at);
        }
        else if (text[at] == '(')
        {
            at++;
            foreach (var (key, value) in ParseList(text, ref at)._fields)
                sub._fields[key] = value;
            if (at == text.Length || text[at++] != ')')
                throw new FormatException("Invalid field selection: no closing bracket");
        }
    }
}
