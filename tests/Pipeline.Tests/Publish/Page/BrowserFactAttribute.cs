namespace Pipeline.Tests.Publish.Page;

/// <summary>A test that looks at the page in a browser. Without one it is skipped, except in CI, where it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "There is no chromium on the PATH (Debian: apt-get install chromium).";
    }
}
