using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Pipeline.Publish.Workbooks;

/// <summary>
/// The zip file that a workbook is: parts written one after the other to a forward-only stream. System.IO.Packaging stamps
/// entries with the clock; here every entry has the same fixed time, so that equal workbooks are equal bytes.
/// </summary>
internal sealed class Package(Stream output) : IDisposable
{
    /// <summary>The first moment that a zip entry can carry.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A CR is written as an entity: readers would make an LF of it, and the platform's own line ends must not matter.</summary>
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes one part.</summary>
    public void Write(string path, Action<XmlWriter> write)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    /// <summary>Writes one part that is a single element.</summary>
    public void Write(string path, XElement root) => Write(path, root.WriteTo);

    /// <summary>Writes a part's relationships, if it has any.</summary>
    public void Write(string path, Relationships relationships)
    {
        if (relationships.Count == 0)
            return;
        var slash = path.LastIndexOf('/') + 1;
        Write($"{path[..slash]}_rels/{path[slash..]}.rels", relationships.WriteTo);
    }

    public void Dispose() => _zip.Dispose();
}
