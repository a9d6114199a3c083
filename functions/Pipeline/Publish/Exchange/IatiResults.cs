using System.Globalization;
using Pipeline.Languages;
using Pipeline.Publish.Donor;

namespace Pipeline.Publish.Exchange;

/// <summary>The results of an activity: one a section of the catalogue, with its indicators in the period.</summary>
internal sealed class IatiResults(DonorData data, IatiWriter xml)
{
    /// <summary>
    /// IATI's ResultType of the shipped sections: 1 output, 2 outcome (a change in how people are governed), 9 other. A coordinator's
    /// own section is an output.
    /// </summary>
    private static readonly Dictionary<string, string> TypeOfSection = new Dictionary<string, string>
    {
        ["events"] = "1",
        ["participation"] = "1",
        ["needs-assessment"] = "1",
        ["priorities"] = "2",
        ["action-plan"] = "2",
        ["programme"] = "2",
        ["visibility"] = "1",
        ["data"] = "9",
    };

    /// <summary>What makes a figure one that must not be added up over areas: people counted once, averages and ratios.</summary>
    private static readonly IReadOnlyList<string> NotAdditive = ["distinct(", "median(", "mean(", "latest(", "/"];

    private readonly ILookup<string, IndicatorValue> _values = data.Values.ToLookup(value => value.Indicator);

    public void Write()
    {
        var known = data
            .Input.Catalogue.Where(definition => _values[definition.Code].Any(IsKnown))
            .DistinctBy(definition => definition.Code);
        foreach (var section in known.GroupBy(definition => definition.Section))
        {
            using (xml.Element("result", ("type", TypeOfSection.GetValueOrDefault(section.Key, "1"))))
            {
                xml.Narrated("title", TitleOf(section.Key));
                foreach (var definition in section)
                    WriteIndicator(definition);
            }
        }
    }

    private static bool IsKnown(IndicatorValue value) => value.Value is not null || value.Target is not null;

    private static LocalText TitleOf(string section) =>
        TypeOfSection.ContainsKey(section) ? Texts.Publish[$"iati-section-{section}"]
        : section.Length > 0 ? LocalText.Same(section)
        : Texts.Terms["indicator"];

    private void WriteIndicator(IndicatorDefinition definition)
    {
        var additive = !NotAdditive.Any(part => definition.Formula.Contains(part, StringComparison.Ordinal));
        // Measure 1: unit, 2: percentage.
        var measure = definition.Unit == "%" ? "2" : "1";
        using (xml.Element("indicator", ("measure", measure), ("aggregation-status", additive ? "1" : "0")))
        {
            xml.Narrated("title", definition.Name);
            if (definition.Explanation is { } explanation)
                xml.Narrated("description", explanation);
            // Vocabulary 99: the reporting organisation's own.
            xml.Empty("reference", ("vocabulary", "99"), ("code", definition.Code));
            WritePeriod([.. _values[definition.Code].Where(IsKnown)]);
        }
    }

    private void WritePeriod(IReadOnlyList<IndicatorValue> values)
    {
        var days = data.Report.Period.Days;
        using (xml.Element("period"))
        {
            xml.Empty("period-start", ("iso-date", IatiWriter.Day(days.Start)));
            xml.Empty("period-end", ("iso-date", IatiWriter.Day(days.End)));
            foreach (var value in values.Where(value => value.Target is not null))
                WriteFigure("target", value, value.Target!.Value, Quality.Exact);
            foreach (var value in values.Where(value => value.Value is not null && days.Start <= data.Input.Today))
                WriteFigure("actual", value, value.Value!.Value, value.Quality);
        }
    }

    private void WriteFigure(string element, IndicatorValue value, double figure, Quality quality)
    {
        using (xml.Element(element, ("value", Figures.Exact(figure)?.ToString(CultureInfo.InvariantCulture))))
        {
            if (value.Area.Kind is not AreaKind.Project)
                xml.Empty("location", ("ref", value.Area.Key));
            if (value.Group.Length > 0)
                WriteDimension(value.Group);
            if (quality is Quality.AtLeast or Quality.About)
                xml.Narrated("comment", Texts.Terms[quality.Code()]);
        }
    }

    /// <summary>A group as IATI's examples name it: sex female, not f.</summary>
    private void WriteDimension(string group)
    {
        var (column, code) = (group[..group.IndexOf('=')], group[(group.IndexOf('=') + 1)..]);
        var value = (column, code) switch
        {
            ("sex", "f") => "female",
            ("sex", "m") => "male",
            _ => code,
        };
        xml.Empty("dimension", ("name", column), ("value", SafeText.Of(value)));
    }
}
