using FsCheck;
using FsCheck.Fluent;
using Pipeline.Gather;
using Pipeline.Settings;

namespace Pipeline.Tests.Gather;

/// <summary>However a file is broken, it is read or refused; the fuzz verb of the benchmarks tries many more.</summary>
public sealed class BrokenFileTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Gather", "Fixtures", "Broken");
    private static readonly PipelineSettings Settings = new() { MostCells = 1_000_000, LargestUnpackedBytes = 20_000_000 };

    public static TheoryData<string> Finds =>
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>What the fuzzer found once.</summary>
    [Theory]
    [MemberData(nameof(Finds))]
    public void Find_of_the_fuzzer_is_refused(string file) =>
        Assert.Throws<UnreadableException>(() => SpreadsheetFile.Read(File.ReadAllBytes(Path.Combine(Folder, file)), file, Settings));

    [Fact]
    public void Broken_file_is_read_or_refused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => IsReadOrRefused(BrokenFile.Make(seed).Content))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), IsReadOrRefused).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static bool IsReadOrRefused(byte[] content)
    {
        try
        {
            return ContentHash.Of(SpreadsheetFile.Read(content, "a", Settings)).Length == 64;
        }
        catch (UnreadableException)
        {
            return true;
        }
    }
}
