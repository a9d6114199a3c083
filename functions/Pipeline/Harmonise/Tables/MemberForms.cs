using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Recognises working groups side by side: «Роль | Буранинский АА | Ак-Тал АА», below each municipality its members.</summary>
internal sealed class MemberForms(HeaderMatcher matcher, Gazetteer gazetteer)
{
    private const double CaptionWeight = 1.5;
    private const double LeastShare = 0.8;

    private static readonly Field Name = TableKinds.WorkingGroup.Find("full-name")!;

    private readonly BesideColumns _beside = new(matcher, TableKinds.WorkingGroup);

    /// <summary>The reading of such headings; null where they mean something else.</summary>
    public HeaderReading? Read(List<Heading> named, Samples samples, CaptionHints hints)
    {
        var columns = named.FindAll(heading => gazetteer.Municipality(heading.Leaf) is { IsSure: true, Found.Count: 1 });
        var caption = hints.For(TableKinds.WorkingGroup.Name);
        if (columns.Count < 2 || caption == 0 || !AreNames([.. columns.SelectMany(column => samples.Of(column.Column))]))
            return null;
        var rest = named.Except(columns).ToList();
        var beside = _beside.Of(rest, field => field is not ("full-name" or "municipality"));
        return new(
            TableKinds.WorkingGroup,
            TableForm.MemberColumns,
            [.. beside, .. columns.Select(column => new Binding(column, Name, 1))],
            [.. rest.Where(heading => !beside.Exists(binding => binding.Heading == heading))],
            [],
            columns.Count + beside.Count + (CaptionWeight * caption)
        );
    }

    private static bool AreNames(List<Cell> cells) =>
        cells.Count > 1
        && cells.Count(cell => cell.Kind == CellKind.Text && NamesReader.Read(cell) is { HasValue: true, Value.List.Count: 1 })
            >= LeastShare * cells.Count;
}
