namespace Pipeline;

/// <summary>Which figures are numbers of people, and which of those are numbers of some of the people.</summary>
internal static class PeopleFigures
{
    /// <summary>The unit of the catalogue that ships, and how coordinators write it.</summary>
    private static readonly HashSet<string> People = new(
        ["people", "человек", "люди", "чел.", "чел", "адам", "киши"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Fields that tell people apart: a count of those of whom one says something is a count of some of the people.</summary>
    private static readonly HashSet<string> Traits = new(
        [
            "sex",
            "gender",
            "women",
            "men",
            "youth",
            "young",
            "birth_year",
            "age",
            "age_group",
            "age_groups",
            "category",
            "position",
            "organisation",
            "zone",
            "problems",
            "problem_codes",
        ],
        StringComparer.Ordinal
    );

    private static readonly char[] Signs = " .,;()=<>!+-*/\"'«»“”≤≥≠\r\n\t".ToCharArray();

    /// <summary>Whether an indicator counts people.</summary>
    public static bool CountsPeople(IndicatorDefinition definition) => People.Contains(definition.Unit.Trim());

    /// <summary>Whether a figure is about some of the people: a group of them, a part, or a share that tells of a part.</summary>
    public static bool IsOfSome(IndicatorDefinition? definition, string group) =>
        definition is not null
        && (
            IsOwnOfSome(definition)
            || (
                CountsPeople(definition)
                    ? group.Length > 0 || definition.PartOf is not null
                    : definition.RevealsPart || (group.Length > 0 && definition.Reveals.Count > 0)
            )
        );

    /// <summary>Whether a formula of the registry asks what people are like: «count(attendance where sex = male)».</summary>
    public static bool IsOwnOfSome(IndicatorDefinition? definition) =>
        definition is { Place: not null, PartOf: null } && WordsOf(definition).Any(Traits.Contains);

    /// <summary>The kinds of rows that a formula names.</summary>
    public static HashSet<string> KindsOf(IndicatorDefinition definition) =>
        [.. WordsOf(definition).Where(word => RecordKinds.Find(word) is not null)];

    private static string[] WordsOf(IndicatorDefinition definition) =>
        definition.Formula.Split(Signs, StringSplitOptions.RemoveEmptyEntries);
}
