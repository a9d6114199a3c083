using System.Runtime.InteropServices;
using System.Text;
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

    private static readonly string[] PageTags = ["<!doctype html", "<html", "<head", "<meta", "<table"];

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

    // Tags are Latin letters in every encoding; without its zeros UTF-16 reads the same.
    private static FileKind OfText(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start).Replace("\0", "", StringComparison.Ordinal).TrimStart("ÿþï»¿ \t\r\n".ToCharArray());
        if (PageTags.Any(tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)))
            return FileKind.WebPage;
        if (text.StartsWith("<?xml", StringComparison.Ordinal))
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? FileKind.WebPage : FileKind.Xml;
        return TextEncoding.LooksLikeText(start) ? FileKind.Text : FileKind.Unknown;
    }

    private static bool HasStream(ReadOnlySpan<byte> content, string name) => content.IndexOf(MemoryMarshal.AsBytes(name.AsSpan())) >= 0;
}
