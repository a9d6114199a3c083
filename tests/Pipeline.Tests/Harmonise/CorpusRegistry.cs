namespace Pipeline.Tests.Harmonise;

/// <summary>The registry of the samples, with a few municipalities whose names are hard to tell apart.</summary>
internal static class CorpusRegistry
{
    /// <summary>The registry, without spreadsheets.</summary>
    public static async Task<Registry> ReadAsync()
    {
        var samples = await RealSpreadsheets.RegistryAsync();
        return samples with { Municipalities = [.. samples.Municipalities, .. Others], Spreadsheets = [] };
    }

    private static IEnumerable<Municipality> Others =>
        [
            new("KG-O-UZGEN", new("г. Узген", "Өзгөн шаары", "Uzgen"), "город", "KG-O", null, [], null),
            new("KG-N-JUMGAL", new("Жумгальский АА", "Жумгал айыл аймагы", "Jumgal"), "АА", "KG-N", "Жумгальский район", [], null),
            new("KG-C-KARASU", new("Кара-Суйский АА", "Кара-Суу айыл аймагы", "Kara-Suu"), "АА", "KG-C", "Московский район", [], null),
            new("KG-N-KARASU", new("Кара-Суйский АА", "Кара-Суу айыл аймагы", "Kara-Suu"), "АА", "KG-N", "Ат-Башинский район", [], null),
        ];
}
