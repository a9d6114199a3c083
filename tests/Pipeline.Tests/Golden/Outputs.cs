using System.Security.Cryptography;

namespace Pipeline.Tests.Golden;

/// <summary>The files of a publication, to compare two by.</summary>
internal static class Outputs
{
    /// <summary>Path and SHA-256 of every file but the store's, in ordinal order.</summary>
    public static IReadOnlyList<string> Of(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => !Path.GetFileName(file).StartsWith("store.db", StringComparison.Ordinal))
                .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")
                .Order(StringComparer.Ordinal),
        ];
}
