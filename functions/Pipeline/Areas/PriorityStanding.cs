namespace Pipeline.Areas;

/// <summary>
/// How high something stands among others that groups of people chose: by all votes for it, then by how often it is named, then by its best
/// rank. So lists with votes, with ranks and with neither have one order.
/// </summary>
/// <param name="Votes">All votes; 0 where nobody counted.</param>
/// <param name="Times">How many rows name it.</param>
/// <param name="Rank">The best rank; 1 is first.</param>
public readonly record struct PriorityStanding(double Votes, int Times, double Rank)
{
    private const double NoRank = double.MaxValue;

    /// <summary>What one row says.</summary>
    public static PriorityStanding Of(Record record) => new(Number(record, "votes") ?? 0, 1, Number(record, "rank") ?? NoRank);

    /// <summary>What two say together.</summary>
    public static PriorityStanding operator +(PriorityStanding left, PriorityStanding right) =>
        new(left.Votes + right.Votes, left.Times + right.Times, Math.Min(left.Rank, right.Rank));

    /// <summary>
    /// The first of some, the highest before; those that stand as high as the last are in too. What every list ranks further down is not
    /// among them.
    /// </summary>
    public static IEnumerable<T> First<T>(IReadOnlyDictionary<T, PriorityStanding> standings, int most)
    {
        var ranked = HighestFirst(standings.Where(pair => pair.Value.Rank <= most || pair.Value.Rank == NoRank), pair => pair.Value)
            .ToList();
        return ranked.TakeWhile((pair, place) => place < most || pair.Value == ranked[most - 1].Value).Select(pair => pair.Key);
    }

    /// <summary>Orders things by how high they stand.</summary>
    public static IOrderedEnumerable<T> HighestFirst<T>(IEnumerable<T> items, Func<T, PriorityStanding> standing) =>
        items
            .OrderByDescending(item => standing(item).Votes)
            .ThenByDescending(item => standing(item).Times)
            .ThenBy(item => standing(item).Rank);

    private static double? Number(Record record, string column) => record.Kind.IndexOf(column) < 0 ? null : record.Number(column);
}
