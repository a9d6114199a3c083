namespace Pipeline.Tests.Harmonise.Headings;

/// <summary>The corpus of sentences and questions as headings.</summary>
public sealed class HeadingCorpusTests
{
    [Fact]
    public async Task Every_heading_is_read_as_what_was_meant() => Assert.Empty(HeadingCorpus.Misread(await CorpusRegistry.ReadAsync()));
}
