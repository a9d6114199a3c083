using System.Globalization;

namespace Pipeline.Storage.Tables;

/// <summary>One row of a table: two keys, typed properties, and the version it was read at.</summary>
/// <param name="Partition">The partition key; rows of one partition can be written in one transaction.</param>
/// <param name="Row">The row key, unique in its partition; rows are ordered by it, ordinally.</param>
/// <param name="Properties">The values by name; what is missing is not there.</param>
/// <param name="ETag">The version it was read at; empty on one that was never stored.</param>
internal sealed record Entity(string Partition, string Row, PropertyBag Properties, string ETag = "");

/// <summary>
/// The properties of an entity. A value is a <see cref="string"/>, <see cref="double"/>, <see cref="long"/>, <see cref="bool"/> or
/// a UTC <see cref="DateTimeOffset"/>; null is never stored. Reading a property that is not there gives null.
/// </summary>
internal sealed class PropertyBag : Dictionary<string, object>
{
    /// <summary>The first day that a table's date can hold; earlier ones are kept as ISO text.</summary>
    public static readonly DateOnly FirstDay = new(1601, 1, 1);

    // A record has some twenty; a table that grows while it is filled costs more than an empty place.
    private const int UsualCount = 24;

    public PropertyBag()
        : base(UsualCount, StringComparer.Ordinal) { }

    /// <summary>Adds a value; null adds nothing. Half a surrogate pair, which no encoding can carry, becomes U+FFFD.</summary>
    public PropertyBag With(string name, object? value)
    {
        if (value is not null)
            this[name] = value is string text ? WellFormed(text) : value;
        return this;
    }

    /// <summary>Adds a day as midnight UTC, so that Power BI and Excel read a date.</summary>
    public PropertyBag With(string name, DateOnly? day) => With(name, day?.ToDateTime(TimeOnly.MinValue));

    /// <summary>Adds a date and time as it stands, its wall clock taken as UTC.</summary>
    public PropertyBag With(string name, DateTime? at) =>
        at is not { } value ? this
        : DateOnly.FromDateTime(value) >= FirstDay ? With(name, (object)new DateTimeOffset(value.Ticks, TimeSpan.Zero))
        : With(name, (object)value.ToString("s", CultureInfo.InvariantCulture));

    public string? Text(string name) => (string?)this.GetValueOrDefault(name);

    public double? Number(string name) => (double?)this.GetValueOrDefault(name);

    public long? Whole(string name) => (long?)this.GetValueOrDefault(name);

    public bool? Flag(string name) => (bool?)this.GetValueOrDefault(name);

    public DateTimeOffset? Moment(string name) => (DateTimeOffset?)this.GetValueOrDefault(name);

    public DateOnly? Day(string name) => DayAndTime(name) is { } at ? DateOnly.FromDateTime(at) : null;

    public DateTime? DayAndTime(string name) =>
        this.GetValueOrDefault(name) switch
        {
            null => null,
            DateTimeOffset at => new DateTime(at.Ticks, DateTimeKind.Unspecified),
            string iso => DateTime.ParseExact(iso, "s", CultureInfo.InvariantCulture),
            var other => throw new InvalidCastException($"{name} is a {other.GetType().Name}, not a date."),
        };

    private static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())) : text;
}
