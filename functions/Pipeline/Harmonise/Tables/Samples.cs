using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>The first values of each column below a heading row.</summary>
internal sealed class Samples
{
    // Far below a heading row stand other tables.
    private const int MostRows = 40;
    private const int FewestWords = 3;

    private readonly Dictionary<int, List<Cell>> _cells = [];
    private readonly List<Cell[]> _rows = [];

    /// <summary>Takes samples from a row on.</summary>
    public Samples(GridLines lines, int from)
    {
        for (var row = from; row < Math.Min(lines.Count, from + MostRows); row++)
        {
            if (lines.Filled(row, 2) > 1)
                Add(lines.Grid.Rows[row]);
            // Sections begin right below the headings, or below their numbers.
            else if (FirstAlone is null && _cells.Values.All(cells => cells is [var only] && NumberReader.Read(only).HasValue))
                FirstAlone = lines.FirstFilled(row) is { } first && lines.Grid[first].Kind == CellKind.Text ? lines.Grid[first].Text : null;
        }
    }

    /// <summary>The columns that hold anything.</summary>
    public IEnumerable<int> Columns => _cells.Keys;

    /// <summary>The lone text right below the headings, which begins a section; null where data begins there.</summary>
    public string? FirstAlone { get; }

    /// <summary>The first rows with several cells.</summary>
    public IReadOnlyList<Cell[]> Rows => _rows;

    /// <summary>Takes codes as what their headings say they mean.</summary>
    public void Explain(IEnumerable<Heading> headings)
    {
        foreach (var heading in headings)
        {
            if (_cells.TryGetValue(heading.Column, out var cells))
                _cells[heading.Column] = cells.ConvertAll(cell => HeadingCodes.Meaning(heading.Text, cell));
        }
    }

    /// <summary>Some values of a column; empty where it has none.</summary>
    public IReadOnlyList<Cell> Of(int column) => _cells.TryGetValue(column, out var cells) ? cells : [];

    /// <summary>Whether a column begins with words, and hardly one has a digit in it: «Аялдар», «Жаштар (18-28)», «Ардагерлер».</summary>
    public bool BeginsWithWords(int column) =>
        Of(column) is { Count: >= FewestWords } cells && IsWords(cells[0]) && cells.Take(FewestWords).Count(IsWords) >= FewestWords - 1;

    private static bool IsWords(Cell cell) => cell.Kind == CellKind.Text && !cell.Text!.AsSpan().ContainsAnyInRange('0', '9');

    // A dash says nothing of what a column holds.
    private static bool IsDash(in Cell cell) => cell.Kind == CellKind.Text && cell.Text!.Length == 1 && Letters.IsDash(cell.Text[0]);

    private void Add(Cell[] row)
    {
        _rows.Add(row);
        for (var column = 0; column < row.Length; column++)
        {
            if (row[column].IsBlank || Ditto.Is(row[column]) || IsDash(row[column]))
                continue;
            if (!_cells.TryGetValue(column, out var cells))
                _cells[column] = cells = [];
            if (cells.Count < Evidence.SampleSize)
                cells.Add(row[column]);
        }
    }
}
