using System.Globalization;
using System.Text;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>A figure with its history as a row of the table <c>Indicators</c>.</summary>
internal static class IndicatorEntity
{
    /// <summary>The partition: all figures of a project about an area.</summary>
    public static string PartitionOf(IndicatorValue value) => Key.Of(value.Project, value.Area.Key);

    /// <summary>The row key: indicator | period | group.</summary>
    public static string RowOf(IndicatorValue value) => Key.Of(value.Indicator, PeriodKey(value.Period), value.Group);

    /// <summary>A period in keys. One «since the start» ends anew every day and is one row, so its end is left out.</summary>
    public static string PeriodKey(Period period)
    {
        var end = period.Kind == PeriodKind.SinceStart ? "" : period.Days.End.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{period.Days.Start:yyyyMMdd}-{end}-{period.Kind}");
    }

    public static Entity From(StoredIndicator indicator) =>
        new(
            PartitionOf(indicator.Value),
            RowOf(indicator.Value),
            WithNumbers(WithKeys(new PropertyBag(), indicator.Value), indicator.Value)
                .With("since", indicator.Since.ToUniversalTime())
                .With("restatements", indicator.Restatements.Count == 0 ? null : StoreJson.Write(indicator.Restatements))
                // Last, because it is what may go on in other rows.
                .With("inputs", indicator.Value.Inputs.Count == 0 ? null : StoreJson.Write(indicator.Value.Inputs))
        );

    /// <summary>The figure of a row.</summary>
    /// <param name="properties">The row.</param>
    /// <param name="known">Inputs by their text, of rows read before: most figures of an area rest on the same few tables' rows.</param>
    public static StoredIndicator ToIndicator(PropertyBag properties, Dictionary<string, StoredInputs> known) =>
        new(
            ValueOf(properties, known),
            properties.Moment("since")!.Value,
            properties.Text("restatements") is { } restatements ? StoreJson.Read<List<Restatement>>(restatements) : []
        );

    private static PropertyBag WithKeys(PropertyBag properties, IndicatorValue value) =>
        properties
            .With("project", value.Project)
            .With("area", value.Area.Key)
            .With("indicator", value.Indicator)
            .With("period", value.Period.Label)
            .With("period_kind", value.Period.Kind.ToString())
            .With("period_start", value.Period.Days.Start)
            .With("period_end", value.Period.Days.End)
            .With("group", value.Group);

    private static PropertyBag WithNumbers(PropertyBag properties, IndicatorValue value) =>
        properties
            .With("value", value.Value)
            .With("quality", value.Quality.Code())
            .With("target", value.Target)
            .With("percent", value.Percent)
            .With("missing", (long)value.Missing)
            .With("formula_version", value.FormulaVersion);

    private static IndicatorValue ValueOf(PropertyBag properties, Dictionary<string, StoredInputs> known)
    {
        var days = new DateRange(properties.Day("period_start")!.Value, properties.Day("period_end")!.Value);
        return new(
            properties.Text("project")!,
            Area.FromKey(properties.Text("area")!),
            properties.Text("indicator")!,
            new Period(Enum.Parse<PeriodKind>(properties.Text("period_kind")!), days),
            properties.Text("group")!,
            properties.Number("value"),
            QualityExtensions.FromCode(properties.Text("quality")!)
        )
        {
            Target = properties.Number("target"),
            Missing = (int)properties.Whole("missing")!,
            Inputs = InputsOf(properties, known),
            FormulaVersion = properties.Text("formula_version")!,
        };
    }

    // A figure whose writer died is known without its rows, and written again by the next run, which finds that they differ.
    private static StoredInputs InputsOf(PropertyBag properties, Dictionary<string, StoredInputs> known)
    {
        if (properties.Text("inputs") is not { } text || EntityParts.IsTorn(properties))
            return StoredInputs.None;
        return known.TryGetValue(text, out var inputs) ? inputs : known[text] = new StoredInputs(Encoding.UTF8.GetBytes(text));
    }
}
