using Pipeline.Publish.Summary;
using Pipeline.Settings;

namespace Pipeline.Publish.Letters;

/// <summary>The letter to a coordinator: five lines of what matters this week.</summary>
internal static class CoordinatorLetter
{
    /// <summary>More names than this are not read in a line.</summary>
    private const int MostNames = 5;

    /// <summary>The letter, with the workbook's address where it is too large to attach.</summary>
    public static Letter Of(LetterReader reader, SummaryData data, string? workbook, PipelineSettings settings)
    {
        var words = new Wording(reader.Language);
        List<LetterLine> closing = [];
        closing.Add(workbook is null ? new(words["letter-attached"]) : new(words["letter-workbook"], workbook));
        if (settings.PublicationAddress is not null)
            closing.Add(new(words["letter-page"], PublicationPaths.Link("index.html", settings)));
        return LetterLayout.Of(
            reader,
            words["letter-subject", WrittenDays.Of(data.Input.Week.Days)],
            words["letter-opening"],
            Lines(data, words),
            closing
        );
    }

    private static List<LetterLine> Lines(SummaryData data, Wording words)
    {
        var silent = data.Municipalities.Where(state => state.Standing is Standing.Silent).ToList();
        var worst = data.Municipalities.Where(state => state.Errors > 0).OrderByDescending(state => state.Errors).Take(MostNames).ToList();
        return
        [
            new(words["letter-silent", silent.Count, data.Municipalities.Count, Names(silent, words)]),
            new(words["letter-errors", Count(data, Severity.Error), Count(data, Severity.Warning)]),
            new(
                words[
                    "letter-changed",
                    data.Open.Count(tracked => tracked.Status is FindingStatus.New),
                    data.Input.Findings.Count - data.Open.Count
                ]
            ),
            new(words["letter-overdue", data.Open.Count(tracked => tracked.Finding.Code.EndsWith("-overdue", StringComparison.Ordinal))]),
            new(worst.Count == 0 ? words["letter-good"] : words["letter-worst", Counted(worst, words)]),
        ];
    }

    private static int Count(SummaryData data, Severity severity) => data.Open.Count(tracked => tracked.Finding.Severity == severity);

    private static string Names(List<MunicipalityState> states, Wording words) =>
        states.Count == 0
            ? ""
            : $" ({string.Join(", ", states.Take(MostNames).Select(state => words.Of(state.Municipality.Name)))}{(states.Count > MostNames ? "…" : "")})";

    private static string Counted(List<MunicipalityState> states, Wording words) =>
        string.Join(", ", states.Select(state => $"{words.Of(state.Municipality.Name)} — {state.Errors}"));
}
