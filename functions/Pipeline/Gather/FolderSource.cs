using System.Globalization;
using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using Pipeline.Languages;
using Pipeline.Settings;

namespace Pipeline.Gather;

/// <summary>
/// Spreadsheets in a folder and its subfolders: .xlsx, .xlsm, .xls, .csv and .tsv. A spreadsheet's id and link are its path
/// relative to the folder, its version is the file's size and time. What a file really is is told by its content, not by its name.
/// </summary>
/// <param name="folder">The folder; hidden files, hidden folders and what links lead to are left out.</param>
/// <param name="settings">Limits.</param>
/// <param name="except">A folder inside it to leave out, such as the one our own workbooks are written to.</param>
public sealed class FolderSource(string folder, PipelineSettings settings, string? except = null) : ISpreadsheetSource
{
    // .ods and .xlsb are listed though they are not read: whoever put one there is told what to do.
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".xlsx",
        ".xlsm",
        ".xls",
        ".csv",
        ".tsv",
        ".ods",
        ".xlsb",
    };

    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <inheritdoc/>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public async IAsyncEnumerable<SpreadsheetReference> ListAsync(
        IReadOnlyList<RegisteredSpreadsheet> registered,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var path in await Task.Run(Files, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = new FileInfo(path);
            if (file.Exists)
                yield return ReferenceTo(file);
        }
    }

    /// <summary>A registry that is not there under its usual name is the file of the folder that is most surely called one.</summary>
    public Task<SpreadsheetReference> FindAsync(SpreadsheetReference named, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
                File.Exists(PathOf(named.Id)) || !RegistryTitle.Is(named.Title)
                    ? named
                    : Files()
                        .Select(path => ReferenceTo(new FileInfo(path)))
                        .Where(IsRegistryOfFolder)
                        .MinBy(file => RegistryTitle.Rank(file.Title))
                        ?? named,
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<GatherOutcome> ReadAsync(SpreadsheetReference reference, CancellationToken cancellationToken)
    {
        try
        {
            var file = FileOf(reference.Id);
            var content = await ReadFileAsync(file, cancellationToken);
            var tabs = SpreadsheetFile.Read(content, reference.Title, settings);
            return new GatherOutcome.Read(new Spreadsheet(ReferenceTo(file), tabs, ContentHash.Of(tabs)));
        }
        catch (UnreadableException exception)
        {
            return new GatherOutcome.Failed(reference, GatherOutcome.Unreadable, exception.For(reference.Id));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // What was never listed never was there.
            var words = Texts.Gather[
                reference.Version.Length == 0 && RegistryTitle.Is(reference.Title) ? "no-registry" : "vanished",
                reference.Id
            ];
            return new GatherOutcome.Failed(reference, GatherOutcome.Missing, words) { IsGone = true };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new GatherOutcome.Failed(reference, GatherOutcome.Unreadable, Texts.Gather["locked", reference.Id]);
        }
    }

    private List<string> Files()
    {
        var files = new FileSystemEnumerable<string>(
            _folder,
            static (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System }
        )
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && IsSpreadsheet(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.ToFullPath() != except,
        };
        return [.. files.OrderBy(IdOf, StringComparer.Ordinal)];
    }

    // ~$name.xlsx is what Excel keeps beside a file that somebody has open.
    private static bool IsSpreadsheet(ReadOnlySpan<char> name) =>
        !name.StartsWith("~$") && !name.StartsWith(".") && Extensions.Contains(Path.GetExtension(name).ToString());

    private static bool IsRegistryOfFolder(SpreadsheetReference file) => file.Id == file.Title && RegistryTitle.Is(file.Title);

    // An id comes back from the store or a message: it must not lead out of the folder.
    private FileInfo FileOf(string id)
    {
        var path = PathOf(id);
        return path.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? new FileInfo(path)
            : throw new FileNotFoundException(id);
    }

    private string PathOf(string id) => Path.GetFullPath(Path.Combine(_folder, id));

    private string IdOf(string path) => Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private SpreadsheetReference ReferenceTo(FileInfo file)
    {
        var id = IdOf(file.FullName);
        return new SpreadsheetReference(
            id,
            file.Name,
            id,
            string.Create(CultureInfo.InvariantCulture, $"{file.Length}-{file.LastWriteTimeUtc.Ticks}")
        );
    }

    // Read whole before anything is parsed: a file that somebody saves meanwhile is not half old, half new.
    private async Task<byte[]> ReadFileAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions
        {
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            BufferSize = 0,
        };
        await using var stream = new FileStream(file.FullName, options);
        if (stream.Length > settings.LargestFileBytes)
            throw UnreadableException.TooLarge();
        var content = new byte[stream.Length];
        var length = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
        return length == content.Length ? content : content[..length];
    }
}
