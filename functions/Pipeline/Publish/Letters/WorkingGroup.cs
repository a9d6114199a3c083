using Pipeline.Settings;

namespace Pipeline.Publish.Letters;

/// <summary>A contact in the registry with what is theirs.</summary>
/// <param name="Reader">The contact.</param>
/// <param name="Spreadsheets">Ids of their spreadsheets.</param>
/// <param name="Areas">The municipalities of their spreadsheets.</param>
internal sealed record WorkingGroup(LetterReader Reader, IReadOnlySet<string> Spreadsheets, IReadOnlySet<Area> Areas)
{
    /// <summary>All contacts, each once, in the order of their addresses.</summary>
    public static IEnumerable<WorkingGroup> Of(PublicationInput input) =>
        input
            .Sources.Where(source => !string.IsNullOrWhiteSpace(source.Contact))
            .GroupBy(source => source.Contact!.Trim().ToLowerInvariant())
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new WorkingGroup(
                new(group.Key, LanguageOf(group.Key, input.Registry)),
                group.Select(source => source.Reference.Id).ToHashSet(),
                group.Select(source => source.Municipality).OfType<string>().Select(Area.Municipality).ToHashSet()
            ));

    /// <summary>Whether a finding is theirs: in one of their spreadsheets or, if it is in none, about their municipality.</summary>
    public bool Owns(Finding finding) =>
        finding.Place.Spreadsheet is { } spreadsheet
            ? Spreadsheets.Contains(spreadsheet.Id)
            : finding.Place.Area is { } area && Areas.Contains(area);

    /// <summary>As the registry says; Russian, which every working group reads, where it does not.</summary>
    private static Language LanguageOf(string contact, Registry registry) =>
        registry
            .Spreadsheets.Where(spreadsheet => spreadsheet.Contact?.Trim().ToLowerInvariant() == contact)
            .Select(spreadsheet => spreadsheet.Language)
            .FirstOrDefault(language => language is not null)
        ?? Language.Ru;
}
