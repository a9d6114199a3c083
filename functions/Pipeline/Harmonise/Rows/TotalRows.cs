using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>Adds up a table's number columns, so that its totals rows can be checked; they are never counted themselves.</summary>
internal sealed class TotalRows(TableScope scope)
{
    private const double Tolerance = 0.005;

    private readonly (Binding Binding, string Column)[] _columns =
    [
        .. scope
            .Table.Header.Bindings.Concat(scope.Table.Header.Counts)
            .Where(binding => binding.Field.Type is FieldType.Number or FieldType.Money && binding.Field.Name is not "rank")
            .Select(binding => (Binding: binding, Column: CellReaders.ColumnOf(binding.Field)))
            .GroupBy(pair => pair.Column)
            // Votes of each group stand in a column of their own, and are one number of the record.
            .Where(same => !same.Skip(1).Any())
            .SelectMany(same => same),
    ];

    private readonly Dictionary<string, Sums> _sums = [];
    private readonly List<int> _above = [];

    /// <summary>Adds a record's numbers.</summary>
    public void Add(Record record)
    {
        foreach (var (_, column) in _columns)
        {
            if (
                record.Kind.IndexOf(column) >= 0
                && record.Kind.Columns[record.Kind.IndexOf(column)].Type == ColumnType.Number
                && record.Number(column) is { } number
            )
            {
                if (!_sums.TryGetValue(column, out var sums))
                    _sums[column] = sums = new();
                sums.Add(number);
            }
        }
    }

    /// <summary>Checks a totals row: of its section, or of the whole table so far. One above all data waits for them.</summary>
    public void Check(int row)
    {
        if (_sums.Count == 0)
        {
            _above.Add(row);
            return;
        }
        CheckNow(row);
    }

    /// <summary>Checks the totals rows that stand above the data.</summary>
    public void CheckThoseAbove() => _above.ForEach(CheckNow);

    private void CheckNow(int row)
    {
        foreach (var (binding, column) in _columns)
        {
            var cell = binding.Of(scope.Tab[row, binding.Column]);
            if (cell.IsBlank || Written(binding, cell) is not { } written)
                continue;
            var sums = _sums.GetValueOrDefault(column, new());
            if (!sums.Make(written))
                Report(row, binding, column, cell, sums.Nearest(written));
            sums.EndSection();
        }
    }

    private static double? Written(Binding binding, Cell cell)
    {
        var reading =
            binding.Field.Type == FieldType.Money
                ? MoneyReader.Read(cell, MoneyReader.HeaderMultiplier(binding.Heading.Text), MoneyReader.NamesSom(binding.Heading.Text))
                : NumberReader.Read(cell);
        return reading is { HasValue: true, Value: { IsPercent: false, Quality: Quality.Exact } amount } ? amount.Value : null;
    }

    private void Report(int row, Binding binding, string column, Cell cell, double sum)
    {
        var (heading, at) = (Quote.Of(binding.Heading.Text), CellWords.Name(scope.Form, new(row, binding.Column)));
        var header = scope.Table.Header;
        var kind = header.Counts.Contains(binding) ? RecordKinds.AttendanceTotals : header.Kind.Record!;
        var isPart = kind.Columns.Any(known => known.Name == column && known.CountsPart);
        var message = isPart
            ? Texts.Harmonise["row-total-mismatch-part", heading, at]
            : Texts.Harmonise["row-total-mismatch", heading, cell.Shown, sum, at];
        var anchor = $"{kind}|total|{binding.Field.Name}";
        scope.Spreadsheet.Findings.Report(
            FindingCodes.TotalMismatch,
            Severity.Warning,
            scope.Tab,
            CellRange.Of(new(row, binding.Column)),
            scope.Area,
            message,
            anchor,
            isPart ? null : cell.Shown
        );
    }

    /// <summary>What the numbers of a column may make: of the last rows of a section, or of all.</summary>
    private sealed class Sums
    {
        private readonly List<double> _section = [];
        private double _all;

        public void Add(double number)
        {
            _section.Add(number);
            _all += number;
        }

        // «Вишневка 66 | Тельман 38 | Заря 25 | Итого Тельман 63»: a group of one row has no total, and stands above the next group.
        public bool Make(double total)
        {
            var sum = 0d;
            for (var i = _section.Count - 1; i >= 0; i--)
            {
                sum += _section[i];
                if (Math.Abs(sum - total) <= Tolerance)
                    return true;
            }
            return Math.Abs(sum - total) <= Tolerance || Math.Abs(_all - total) <= Tolerance;
        }

        public double Nearest(double total) => new[] { _all, _section.Sum() }.MinBy(sum => Math.Abs(sum - total));

        public void EndSection() => _section.Clear();
    }
}
