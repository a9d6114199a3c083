using Microsoft.Playwright;

namespace Pipeline.Tests.Publish.Page;

/// <summary>One headless Chromium for all tests of the page, and a page in a file.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Enough for every part of the page, few enough for a quick look.</summary>
    public const int Municipalities = 16;

    private readonly string _folder = Directory.CreateTempSubdirectory("page-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The distribution's Chromium: nothing is downloaded.</summary>
    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator)
            .SelectMany(folder =>
                new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => System.IO.Path.Combine(folder, name))
            )
            .FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Path is null)
            return;
        await File.WriteAllBytesAsync(PageFile, await PageOutputTests.WriteAsync(CountryInput.Create(Municipalities)));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens the page from its file, as from an attachment, without a network.</summary>
    public async Task<IPage> OpenAsync(int width, ColorScheme scheme = ColorScheme.Light, bool script = true, string locale = "ru-RU")
    {
        var context = await _browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 800 },
                ColorScheme = scheme,
                JavaScriptEnabled = script,
                Locale = locale,
                Offline = true,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(PageFile).AbsoluteUri);
        return page;
    }

    private string PageFile => System.IO.Path.Combine(_folder, "index.html");
}
