using System.Text;

namespace Pipeline.Harmonise.Values;

/// <summary>The terms of a sum of money as people write it: «1 млн 200 тыс.» is two.</summary>
internal sealed class SumTerms
{
    private readonly List<(string Text, double Multiplier)> _terms = [];
    private readonly StringBuilder _current = new();
    private int _sources;
    private int _tyiyn;

    /// <summary>Whether no number or word was added.</summary>
    public bool IsEmpty => _terms.Count == 0 && Current.Length == 0;

    private string Current => _current.ToString().Trim(' ', ',', '.', '(', ')', ';', '\n');

    /// <summary>Adds a piece of the current term.</summary>
    public void Append(string text, Token token) => _current.Append(token.Spaced ? " " : "").Append(text, token.Start, token.Length);

    /// <summary>Counts a source of money: where each term has one, they add up, also where none is counted in thousands: «МБ 400 000, грант 600 000».</summary>
    public void CountSource()
    {
        if (_sources++ > 0 && Current.Any(char.IsAsciiDigit))
            End(double.NaN);
    }

    /// <summary>Adds a number that words say.</summary>
    public void Append(string number) => _current.Append(' ').Append(number);

    /// <summary>Adds tyiyn, a hundred to a som.</summary>
    public void AddTyiyn(int tyiyn) => _tyiyn += tyiyn;

    /// <summary>Adds half of what was counted last: «миллион жарым», «2 жарым».</summary>
    public void AddHalf()
    {
        if (Current.Length == 0 && _terms.Count > 0)
            _terms.Add(("500", _terms[^1].Multiplier / 1000));
        else
            _current.Append(Current.All(char.IsAsciiDigit) && Current.Length > 0 ? ".5" : " жарым");
    }

    /// <summary>Ends the current term with its multiplier; one written out needs no number: «миллион».</summary>
    public void Multiply(double multiplier, bool isWrittenOut)
    {
        if (isWrittenOut && Current.Length == 0 && _terms.Count == 0)
            _current.Append('1');
        End(multiplier);
    }

    private void End(double multiplier)
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
            return _tyiyn > 0 && !double.IsNaN(multiplier)
                ? Remarks.Ambiguous("value-number-several")
                : Number(text)
                    .Select(amount =>
                        (amount with { Value = amount.Value + (_tyiyn / 100.0) }, double.IsNaN(multiplier) ? (double?)null : multiplier)
                    );
        return _terms.Exists(term => term.Text.StartsWith('=')) ? Stated() : Total(_terms);
    }

    // «300 тыс. + 200 тыс. = 500 тыс.»
    private Reading<(Amount, double?)> Stated()
    {
        var (result, terms) = (_terms[^1], _terms[..^1]);
        var stated = Number(result.Text.TrimStart('='));
        var sum = Total(terms);
        if (!result.Text.StartsWith('=') || !stated.HasValue || !sum.HasValue || terms.Exists(term => term.Text.StartsWith('=')))
            return Remarks.Ambiguous("value-number-several");
        var value = stated.Value.Value * Factor(result.Multiplier);
        return Reading<(Amount, double?)>.Of(
            (new Amount(value), 1),
            value == sum.Value.Amount.Value ? null : Remarks.Mismatch("value-product-mismatch", sum.Value.Amount.Value, value)
        );
    }

    // «1 млн 200 тыс.»: each term is less than one unit of the one before, and no «* 2». What a plus joins, or what comes of one
    // source each («РБ 400 тыс., МБ 100 тыс.»), may be of any size.
    private Reading<(Amount Amount, double? Multiplier)> Total(List<(string Text, double Multiplier)> terms)
    {
        var total = 0d;
        var previous = double.PositiveInfinity;
        foreach (var (text, multiplier) in terms)
        {
            var isAdded = text.StartsWith('+') || _sources == terms.Count;
            var term = isAdded ? text.TrimStart('+', ',', ';', ' ') : text;
            var number = Number(term);
            if (
                term is not [var first, ..]
                || !char.IsLetterOrDigit(first)
                || !number.HasValue
                || number.Value.Quality != Quality.Exact
                || (!isAdded && number.Value.Value * Factor(multiplier) >= previous)
                // «2 млн 500» may leave out its thousands.
                || (!isAdded && double.IsNaN(multiplier) && previous is >= 1e6 and < double.PositiveInfinity)
            )
                return Remarks.Ambiguous("value-number-several");
            total += number.Value.Value * Factor(multiplier);
            previous = Factor(multiplier);
        }
        return Reading<(Amount, double?)>.Of((new Amount(total + (_tyiyn / 100.0)), 1));
    }

    private static double Factor(double multiplier) => double.IsNaN(multiplier) ? 1 : multiplier;

    private static Reading<Amount> Number(string text)
    {
        var number = NumberParser.Parse(text);
        var isMoney = !number.HasValue || (number.Value is { IsPercent: false, Unit: null });
        return isMoney && number.Remark?.Code != FindingCodes.ValueUnreadable ? number : Remarks.Unreadable("value-money-unreadable");
    }
}
