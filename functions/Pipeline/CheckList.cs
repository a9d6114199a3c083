using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Pipeline;

/// <summary>What a working group should look at in its own spreadsheet, as it is written back there.</summary>
/// <param name="Language">The spreadsheet's language.</param>
/// <param name="Lines">Worst first; empty when all is well.</param>
public sealed record CheckList(Language Language, IReadOnlyList<CheckLine> Lines)
{
    // Longer than this nobody reads; what is left comes when these are done.
    private const int MostLines = 300;

    /// <summary>SHA-256 over what it says, in hex; empty for an empty one.</summary>
    public string Hash { get; } =
        Lines.Count == 0
            ? ""
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Language + JsonSerializer.Serialize(Lines))));

    /// <summary>The list of one spreadsheet.</summary>
    internal static CheckList Of(IEnumerable<Finding> findings, Language language) =>
        new(
            language,
            [
                .. findings
                    .Where(finding => finding.Severity != Severity.Info)
                    .OrderByDescending(finding => finding.Severity)
                    .ThenBy(finding => finding.Place.TabName, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Place.Cells?.First ?? default)
                    .ThenBy(finding => finding.Id, StringComparer.Ordinal)
                    .Take(MostLines)
                    .Select(finding => CheckLine.Of(finding, language)),
            ]
        );
}

/// <summary>One thing to look at.</summary>
/// <param name="Where">The tab and the cells; empty for the whole spreadsheet.</param>
/// <param name="Link">Opens the cell.</param>
/// <param name="What">What is wrong and what to do.</param>
/// <param name="Suggestion">What would be right; empty where that cannot be said.</param>
public sealed record CheckLine(string Where, string? Link, string What, string Suggestion)
{
    internal static CheckLine Of(Finding finding, Language language) =>
        new(
            string.Join(", ", new[] { finding.Place.TabName, finding.Place.Cells?.ToString() }.OfType<string>()),
            finding.Place.Link,
            finding.Message.In(language),
            finding.Suggestion ?? ""
        );
}
