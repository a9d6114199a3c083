using System.Buffers;

namespace Pipeline.Publish;

/// <summary>Where outputs lie under the publication's root.</summary>
public static class PublicationPaths
{
    /// <summary>Characters that a Windows folder or a Blob name cannot have, and / that would make a folder.</summary>
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("\\/:*?\"<>|#%");

    /// <summary>A file of the coordinator's week: <c>weekly/2018-W31/summary.ru.xlsx</c>.</summary>
    public static string Weekly(Period week, string file) => $"weekly/{week.Label}/{file}";

    /// <summary>A file of a donor's report: <c>donor/Голос граждан/2018-05-01_2018-07-31/iati.xml</c>.</summary>
    public static string Donor(string project, Period period, string file) => $"donor/{Folder(project)}/{period.Label}/{file}";

    /// <summary>A name as a folder: characters that paths reserve become -, and dots or spaces at the ends go.</summary>
    public static string Folder(string name)
    {
        var safe = string.Concat(name.Select(letter => char.IsControl(letter) || Unsafe.Contains(letter) ? '-' : letter));
        return safe.Trim(' ', '.') is { Length: > 0 } folder ? folder : "-";
    }

    /// <summary>A file as a link: absolute where the publication's address is set, else relative to the page; fit for an attribute.</summary>
    public static string Link(string path, PipelineSettings settings)
    {
        var relative = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return settings.PublicationAddress is { } address ? new Uri(address, relative).AbsoluteUri : relative;
    }
}
