using System.Globalization;

namespace Pipeline.Measure;

/// <summary>The ages of a group as records hold it: «19», «18-28», «60+».</summary>
/// <param name="Youngest">The youngest, in whole years.</param>
/// <param name="Oldest">The oldest, included.</param>
internal readonly record struct AgeGroup(int Youngest, int Oldest)
{
    /// <summary>Reads a group; null where it is none.</summary>
    public static AgeGroup? Of(string? text)
    {
        var ages = (text ?? "").TrimEnd('+').Split('-');
        if (ages.Length > 2 || !int.TryParse(ages[0], NumberStyles.None, CultureInfo.InvariantCulture, out var youngest))
            return null;
        if (text!.EndsWith('+'))
            return new(youngest, int.MaxValue);
        return int.TryParse(ages[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var oldest) ? new(youngest, oldest) : null;
    }

    /// <summary>Whether all of the group are at most of an age; null where some are and some are not.</summary>
    public bool? IsUpTo(int age) =>
        Oldest <= age ? true
        : Youngest > age ? false
        : null;
}
