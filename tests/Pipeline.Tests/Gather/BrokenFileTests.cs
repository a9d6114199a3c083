using FsCheck;
using FsCheck.Fluent;
using Pipeline.Gather;

namespace Pipeline.Tests.Gather;

/// <summary>However a file is broken, it is read or refused; the fuzz verb of the benchmarks tries many more.</summary>
public sealed class BrokenFileTests
{
    private static readonly PipelineSettings Settings = new() { MostCells = 1_000_000, LargestUnpackedBytes = 20_000_000 };

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
