using System.Globalization;
using Pipeline.Publish;

namespace Pipeline.Tests.Publish;

/// <summary>Inputs to publish from.</summary>
internal static class PublishSamples
{
    public static readonly DateTimeOffset Monday = new(2018, 7, 30, 0, 0, 0, TimeSpan.Zero);

    public static PublicationInput Empty(DateTimeOffset asOf) =>
        new(
            asOf.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            asOf,
            Registry.Empty,
            [],
            [],
            [],
            [],
            _ => AsyncEnumerable.Empty<Record>()
        );

    public static Record RecordOf(RecordKind kind, Area area, params (string Column, object? Value)[] values) =>
        new(
            kind,
            area,
            "Голос граждан",
            new("Каракол.xlsx", "7", "Лист 1", 12),
            values.Select(pair => KeyValuePair.Create(pair.Column, pair.Value))
        );

    public static StoredIndicator Figure(
        Area area,
        string indicator,
        double? value,
        string group = "",
        double? target = null,
        Quality quality = Quality.Exact,
        Period? period = null
    ) =>
        new(
            new(
                "Голос граждан",
                area,
                indicator,
                period ?? Period.Quarter(new(2018, 7, 30)),
                group,
                value,
                value is null ? Quality.None : quality
            )
            {
                Target = target,
                Inputs = [new("Каракол.xlsx", "7", "Лист 1", "attendance", [5, 6, 9])],
                Missing = 1,
            },
            Monday,
            []
        );
}
