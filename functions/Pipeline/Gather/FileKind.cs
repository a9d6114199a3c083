using System.Runtime.InteropServices;
using Pipeline.Gather.Csv;

namespace Pipeline.Gather;

/// <summary>What a file is by its content, whatever its name says.</summary>
internal enum FileKind
{
    /// <summary>A zip archive: .xlsx, or something else in a zip.</summary>
    Zip,

    /// <summary>A workbook of Excel 97–2003 (or older, without a container).</summary>
    Xls,

    /// <summary>A workbook encrypted with a password.</summary>
    Encrypted,

    /// <summary>A web page: many programs export one under the name .xls.</summary>
    WebPage,

    /// <summary>XML, such as a «table XML 2003».</summary>
    Xml,

    /// <summary>Text: rows of separated values.</summary>
    Text,

    /// <summary>Anything else.</summary>
    Unknown,
}

/// <summary>Tells kinds of files apart.</summary>
internal static class FileKinds
{
    // An OLE compound file holds streams by name, in UTF-16: the one that matters tells workbooks from documents.
    private static readonly byte[] Container = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The kind of a file held in memory.</summary>
    public static FileKind Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8))
            return FileKind.Zip;
        if (content.StartsWith(Container))
        {
            return HasStream(content, "EncryptedPackage") ? FileKind.Encrypted
                : HasStream(content, "Workbook") || HasStream(content, "Book") ? FileKind.Xls
                : FileKind.Unknown;
        }
        // The first record of workbooks before Excel 5 (BIFF2, 3, 4).
        if (content.Length > 4 && content[0] == 0x09 && content[1] is 0 or 2 or 4 && content[2] is 4 or 6 && content[3] == 0)
            return FileKind.Xls;
        return OfText(content[..Math.Min(content.Length, 4096)]);
    }

    private static FileKind OfText(ReadOnlySpan<byte> start)
    {
        var words = TextEncoding.HasMark(start) ? start[2..].TrimStart((byte)0xBF) : start;
        words = words.TrimStart(" \t\r\n\0"u8);
        if (StartsWith(words, "<!doctype html") || StartsWith(words, "<html") || StartsWith(words, "<table") || StartsWith(words, "<meta"))
            return FileKind.WebPage;
        if (StartsWith(words, "<?xml"))
            return words.IndexOf("<html"u8) >= 0 ? FileKind.WebPage : FileKind.Xml;
        return TextEncoding.LooksLikeText(start) ? FileKind.Text : FileKind.Unknown;
    }

    // UTF-16 pages have a zero between letters.
    private static bool StartsWith(ReadOnlySpan<byte> content, string word)
    {
        var at = 0;
        foreach (var letter in word)
        {
            while (at < content.Length && content[at] == 0)
                at++;
            if (at >= content.Length || char.ToLowerInvariant((char)content[at++]) != letter)
                return false;
        }
        return true;
    }

    private static bool HasStream(ReadOnlySpan<byte> content, string name) => content.IndexOf(MemoryMarshal.AsBytes(name.AsSpan())) >= 0;
}
