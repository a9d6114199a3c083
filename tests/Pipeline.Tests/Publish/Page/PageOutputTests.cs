using System.Text;
using Pipeline.Publish;
using Pipeline.Publish.Page;
using Pipeline.Settings;

namespace Pipeline.Tests.Publish.Page;

public sealed class PageOutputTests
{
    [Fact]
    public async Task Page_of_fifty_municipalities_is_under_300_KB() =>
        Assert.InRange((await WriteAsync(CountryInput.Create(50))).Length, 50_000, 300_000);

    [Fact]
    public async Task Page_is_the_same_every_time() =>
        Assert.Equal(await WriteAsync(CountryInput.Create(5)), await WriteAsync(CountryInput.Create(5)));

    [Fact]
    public async Task Text_from_a_sheet_is_never_markup()
    {
        var input = SampleInput.Create();
        var finding = input.Findings[0].Finding with { Message = LocalText.Same("<script>alert('&')</script>\u0001") };
        var page = await TextAsync(input with { Findings = [input.Findings[0] with { Finding = finding }] });

        Assert.Contains("&lt;script&gt;alert(&#x27;&amp;&#x27;)&lt;/script&gt;\uFFFD", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_is_linked_where_a_browser_can_follow_and_named_where_not()
    {
        var page = await TextAsync(SampleInput.Create());

        Assert.Contains("href=\"https://docs.google.com/spreadsheets/d/1AbC/edit#gid=77&amp;range=D7\"", page, StringComparison.Ordinal);
        Assert.Contains("кара-балта 2018.xlsx, Фокус группы C4", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"кара", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_linked_from_the_page_or_from_the_address_that_is_set()
    {
        Assert.Contains("href=\"weekly/2018-W31/summary.ky.xlsx\"", await TextAsync(SampleInput.Create()), StringComparison.Ordinal);
        var settings = new PipelineSettings { PublicationAddress = new("https://example.org/svodka/") };
        Assert.Contains(
            "href=\"https://example.org/svodka/weekly/2018-W31/summary.ky.xlsx\"",
            await TextAsync(SampleInput.Create(), settings),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_the_languages_asked_for_are_written()
    {
        var page = await TextAsync(SampleInput.Create(), new() { Languages = [Language.Ky] });
        Assert.Contains("Ким эмне кылышы керек", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Кому что сделать", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_nothing_says_so()
    {
        var page = await TextAsync(PublishSamples.Empty(PublishSamples.Monday));
        Assert.Contains("Всё в порядке", page, StringComparison.Ordinal);
        Assert.Contains("Приоритетов пока нет", page, StringComparison.Ordinal);
    }

    internal static async Task<byte[]> WriteAsync(PublicationInput input, PipelineSettings? settings = null)
    {
        using var stream = new MemoryStream();
        await new PageOutput().Files(input, settings ?? new()).Single().Write(stream, default);
        return stream.ToArray();
    }

    private static async Task<string> TextAsync(PublicationInput input, PipelineSettings? settings = null) =>
        Encoding.UTF8.GetString(await WriteAsync(input, settings));
}
