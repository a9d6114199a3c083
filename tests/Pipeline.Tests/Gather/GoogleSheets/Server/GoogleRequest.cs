using System.Globalization;
using System.Text.Json.Nodes;

namespace Pipeline.Tests.Gather.GoogleSheets.Server;

/// <summary>Kinds of requests.</summary>
internal enum GoogleCall
{
    /// <summary>A spreadsheet, or parts of it.</summary>
    Read,

    /// <summary>A batch of changes.</summary>
    Write,

    /// <summary>A page of Drive's files.</summary>
    List,

    /// <summary>One of Drive's files.</summary>
    File,

    /// <summary>A new file in Drive.</summary>
    Create,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A request that came.</summary>
internal sealed record GoogleRequest(string Method, string Path, IReadOnlyDictionary<string, string> Query, JsonObject? Body)
{
    private const string Spreadsheets = "/v4/spreadsheets/";
    private const string Files = "/drive/v3/files";

    public GoogleCall Call =>
        (Method, Path) switch
        {
            ("GET", Files) => GoogleCall.List,
            ("POST", Files) => GoogleCall.Create,
            ("GET", _) when Path.StartsWith(Files + "/", StringComparison.Ordinal) => GoogleCall.File,
            ("GET", _) when Path.StartsWith(Spreadsheets, StringComparison.Ordinal) => GoogleCall.Read,
            ("POST", _) when Path.EndsWith(":batchUpdate", StringComparison.Ordinal) => GoogleCall.Write,
            _ => GoogleCall.Other,
        };

    /// <summary>The id of the spreadsheet or file that it is about.</summary>
    public string Id => Path[(Path.LastIndexOf('/') + 1)..].Replace(":batchUpdate", "", StringComparison.Ordinal);

    /// <summary>Whether it speaks to Sheets, whose errors look otherwise than Drive's.</summary>
    public bool IsSheets => Path.StartsWith("/v4/", StringComparison.Ordinal);

    public string? this[string parameter] => Query.GetValueOrDefault(parameter);
}

/// <summary>What goes wrong with an answer.</summary>
internal sealed record GoogleFault
{
    /// <summary>A refusal.</summary>
    public int? Status { get; init; }

    /// <summary>What is answered instead of an error as the services write it, as a gateway or an older version does.</summary>
    public string? Body { get; init; }

    /// <summary>How long the refusal says to wait: seconds or a date.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>No answer: the connection is closed.</summary>
    public bool IsDropped { get; init; }

    /// <summary>Half an answer, then the connection is closed.</summary>
    public bool IsCut { get; init; }

    /// <summary>Half an answer, as if it were whole.</summary>
    public bool IsShort { get; init; }

    /// <summary>A whole answer, compressed.</summary>
    public bool IsCompressed { get; init; }

    /// <summary>A whole answer that comes in two parts with a pause.</summary>
    public bool IsSlow { get; init; }

    /// <summary>One of those that networks and busy services have, drawn by lot.</summary>
    public static GoogleFault Any(Random random) =>
        random.Next(8) switch
        {
            0 => new() { IsDropped = true },
            1 => new() { IsCut = true },
            2 => new() { IsShort = true },
            3 => new() { Status = 429, RetryAfter = random.Next(1, 60).ToString(CultureInfo.InvariantCulture) },
            4 => new() { Status = 429 },
            5 => new() { Status = 403 },
            6 => new() { Status = 500 },
            _ => new() { Status = 503 },
        };
}
