using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Tables;

namespace Pipeline.Harmonise.Rows;

/// <summary>A row of a wide checklist that gives each step its deadline: «срок | до 15.03.2019 | до 01.04.2019».</summary>
internal sealed class StepDeadlines(TableScope scope)
{
    private static readonly Field Due = TableKinds.Checklist.Find("due")!;

    private int? _row;

    /// <summary>Takes a row that is one; false where it is a municipality's.</summary>
    public bool Take(GridLines lines, int row)
    {
        if (lines.FirstFilled(row) is not { } first || lines.Grid[first].Kind != CellKind.Text || !IsDue(lines.Grid[first].Text!))
            return false;
        _row = row;
        return true;
    }

    /// <summary>Sets a step's deadline where such a row gave it.</summary>
    public void Set(Row step, Binding column, GridLines lines)
    {
        if (_row is not { } row || lines.Grid[row, column.Column] is not { IsBlank: false } cell)
            return;
        TimeReaders.ReadDeadline(step, column with { Field = Due }, cell, new(row, column.Column));
    }

    private bool IsDue(string text) =>
        HeaderMatcher
            .Shipped.Match(text)
            .Any(match => match.Kind == TableKinds.Checklist.Name && match.Field == Due.Name && match.Score > Sure)
        && scope.Spreadsheet.Gazetteer.Municipality(text).Found.Count == 0;

    private const double Sure = 0.9;
}
