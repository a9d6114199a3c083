using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Pipeline.Storage.Tables;

/// <summary>
/// Fits what is too big for an entity into several, and puts it together again, so that nothing is ever cut. A long text goes on in
/// properties <c>name__2</c>, <c>name__3</c>…; a row over the size or count goes on in rows <c>key|01</c>, <c>key|02</c>… somewhere behind
/// it, and its first row says in <c>parts</c> how many there are. All have one stamp, made of what they say together: parts of another
/// stamp are an older version's, and a row that lacks some was being written when its writer died.
/// </summary>
internal static class EntityParts
{
    private const string Count = "parts";
    private const string Index = "part";
    private const string Stamp = "stamp";
    private const string Torn = "torn";

    // Two longest keys and what says how the parts belong together are in each of them.
    private const int MostBytes = EntityLimits.EntityBytes - (16 * 1024);
    private const int MostProperties = EntityLimits.PropertyCount - 3;

    /// <summary>The entity itself if it fits, else its parts in order.</summary>
    public static IReadOnlyList<Entity> Split(Entity entity)
    {
        if (Fits(entity))
            return [entity];
        var parts = Distribute(entity.Properties.SelectMany(pair => Pieces(pair.Key, pair.Value)));
        if (parts.Count > 1)
            Number(parts);
        return [.. parts.Select((properties, i) => entity with { Row = RowOf(entity.Row, i), Properties = properties })];
    }

    /// <summary>Deletions of an entity and its parts.</summary>
    public static IEnumerable<EntityChange> Deletions(Entity entity) => Split(entity).Select(EntityChange.Delete);

    /// <summary>
    /// Puts parts together; entities must come in order, and stay in it. Other rows may stand between a row and its parts: «a|01» comes after
    /// «a b» and «a=f».
    /// </summary>
    public static async IAsyncEnumerable<Entity> JoinAsync(
        this IAsyncEnumerable<Entity> entities,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var waiting = new Queue<Whole>();
        await foreach (var entity in entities.WithCancellation(cancellationToken))
        {
            if (entity.Properties.Whole(Index) is { } index)
                waiting.FirstOrDefault(whole => whole.Lacks(entity, index))?.Add(entity);
            else
                waiting.Enqueue(new Whole(entity));
            while (waiting.TryPeek(out var first) && (first.IsComplete || first.Entity.Partition != entity.Partition))
                yield return waiting.Dequeue().Joined();
        }
        foreach (var whole in waiting)
            yield return whole.Joined();
    }

    /// <summary>Whether a row that was read lacks parts: its long texts are cut.</summary>
    public static bool IsTorn(PropertyBag properties) => properties.ContainsKey(Torn);

    /// <summary>Puts the pieces of long texts together.</summary>
    public static Entity Joined(Entity entity)
    {
        if (!HasPieces(entity))
            return entity;
        var pieces = entity.Properties.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList();
        foreach (var name in pieces.Select(name => name[..name.IndexOf("__", StringComparison.Ordinal)]).Distinct().ToList())
        {
            for (var i = 2; entity.Properties.Remove(PieceOf(name, i), out var piece); i++)
                entity.Properties[name] = (string)entity.Properties[name] + (string)piece;
        }
        return entity;
    }

    private static bool HasPieces(Entity entity)
    {
        foreach (var name in entity.Properties.Keys)
        {
            if (name.Contains("__", StringComparison.Ordinal))
                return true;
        }
        return false;
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

    private static void Number(List<PropertyBag> parts)
    {
        var stamp = Convert.ToHexStringLower(SHA256.HashData([.. parts.SelectMany(EntityJson.Write)])[..8]);
        parts[0].With(Count, (long)parts.Count).With(Stamp, stamp);
        for (var i = 1; i < parts.Count; i++)
            parts[i].With(Index, (long)i).With(Stamp, stamp);
    }

    private static string PieceOf(string name, int piece) => string.Create(CultureInfo.InvariantCulture, $"{name}__{piece}");

    private static string RowOf(string row, int part) => part == 0 ? row : string.Create(CultureInfo.InvariantCulture, $"{row}|{part:00}");

    /// <summary>A row and the parts of it that have come so far.</summary>
    private sealed class Whole(Entity entity)
    {
        private long _lacking = (entity.Properties.Whole(Count) ?? 1) - 1;

        public Entity Entity => entity;

        public bool IsComplete => _lacking == 0;

        public bool Lacks(Entity part, long index) =>
            !IsComplete
            && part.Partition == entity.Partition
            && part.Row == RowOf(entity.Row, (int)index)
            && part.Properties.Text(Stamp) == entity.Properties.Text(Stamp);

        public void Add(Entity part)
        {
            foreach (var (name, value) in part.Properties)
                entity.Properties.TryAdd(name, value);
            _lacking--;
        }

        public Entity Joined()
        {
            if (!IsComplete)
                entity.Properties.With(Torn, true);
            return EntityParts.Joined(entity);
        }
    }
}
