namespace Pipeline.Gather.GoogleSheets;

/// <summary>The tab that we write into a working group's spreadsheet. It is known by its id, whatever it is renamed to.</summary>
internal static class CheckTab
{
    /// <summary>The tab's id: our own choice, so that no tab made by people has it but by a chance of one in two thousand million.</summary>
    public const int Id = 1_804_201_917;
}
