using FuzzySharp;
using Pipeline.Languages;

namespace Pipeline.Measure.Formulas;

/// <summary>Collects what is wrong with one formula, with the nearest known word where there is one.</summary>
internal sealed class Errors
{
    /// <summary>How alike (0 to 100) a known word must be to be suggested: «gendre» and «gender» are 83, «date» and «rate» 75.</summary>
    private const int AlikeRatio = 65;

    /// <summary>A longer word is no slip of a known one.</summary>
    private const int LongestWord = 60;

    private readonly List<FormulaError> _errors = [];

    /// <summary>All errors in the order of finding.</summary>
    public IReadOnlyList<FormulaError> All => _errors;

    /// <summary>Notes an error.</summary>
    public void Add(string code, Span span, params ReadOnlySpan<object?> arguments) =>
        _errors.Add(new FormulaError(code, span, Texts.Measure[code, arguments]));

    /// <summary>Notes a word that is not known; the word is the message's last argument.</summary>
    public void AddUnknown(string code, Span span, string word, IEnumerable<string> known, params ReadOnlySpan<object?> arguments)
    {
        var message = Texts.Measure[code, [word, .. arguments]];
        _errors.Add(
            Nearest(word, known) is { } nearest
                ? new FormulaError(code, span, Texts.Measure["formula-perhaps", message, nearest], nearest)
                : new FormulaError(code, span, message)
        );
    }

    private static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord)
            return null;
        var plain = word.ToLowerInvariant();
        var best = known
            .Select(candidate => (candidate, ratio: Fuzz.Ratio(plain, candidate)))
            .OrderByDescending(pair => pair.ratio)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.ratio >= AlikeRatio ? best.candidate : null;
    }
}
