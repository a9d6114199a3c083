using Pipeline.Languages;

namespace Pipeline.Harmonise.Values;

/// <summary>The remarks that readers make, by finding code.</summary>
internal static class Remarks
{
    /// <summary>A formula's error stands in the cell.</summary>
    public static Remark FormulaError { get; } = new(FindingCodes.FormulaError, Texts.Harmonise["value-formula-error"]);

    /// <summary>The sheet had not finished computing.</summary>
    public static Remark Loading { get; } = new(FindingCodes.FormulaError, Texts.Harmonise["value-loading"]);

    /// <summary>A name is not one person's surname with a name or initial.</summary>
    public static Remark PersonUnclear { get; } = new(FindingCodes.PersonNameUnclear, Texts.Harmonise["person-name-unclear"]);

    /// <summary>The cell does not parse; the text says which forms do.</summary>
    public static Remark Unreadable(string key, string? suggestion = null, params ReadOnlySpan<object?> arguments) =>
        new(FindingCodes.ValueUnreadable, Texts.Harmonise[key, arguments], suggestion);

    /// <summary>The cell can be read in several ways, or leaves out what nothing around it gives.</summary>
    public static Remark Ambiguous(string key, string? suggestion = null, params ReadOnlySpan<object?> arguments) =>
        new(FindingCodes.ValueAmbiguous, Texts.Harmonise[key, arguments], suggestion);

    /// <summary>The cell's own arithmetic is wrong: units × per unit ≠ total.</summary>
    public static Remark Mismatch(string key, params ReadOnlySpan<object?> arguments) =>
        new(FindingCodes.TotalMismatch, Texts.Harmonise[key, arguments]);
}
