using System.Globalization;

namespace Pipeline.Publish.Page;

/// <summary>Numbers as all three languages read them: whole percents; thousands apart by a narrow space.</summary>
internal static class PageNumbers
{
    /// <summary>A figure; a percentage (53.5 is 53.5%) as whole percents.</summary>
    public static string Of(double value, bool share) => share ? Percent(value) : Of(value);

    /// <summary>A percentage (130 is 130%).</summary>
    public static string Percent(double percent) => Of(Math.Round(percent, MidpointRounding.AwayFromZero)) + "%";

    private static string Of(double value) =>
        value.ToString("#,0.#", CultureInfo.InvariantCulture).Replace(',', '\u202F').Replace('.', ',');
}
