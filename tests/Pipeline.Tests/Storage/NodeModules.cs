using System.Diagnostics;
using System.Security.Cryptography;

namespace Pipeline.Tests.Storage;

/// <summary>
/// The npm packages of tests/azurite, installed once for a machine and lock file, in the user's cache and not in the sources.
/// </summary>
internal static class NodeModules
{
    private static readonly bool IsHere = Runs("node", "--version") && Runs(Npm, "--version");

    /// <summary>Why tests that need Node are skipped; null if they can run, and in CI, where a skip would hide them.</summary>
    public static string? ReasonToSkip { get; } =
        IsHere || Environment.GetEnvironmentVariable("CI") == "true" ? null : "Node.js with npm is not installed.";

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>The folder node_modules, with everything in it.</summary>
    public static async Task<string> FolderAsync()
    {
        var sources = Path.Combine(AppContext.BaseDirectory, "azurite");
        var version = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(sources, "package-lock.json"))))[
            ..12
        ];
        var cache = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "pipeline-tests"
        );
        var folder = Path.Combine(cache, version);
        if (!Directory.Exists(folder))
            await InstallAsync(sources, folder);
        return Path.Combine(folder, "node_modules");
    }

    /// <summary>Installs beside and renames, so that a folder that is there is whole, also with two test runs at once.</summary>
    private static async Task InstallAsync(string sources, string folder)
    {
        var unfinished = $"{folder}.{Environment.ProcessId}";
        Directory.CreateDirectory(unfinished);
        foreach (var file in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(sources, file), Path.Combine(unfinished, file), overwrite: true);
        await OutputOfAsync(
            new ProcessStartInfo(Npm, "ci --omit=dev --no-audit --no-fund --ignore-scripts")
            {
                WorkingDirectory = unfinished,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        );
        try
        {
            Directory.Move(unfinished, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(unfinished, recursive: true);
        }
    }

    /// <summary>What a process prints; throws with its errors if it fails.</summary>
    public static async Task<string> OutputOfAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{start.FileName} failed: {output}{await errors}");
    }

    private static bool Runs(string command, string arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(command, arguments)
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            );
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
