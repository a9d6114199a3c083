using System.Diagnostics;
using System.Text;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.Publish.Workbooks;

/// <summary>The distribution's LibreOffice, which prints workbooks as a reader who has no Excel does.</summary>
internal static class LibreOffice
{
    /// <summary>Whether it is there, with what reads its PDF files: nothing is downloaded.</summary>
    public static bool IsInstalled { get; } = IsOnPath("soffice") && IsOnPath("pdftotext");

    /// <summary>The texts of the pages of workbooks as they are printed, in the order of the files.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> PrintAsync(params string[] workbooks)
    {
        using var folder = new TemporaryFolder();
        // A profile of its own: two of them with one profile, and the second does nothing.
        var profile = $"-env:UserInstallation={new Uri(folder.PathOf("profile")).AbsoluteUri}";
        var copies = workbooks.Select((workbook, i) => (From: workbook, To: folder.PathOf($"{i}.xlsx"))).ToList();
        copies.ForEach(copy => File.Copy(copy.From, copy.To));
        await OutputOfAsync(
            "soffice",
            [profile, "--headless", "--convert-to", "pdf", "--outdir", folder.Path, .. copies.Select(copy => copy.To)]
        );
        var pages = new List<IReadOnlyList<string>>();
        foreach (var (_, copy) in copies)
            pages.Add(Pages(await OutputOfAsync("pdftotext", ["-enc", "UTF-8", Path.ChangeExtension(copy, ".pdf"), "-"])));
        return pages;
    }

    private static string[] Pages(string text) => text.Split('\f')[..^1];

    private static Task<string> OutputOfAsync(string command, IEnumerable<string> arguments) =>
        NodeModules.OutputOfAsync(
            new ProcessStartInfo(command, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        );

    private static bool IsOnPath(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, command)));
}
