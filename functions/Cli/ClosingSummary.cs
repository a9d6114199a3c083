using System.Globalization;
using Pipeline.Publish;
using Pipeline.Runs;

namespace Pipeline.Cli;

/// <summary>What a run says at its end: what came in, what went out, and what is missing most.</summary>
internal sealed class ClosingSummary(Terminal terminal, string output)
{
    private const int MostMunicipalities = 5;

    /// <summary>Shows it.</summary>
    public void Show(RunReport report)
    {
        var open = report.Findings.Where(tracked => tracked.Status != FindingStatus.Fixed).Select(tracked => tracked.Finding).ToList();
        ShowPull(terminal, report.Pull);
        terminal.Line(terminal.Text("found", Count(open, Severity.Error), Count(open, Severity.Warning), Count(open, Severity.Info)));
        terminal.Line(terminal.Text("published", report.Publication.Files.Count, output));
        if (open.Exists(IsMissing))
            ShowMissing(open, report.Registry);
    }

    /// <summary>Shows what came in, and how much a source that did not answer left for the next run.</summary>
    public static void ShowPull(Terminal terminal, PullReport pull)
    {
        terminal.Line(terminal.Text("pulled", pull.Read, pull.Changed, pull.RecordsWritten));
        if (pull.Left.Count > 0)
            terminal.Line(terminal.Text("left", pull.Left.Count));
    }

    private void ShowMissing(List<Finding> open, Registry registry)
    {
        var words = new Wording(terminal.Language);
        terminal.Line();
        terminal.Line(terminal.Text("missing-most"));
        var worst = open.Where(IsMissing)
            .GroupBy(finding => finding.Place.Spreadsheet?.Title ?? words.Name(registry, finding.Place.Area))
            .OrderByDescending(group => group.Max(finding => finding.Severity))
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostMunicipalities);
        terminal.Table([.. worst.Select(Row)]);
    }

    private IReadOnlyList<string> Row(IGrouping<string, Finding> group)
    {
        var first = group.OrderByDescending(finding => finding.Severity).First();
        return [group.Key, group.Count().ToString(CultureInfo.InvariantCulture), first.Message.In(terminal.Language)];
    }

    // Codes of CHECKS.md that end in -missing, and a municipality or a spreadsheet that says nothing at all.
    private static bool IsMissing(Finding finding) =>
        finding.Code.EndsWith("-missing", StringComparison.Ordinal)
        || finding.Code.EndsWith("-silent", StringComparison.Ordinal)
        || finding.Code.EndsWith("-unreadable", StringComparison.Ordinal);

    private static int Count(List<Finding> findings, Severity severity) => findings.Count(finding => finding.Severity == severity);
}
