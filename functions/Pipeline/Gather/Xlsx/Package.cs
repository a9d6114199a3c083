using System.IO.Compression;
using System.Text;
using Pipeline.Settings;

namespace Pipeline.Gather.Xlsx;

/// <summary>A link from one part of a package to another, or to the outside.</summary>
/// <param name="Type">What it is: the last word of its type's address, the same in the strict and the transitional form.</param>
/// <param name="Target">The part's name, or the address outside.</param>
internal readonly record struct Relationship(string Type, string Target);

/// <summary>
/// The zip container of a workbook (Open Packaging Conventions): parts found by relationships, not by fixed names; what is
/// unpacked is counted against <see cref="PipelineSettings.LargestUnpackedBytes"/>, whatever the headers promise.
/// </summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private long _left;

    /// <summary>Opens a file held in memory.</summary>
    public Package(byte[] file, PipelineSettings settings)
    {
        _left = settings.LargestUnpackedBytes;
        _zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        foreach (var entry in _zip.Entries)
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>Whether there is such a part.</summary>
    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>Opens a part; a missing one means that the package is damaged.</summary>
    public XmlScanner Open(string part)
    {
        var scanner = new XmlScanner(Unpack(part));
        if (scanner.FindUtf16() is not { } utf16)
            return scanner;
        scanner.Dispose();
        return new XmlScanner(Encoding.CreateTranscodingStream(Unpack(part), utf16, Encoding.UTF8));
    }

    /// <summary>The relationships of a part by id (of the package itself for ""); none when it has no list of them.</summary>
    public Dictionary<string, Relationship> RelationshipsOf(string part)
    {
        var found = new Dictionary<string, Relationship>();
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var list = $"{folder}_rels/{part[folder.Length..]}.rels";
        if (!Has(list))
            return found;
        using var scanner = Open(list);
        if (!scanner.Read())
            return found;
        while (scanner.ReadChild(1))
        {
            var attributes = scanner.Attributes;
            var type = attributes.Text("Type"u8);
            var target = attributes.Text("Target"u8);
            var isOutside = attributes["TargetMode"u8].SequenceEqual("External"u8);
            found[attributes.Text("Id"u8)] = new Relationship(
                type[(type.LastIndexOf('/') + 1)..],
                isOutside ? target : Resolve(folder, target)
            );
        }
        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private PartStream Unpack(string part)
    {
        var entry = _parts.GetValueOrDefault(part) ?? throw UnreadableException.Corrupt();
        return new PartStream(entry.Open(), entry.Crc32, Unpacked);
    }

    // A target is relative to its source's folder, unless it begins with a slash; .. goes up.
    private static string Resolve(string folder, string target)
    {
        var path = target.StartsWith('/') ? target : folder + target;
        var parts = new List<string>();
        foreach (var part in Uri.UnescapeDataString(path).Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ".."))
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    private void Unpacked(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
            throw UnreadableException.TooLarge();
    }
}
