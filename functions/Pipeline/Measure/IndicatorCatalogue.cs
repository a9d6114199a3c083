using System.Text.Json;

namespace Pipeline.Measure;

/// <summary>The indicators in force: the catalogue that ships (catalogue.json), changed and extended by the registry's.</summary>
public static class IndicatorCatalogue
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The catalogue that ships, in the order of outputs.</summary>
    public static IReadOnlyList<IndicatorDefinition> Shipped { get; } = Read();

    /// <summary>The shipped indicators, those of the registry in their place, and new ones after them. Of two rows with one code the last counts.</summary>
    public static IReadOnlyList<IndicatorDefinition> With(IReadOnlyList<IndicatorDefinition> ofRegistry)
    {
        if (ofRegistry.Count == 0)
            return Shipped;
        var changed = ofRegistry.GroupBy(indicator => indicator.Code).ToDictionary(rows => rows.Key, rows => rows.Last());
        var shipped = Shipped
            .Select(indicator => changed.Remove(indicator.Code, out var own) ? Completed(own, indicator) : indicator)
            .ToList();
        return
        [
            .. shipped,
            .. ofRegistry.Select(indicator => indicator.Code).Distinct().Where(changed.ContainsKey).Select(code => changed[code]),
        ];
    }

    /// <summary>A row of the registry with a shipped formula, only named otherwise, keeps what is known of that formula.</summary>
    private static IndicatorDefinition Completed(IndicatorDefinition own, IndicatorDefinition shipped) =>
        own.Formula == shipped.Formula
            ? own with
            {
                Explanation = own.Explanation ?? shipped.Explanation,
                PartOf = shipped.PartOf,
                Reveals = shipped.Reveals,
            }
            : own;

    private static List<IndicatorDefinition> Read()
    {
        using var stream = typeof(IndicatorCatalogue).Assembly.GetManifestResourceStream("Pipeline.Measure.catalogue.json")!;
        return JsonSerializer.Deserialize<List<IndicatorDefinition>>(stream, Options)!;
    }
}
