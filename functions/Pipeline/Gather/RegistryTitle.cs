namespace Pipeline.Gather;

/// <summary>How coordinators call their registry, so that it is found beside the spreadsheets wherever these are.</summary>
internal static class RegistryTitle
{
    private static readonly string[] Titles = ["registry", "реестр"];

    /// <summary>What it is called where nobody named it.</summary>
    public static string Default => Titles[0];

    /// <summary>Whether a spreadsheet's title is one: «Реестр 2018.xlsx».</summary>
    public static bool Is(string title) =>
        Titles.Any(name => SpreadsheetReference.PlainTitle(title).StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
