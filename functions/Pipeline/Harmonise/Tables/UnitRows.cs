using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Units that stand apart from their headings: in a row below them, «шт. | шт. | тыс. сом», or in a line above the table.</summary>
internal static class UnitRows
{
    private const int LongestUnit = 20;
    private const int LongestLine = 40;

    private static readonly Vocabulary Units = Vocabulary.Load("units");
    private static readonly BoundedCache<bool> Known = new(text => IsUnit(Token.Split(text)));

    /// <summary>Whether a row holds units, and nothing else.</summary>
    public static bool Is(GridLines lines, int row)
    {
        var units = 0;
        foreach (ref readonly var cell in lines.Grid.Rows[row].AsSpan())
        {
            if (cell.IsBlank)
                continue;
            if (cell.Kind != CellKind.Text || cell.Text!.Length > LongestUnit || !Known[cell.Text])
                return false;
            units++;
        }
        return units > 0;
    }

    /// <summary>A heading with the unit below it.</summary>
    public static Heading With(Heading heading, GridLines lines, int row) =>
        lines.Grid[row, heading.Column] is { IsBlank: false } unit
            ? heading with
            {
                Text = $"{heading.Text}, {unit.Shown.Trim()}",
            }
            : heading;

    /// <summary>
    /// A reading whose sums are in the unit that a line above the table gives: «(в тыс. сомов)», «Смета, тыс. сом». A heading that names
    /// a unit itself keeps it.
    /// </summary>
    public static HeaderReading WithUnitAbove(HeaderReading reading, IEnumerable<string> above)
    {
        if (!reading.Bindings.Any(IsWithoutUnit) || above.Reverse().Select(InLine).FirstOrDefault(unit => unit is not null) is not { } unit)
            return reading;
        return reading with
        {
            Bindings =
            [
                .. reading.Bindings.Select(binding =>
                    IsWithoutUnit(binding)
                        ? binding with
                        {
                            Heading = binding.Heading with { Text = $"{binding.Heading.Text}, {unit}" },
                        }
                        : binding
                ),
            ],
        };
    }

    private static bool IsWithoutUnit(Binding binding) =>
        binding.Field.Type == FieldType.Money
        && MoneyReader.HeaderMultiplier(binding.Heading.Text) == 1
        && !MoneyReader.NamesSom(binding.Heading.Text);

    // A line of nothing else, or one that ends in the unit, behind a comma or in brackets.
    private static string? InLine(string line)
    {
        var part = line[(line.LastIndexOfAny(['(', ',', ':']) + 1)..].Trim(' ', ')', '.');
        return part.Length <= LongestLine && MoneyReader.HeaderMultiplier(part) > 1 && Known[part] ? part : null;
    }

    private static bool IsUnit(Token[] tokens)
    {
        var words = 0;
        for (var i = 0; i < tokens.Length; )
        {
            if (Units.MatchAt(tokens, i, forgiving: false) is { } match)
            {
                i = match.End;
                words += match.Code == "unit" ? 1 : 0;
            }
            else if (tokens[i].Kind == TokenKind.Sign)
            {
                i++;
            }
            else
            {
                return false;
            }
        }
        return words > 0;
    }
}
