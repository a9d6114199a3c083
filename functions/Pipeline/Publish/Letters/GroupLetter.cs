using Pipeline.Publish.Summary;
using Pipeline.Settings;

namespace Pipeline.Publish.Letters;

/// <summary>The letter to a working group's contact: its own findings, worst first, each with a link to the cell.</summary>
internal static class GroupLetter
{
    /// <summary>A longer list is not read; what is left comes next week.</summary>
    private const int MostFindings = 30;

    /// <summary>The letter; null where there is nothing to do.</summary>
    public static Letter? Of(WorkingGroup group, SummaryData data, PipelineSettings settings)
    {
        var words = new Wording(group.Reader.Language);
        var findings = data
            .Open.Where(tracked => tracked.Finding.Severity is not Severity.Info && group.Owns(tracked.Finding))
            .OrderByDescending(tracked => tracked.Finding.Severity)
            .ThenBy(tracked => tracked.FirstSeen)
            .ThenBy(tracked => tracked.Finding.Id, StringComparer.Ordinal)
            .ToList();
        if (findings.Count == 0)
            return null;
        List<LetterLine> closing = [];
        if (findings.Count > MostFindings)
            closing.Add(new(words["letter-group-more", findings.Count - MostFindings]));
        if (settings.PublicationAddress is not null)
            closing.Add(new(words["letter-page"], PublicationPaths.Link("index.html", settings)));
        closing.Add(new(words["letter-group-thanks"]));
        return LetterLayout.Of(
            group.Reader,
            words["letter-group-subject", findings.Count],
            words["letter-group-opening"],
            [
                .. findings
                    .Take(MostFindings)
                    .Select(tracked => new LetterLine(words.Of(tracked.Finding.Message), tracked.Finding.Place.Link)),
            ],
            closing
        );
    }
}
