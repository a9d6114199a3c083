using System.Security.Cryptography;
using System.Text;

namespace Pipeline;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>For information.</summary>
    Info,

    /// <summary>The value is used, but somebody should look.</summary>
    Warning,

    /// <summary>The value is not used.</summary>
    Error,
}

/// <summary>How severities are written.</summary>
public static class SeverityExtensions
{
    /// <summary>The word in stores and CSV files: info, warning, error.</summary>
    public static string Code(this Severity severity) =>
        severity switch
        {
            Severity.Info => "info",
            Severity.Warning => "warning",
            Severity.Error => "error",
            _ => throw new ArgumentOutOfRangeException(nameof(severity)),
        };
}

/// <summary>Where a finding is: as much as is known.</summary>
/// <param name="Area">The municipality or wider area; null if unknown.</param>
/// <param name="Project">The project.</param>
/// <param name="Spreadsheet">The spreadsheet.</param>
/// <param name="TabId">The tab's stable id.</param>
/// <param name="TabName">The tab's name.</param>
/// <param name="Cells">The cell or range.</param>
public sealed record FindingPlace(
    Area? Area = null,
    string? Project = null,
    SpreadsheetReference? Spreadsheet = null,
    string? TabId = null,
    string? TabName = null,
    CellRange? Cells = null
)
{
    /// <summary>The link that opens the very cell; the spreadsheet's where there is no tab, null without a spreadsheet.</summary>
    public string? Link => TabId is null ? Spreadsheet?.Link : Spreadsheet?.LinkTo(TabId, TabName ?? "", Cells);
}

/// <summary>
/// Something a person should look at. Bad data becomes a finding and the run goes on.
/// </summary>
/// <param name="Code">The check's code, as in the catalogue: <c>value-missing</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">One clear sentence: what, where, what to do.</param>
/// <param name="Anchor">
/// What the finding is about in words that survive inserted rows and renamed tabs (an event's date and topic and the column,
/// never a row number). With code, spreadsheet and tab id it makes the identity.
/// </param>
public sealed record Finding(string Code, Severity Severity, FindingPlace Place, LocalText Message, string Anchor)
{
    /// <summary>The cell's text as shown; masked for a personal cell; null where there is no one cell.</summary>
    public string? Raw { get; init; }

    /// <summary>What would be right, where that can be said.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Whether it is about a figure and not about data: no figure counts it, as figures don't rest on themselves.</summary>
    public bool IsAboutFigure => Code is "value-jump" or "history-rewritten";

    /// <summary>The stable identity: 16 hex digits over code, area, spreadsheet, tab id and anchor.</summary>
    public string Id { get; } = IdOf(Code, Place, Anchor);

    private static string IdOf(string code, FindingPlace place, string anchor)
    {
        var identity = string.Join('\u001f', code, place.Area?.Key, place.Spreadsheet?.Id, place.TabId, anchor);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity))[..8]);
    }
}

/// <summary>Whether a finding is new in this run.</summary>
public enum FindingStatus
{
    /// <summary>First seen in this run.</summary>
    New,

    /// <summary>Seen before and still there.</summary>
    Open,

    /// <summary>Seen before and gone.</summary>
    Fixed,
}

/// <summary>How statuses are written.</summary>
public static class FindingStatusExtensions
{
    /// <summary>The word in stores and CSV files: new, open, fixed.</summary>
    public static string Code(this FindingStatus status) =>
        status switch
        {
            FindingStatus.New => "new",
            FindingStatus.Open => "open",
            FindingStatus.Fixed => "fixed",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
}

/// <summary>A finding with its history.</summary>
/// <param name="Finding">What.</param>
/// <param name="Status">New, still open, or fixed.</param>
/// <param name="FirstSeen">The run that first saw it, UTC.</param>
/// <param name="LastSeen">The last run that saw it, UTC.</param>
public sealed record TrackedFinding(Finding Finding, FindingStatus Status, DateTimeOffset FirstSeen, DateTimeOffset LastSeen);
