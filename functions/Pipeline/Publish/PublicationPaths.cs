using Pipeline.Settings;

namespace Pipeline.Publish;

/// <summary>Where outputs lie under the publication's root.</summary>
public static class PublicationPaths
{
    /// <summary>A file of the coordinator's week: <c>weekly/2018-W31/summary.ru.xlsx</c>.</summary>
    public static string Weekly(Period week, string file) => $"weekly/{week.Label}/{file}";

    /// <summary>A file as a link: absolute where the publication's address is set, else relative to the page; fit for an attribute.</summary>
    public static string Link(string path, PipelineSettings settings)
    {
        var relative = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return settings.PublicationAddress is { } address ? new Uri(address, relative).AbsoluteUri : relative;
    }
}
