using System.Text;

namespace Pipeline.Harmonise.Values;

/// <summary>The terms of a sum of money as people write it: «1 млн 200 тыс.» is two.</summary>
internal sealed class SumTerms
{
    private readonly List<(string Text, double Multiplier)> _terms = [];
    private readonly StringBuilder _current = new();

    /// <summary>Whether no number or word was added.</summary>
    public bool IsEmpty => _terms.Count == 0 && Current.Length == 0;

    private string Current => _current.ToString().Trim(' ', ',', '.', '(', ')', ';');

    /// <summary>Adds a piece of the current term.</summary>
    public void Append(string text, Token token) => _current.Append(token.Spaced ? " " : "").Append(text, token.Start, token.Length);

    /// <summary>Adds a number that words say.</summary>
    public void Append(string number) => _current.Append(' ').Append(number);

    /// <summary>Ends the current term with its multiplier.</summary>
    public void Multiply(double multiplier)
    {
        _terms.Add((Current, multiplier));
        _current.Clear();
    }

    /// <summary>The terms together; a multiplier of null where the text names none.</summary>
    public Reading<(Amount Amount, double? Multiplier)> Add()
    {
        if (Current.Any(char.IsAsciiDigit) || _terms.Count == 0)
            _terms.Add((Current, double.NaN));
        else if (Current.Length > 0)
            _terms[^1] = ($"{_terms[^1].Text} {Current}", _terms[^1].Multiplier);
        if (_terms is [var (text, multiplier)])
            return Number(text).Select(amount => (amount, double.IsNaN(multiplier) ? (double?)null : multiplier));
        var total = 0d;
        var previous = double.PositiveInfinity;
        foreach (var (term, factor) in _terms.Select(term => (term.Text, Factor: double.IsNaN(term.Multiplier) ? 1 : term.Multiplier)))
        {
            // «1 млн 200 тыс.»: each term is less than one unit of the one before, and no «* 2».
            var number = Number(term);
            if (
                term is not [var first, ..]
                || !char.IsLetterOrDigit(first)
                || !number.HasValue
                || number.Value.Quality != Quality.Exact
                || number.Value.Value * factor >= previous
            )
                return Remarks.Ambiguous("value-number-several");
            total += number.Value.Value * factor;
            previous = factor;
        }
        return Reading<(Amount, double?)>.Of((new Amount(total), 1));
    }

    private static Reading<Amount> Number(string text)
    {
        var number = NumberParser.Parse(text);
        var isMoney = !number.HasValue || (number.Value is { IsPercent: false, Unit: null });
        return isMoney && number.Remark?.Code != FindingCodes.ValueUnreadable ? number : Remarks.Unreadable("value-money-unreadable");
    }
}
