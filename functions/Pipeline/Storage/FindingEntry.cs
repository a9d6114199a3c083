using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>A finding as the table <c>Findings</c> keeps it.</summary>
/// <param name="Finding">What.</param>
/// <param name="FirstSeen">The noting that first had it.</param>
/// <param name="LastSeen">The last noting that had it, once it is fixed.</param>
/// <param name="Fixed">The first noting that no longer had it; null while it is open.</param>
internal sealed record FindingEntry(Finding Finding, DateTimeOffset FirstSeen, DateTimeOffset? LastSeen, DateTimeOffset? Fixed)
{
    // A finding without an area stands in a partition that no area can have: their names are never one dash.
    private const string Nowhere = "-";

    public TrackedFinding Tracked(Noting noting)
    {
        var status =
            Fixed is not null ? FindingStatus.Fixed
            : FirstSeen > noting.Previous ? FindingStatus.New
            : FindingStatus.Open;
        return new TrackedFinding(Finding, status, FirstSeen, LastSeen ?? noting.At);
    }

    public Entity ToEntity() =>
        new(
            Finding.Place.Area is { } area ? Key.Word(area.Key) : Nowhere,
            Finding.Id,
            FindingEntity.PropertiesOf(Finding).With("first_seen", FirstSeen).With("last_seen", LastSeen).With("fixed", Fixed)
        );

    public static FindingEntry From(Entity entity) =>
        new(
            FindingEntity.ToFinding(entity.Properties),
            entity.Properties.Moment("first_seen")!.Value,
            entity.Properties.Moment("last_seen"),
            entity.Properties.Moment("fixed")
        );
}

/// <summary>When findings were noted: by this run, and by the one before that finished.</summary>
internal sealed record Noting(DateTimeOffset At, DateTimeOffset Previous)
{
    public const string Partition = "noting";

    public static readonly Noting None = new(DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    /// <summary>The noting of a run at a time; the same time again is the same noting.</summary>
    public Noting Next(DateTimeOffset at) => at == At ? this : new Noting(at, At);
}
