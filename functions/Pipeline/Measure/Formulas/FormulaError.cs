namespace Pipeline.Measure.Formulas;

/// <summary>What is wrong with a formula, and where.</summary>
/// <param name="Code">The finding's code: <c>formula-unknown-field</c>.</param>
/// <param name="Span">The place in the formula.</param>
/// <param name="Message">What is wrong, without the place.</param>
/// <param name="Suggestion">The word that was probably meant.</param>
internal sealed record FormulaError(string Code, Span Span, LocalText Message, string? Suggestion = null);
