using System.Globalization;
using System.Runtime.CompilerServices;

namespace Pipeline.Storage.Tables;

/// <summary>
/// Fits what is too big for an entity into several, and puts it together again, so that nothing is ever cut. A long text goes on in
/// properties <c>name__2</c>, <c>name__3</c>…; a row over the size or count goes on in rows <c>key|1</c>, <c>key|2</c>… right
/// behind it, and its first row says in <c>parts</c> how many there are.
/// </summary>
internal static class EntityParts
{
    private const string Count = "parts";
    private const string Index = "part";

    // Two longest keys and what says how the parts belong together are in each of them.
    private const int MostBytes = EntityLimits.EntityBytes - (16 * 1024);
    private const int MostProperties = EntityLimits.PropertyCount - 2;

    /// <summary>The entity itself if it fits, else its parts in order.</summary>
    public static IReadOnlyList<Entity> Split(Entity entity)
    {
        if (Fits(entity))
            return [entity];
        var parts = Distribute(entity.Properties.SelectMany(pair => Pieces(pair.Key, pair.Value)));
        if (parts.Count > 1)
        {
            parts[0].With(Count, (long)parts.Count);
            for (var i = 1; i < parts.Count; i++)
                parts[i].With(Index, (long)i);
        }
        return [.. parts.Select((properties, i) => entity with { Row = RowOf(entity.Row, i), Properties = properties })];
    }

    /// <summary>Deletions of an entity and its parts.</summary>
    public static IEnumerable<EntityChange> Deletions(Entity entity) => Split(entity).Select(EntityChange.Delete);

    /// <summary>Puts parts together; entities must come in order. A part that its first row does not count is an old one's rest.</summary>
    public static async IAsyncEnumerable<Entity> JoinAsync(
        this IAsyncEnumerable<Entity> entities,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Entity? whole = null;
        await foreach (var entity in entities.WithCancellation(cancellationToken))
        {
            if (entity.Properties.Whole(Index) is { } index)
            {
                if (whole is not null && IsPart(whole, entity, index))
                    Merge(whole.Properties, entity.Properties);
                continue;
            }
            if (whole is not null)
                yield return Joined(whole);
            whole = entity;
        }
        if (whole is not null)
            yield return Joined(whole);
    }

    /// <summary>Puts the pieces of long texts together.</summary>
    public static Entity Joined(Entity entity)
    {
        var pieces = entity.Properties.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList();
        foreach (var name in pieces.Select(name => name[..name.IndexOf("__", StringComparison.Ordinal)]).Distinct().ToList())
        {
            for (var i = 2; entity.Properties.Remove(PieceOf(name, i), out var piece); i++)
                entity.Properties[name] = (string)entity.Properties[name] + (string)piece;
        }
        return entity;
    }

    private static bool Fits(Entity entity) =>
        entity.Properties.Count <= MostProperties
        && EntityLimits.BodyBytes(entity) <= MostBytes
        && !entity.Properties.Values.Any(value => value is string { Length: > EntityLimits.TextLength });

    private static List<PropertyBag> Distribute(IEnumerable<KeyValuePair<string, object>> properties)
    {
        var parts = new List<PropertyBag> { new() };
        var bytes = 0;
        foreach (var (name, value) in properties)
        {
            bytes += EntityLimits.BodyBytes(name, value);
            if (parts[^1].Count > 0 && (bytes > MostBytes || parts[^1].Count == MostProperties))
            {
                parts.Add([]);
                bytes = EntityLimits.BodyBytes(name, value);
            }
            parts[^1].With(name, value);
        }
        return parts;
    }

    private static IEnumerable<KeyValuePair<string, object>> Pieces(string name, object value)
    {
        if (value is not string text || text.Length <= EntityLimits.TextLength)
        {
            yield return new(name, value);
            yield break;
        }
        var piece = 1;
        for (var start = 0; start < text.Length; piece++)
        {
            var length = Math.Min(EntityLimits.TextLength, text.Length - start);
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
                length--;
            yield return new(piece == 1 ? name : PieceOf(name, piece), text.Substring(start, length));
            start += length;
        }
    }

    private static bool IsPart(Entity whole, Entity part, long index) =>
        part.Partition == whole.Partition && part.Row == RowOf(whole.Row, (int)index) && index < (whole.Properties.Whole(Count) ?? 1);

    private static void Merge(PropertyBag whole, PropertyBag part)
    {
        foreach (var (name, value) in part)
        {
            if (name != Index)
                whole[name] = value;
        }
    }

    private static string PieceOf(string name, int piece) => string.Create(CultureInfo.InvariantCulture, $"{name}__{piece}");

    private static string RowOf(string row, int part) => part == 0 ? row : string.Create(CultureInfo.InvariantCulture, $"{row}|{part:00}");
}
