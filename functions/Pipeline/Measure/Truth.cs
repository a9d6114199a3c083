namespace Pipeline.Measure;

/// <summary>Whether a condition holds; a missing input leaves it unknown, which is neither.</summary>
internal enum Truth
{
    False,
    Unknown,
    True,
}

/// <summary>Kleene's logic: «no» decides an <c>and</c>, «yes» decides an <c>or</c>, whatever is unknown.</summary>
internal static class TruthExtensions
{
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    public static Truth Not(this Truth truth) => (Truth)(2 - (int)truth);

    public static Truth ToTruth(this bool? known) =>
        known switch
        {
            null => Truth.Unknown,
            true => Truth.True,
            false => Truth.False,
        };

    public static Truth ToTruth(this bool known) => known ? Truth.True : Truth.False;
}
