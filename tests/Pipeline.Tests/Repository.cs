namespace Pipeline.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file's or folder's full path.</summary>
    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A file's text.</summary>
    public static string Text(params ReadOnlySpan<string> parts) => File.ReadAllText(Path(parts));

    /// <summary>The C# files below a folder, generated ones left out.</summary>
    public static IEnumerable<string> Sources(params ReadOnlySpan<string> folder) =>
        Directory
            .EnumerateFiles(Path(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains(
                    $"{System.IO.Path.DirectorySeparatorChar}obj{System.IO.Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            );

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Pipeline.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside a checkout.");
    }
}
