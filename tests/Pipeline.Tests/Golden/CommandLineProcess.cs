using System.Diagnostics;

namespace Pipeline.Tests.Golden;

/// <summary>The command line in a process of its own, as built beside these tests: the copy in their own folder lacks its native libraries.</summary>
internal static class CommandLineProcess
{
    private static readonly string Program = Repository.Path(
        "functions",
        "Cli",
        "bin",
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
        "net10.0",
        "Pipeline.Cli.dll"
    );

    /// <summary>How it is started; what it says is to be read.</summary>
    public static ProcessStartInfo Of(params IEnumerable<string> args) =>
        new("dotnet", [Program, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
