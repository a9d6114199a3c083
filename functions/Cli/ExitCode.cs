namespace Pipeline.Cli;

/// <summary>What the process ends with; scripts rely on these.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed: the registry, a folder or a store cannot be used.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage: an option or argument is unknown, missing or malformed.</summary>
    public const int WrongUsage = 2;

    /// <summary>Done, with errors in the data, under --strict.</summary>
    public const int ErrorsInData = 3;
}
