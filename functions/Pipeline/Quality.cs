namespace Pipeline;

/// <summary>How exactly a number is known.</summary>
public enum Quality
{
    /// <summary>There is no number.</summary>
    None,

    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>A lower bound: «более 20».</summary>
    AtLeast,

    /// <summary>An approximation: «около 240».</summary>
    About,
}

/// <summary>How qualities are written and combined.</summary>
public static class QualityExtensions
{
    /// <summary>The word in stores and CSV files: none, exact, at-least, about.</summary>
    public static string Code(this Quality quality) =>
        quality switch
        {
            Quality.None => "none",
            Quality.Exact => "exact",
            Quality.AtLeast => "at-least",
            Quality.About => "about",
            _ => throw new ArgumentOutOfRangeException(nameof(quality)),
        };

    /// <summary>The quality of a <see cref="Code"/>; throws on anything else.</summary>
    public static Quality FromCode(string code) =>
        code switch
        {
            "none" => Quality.None,
            "exact" => Quality.Exact,
            "at-least" => Quality.AtLeast,
            "about" => Quality.About,
            _ => throw new ArgumentException($"No quality is called '{code}'.", nameof(code)),
        };
}
