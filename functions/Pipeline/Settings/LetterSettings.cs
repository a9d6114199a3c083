namespace Pipeline.Settings;

/// <summary>Somebody who gets a letter.</summary>
/// <param name="Address">An e-mail address.</param>
/// <param name="Language">The language it is written in.</param>
public sealed record LetterReader(string Address, Language Language);

/// <summary>How Monday's letters are sent. Without these settings none are.</summary>
public sealed record LetterSettings
{
    /// <summary>The SMTP server.</summary>
    public required string Host { get; init; }

    /// <summary>Its port; 587 is for submission with STARTTLS. A port of implicit TLS (465) is not supported.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Whether STARTTLS is required; only a server on this machine or network should do without.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>The user to sign in as; null for a server that asks for none.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    public required string From { get; init; }

    /// <summary>Who gets the summary of the week.</summary>
    public IReadOnlyList<LetterReader> Coordinators { get; init; } = [];

    /// <summary>Whether each contact in the registry gets the findings of its own spreadsheets.</summary>
    public bool ToWorkingGroups { get; init; }

    /// <summary>A server that takes longer for one letter is given up for this run.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A workbook up to this size is attached; a larger one is linked (5 MB: what every mail server takes).</summary>
    public long LargestAttachment { get; init; } = 5_000_000;
}
