using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Pipeline.Tests.Publish.Page;

public sealed class PageInBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Where to keep pictures for looking at them; none are kept otherwise.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PAGE_PICTURES");

    [BrowserFact]
    public async Task Page_has_no_accessibility_violation_at_any_width_in_light_and_dark()
    {
        (int, ColorScheme)[] looks = [(360, ColorScheme.Light), (768, ColorScheme.Dark), (1440, ColorScheme.Light)];
        foreach (var (width, scheme) in looks)
        {
            var page = await chromium.OpenAsync(width, scheme);
            var result = await page.RunAxe();
            Assert.Empty(result.Violations.Select(violation => $"{width} {scheme}: {violation.Id}: {violation.Nodes[0].Html}"));
            await PictureAsync(page, $"{width}-{scheme}");
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task Page_is_never_wider_than_the_screen_but_for_the_table_that_scrolls()
    {
        foreach (var width in new[] { 360, 768, 1440 })
        {
            var page = await chromium.OpenAsync(width);
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(each => each.open = true)");
            Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task Language_is_switched_by_keyboard_without_reloading()
    {
        var page = await chromium.OpenAsync(360);
        Assert.Equal("Сводка за неделю", await page.Locator("h1").InnerTextAsync());
        await page.Locator("#language-ru").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        Assert.Equal("Жумалык жыйынтык", await page.Locator("h1").InnerTextAsync());
        Assert.Equal("ky", await page.EvaluateAsync<string>("() => document.documentElement.lang"));
        Assert.StartsWith("Жыйынтык", await page.TitleAsync(), StringComparison.Ordinal);
        await PictureAsync(page, "360-ky");
    }

    [BrowserFact]
    public async Task Without_script_the_language_still_switches_and_everything_is_there()
    {
        var page = await chromium.OpenAsync(768, script: false);
        Assert.Equal("Сводка за неделю", await page.Locator("h1").InnerTextAsync());
        await page.Locator("label", new() { HasText = "English" }).ClickAsync();

        Assert.Equal("This week", await page.Locator("h1").InnerTextAsync());
        Assert.Equal(Chromium.Municipalities, await page.Locator("tbody tr").CountAsync());
        Assert.True(await page.Locator("figure svg").CountAsync() >= 3);
        Assert.Equal("Drinking water", await page.Locator(".bars li span").First.InnerTextAsync());
    }

    [BrowserFact]
    public async Task Nothing_is_fetched_and_nothing_fails()
    {
        var page = await chromium.OpenAsync(768);
        List<string> asked = [];
        List<string> errors = [];
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => errors.Add(message.Text);
        page.PageError += (_, error) => errors.Add(error);
        await page.ReloadAsync();

        Assert.Single(asked);
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task Table_is_reached_and_scrolled_by_keyboard()
    {
        var page = await chromium.OpenAsync(360);
        var table = page.Locator(".scroll");
        await table.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(table).ToBeFocusedAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.scroll').scrollLeft > 0");
    }

    [BrowserFact]
    public async Task Printed_page_shows_what_is_folded()
    {
        var page = await chromium.OpenAsync(1440, script: false);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var last = page.Locator(".act .others li").Last;
        await Assertions.Expect(last).ToBeVisibleAsync();
        var pdf = await page.PdfAsync(
            new()
            {
                Format = "A4",
                PrintBackground = true,
                PreferCSSPageSize = true,
            }
        );
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        if (Pictures is not null)
            await File.WriteAllBytesAsync(System.IO.Path.Combine(Pictures, "page.pdf"), pdf);
    }

    private static Task PictureAsync(IPage page, string name) =>
        Pictures is null
            ? Task.CompletedTask
            : page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(Pictures, $"page-{name}.png"), FullPage = true });
}
