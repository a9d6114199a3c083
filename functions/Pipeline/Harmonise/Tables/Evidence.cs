using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Problems;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>What a column's values say about the field it may hold.</summary>
internal sealed class Evidence(Gazetteer gazetteer, ProblemCoder problems)
{
    /// <summary>How many cells of a column are looked at: enough to see a pattern.</summary>
    public const int SampleSize = 8;

    private static readonly DateContext AnyYear = DateContext.OfYear(2018);

    /// <summary>
    /// The share of cells that a field could hold, 0 to 1; null where there are no cells, or where any text would do.
    /// </summary>
    public double? Fit(FieldType type, IReadOnlyList<Cell> sample)
    {
        if (sample.Count == 0 || TestOf(type) is not { } test)
            return null;
        return sample.Count(test) / (double)sample.Count;
    }

    /// <summary>Whether so many cells are there and such a share of them fits; looks no further than it must.</summary>
    public bool Fits(FieldType type, IReadOnlyList<Cell> sample, int least, double share)
    {
        if (sample.Count < least || TestOf(type) is not { } test)
            return false;
        var misfits = (int)((1 - share) * sample.Count);
        foreach (var cell in sample)
        {
            if (!test(cell) && --misfits < 0)
                return false;
        }
        return true;
    }

    /// <summary>As <see cref="Fit"/>, of a column whose heading names the field: then «5» and «12-14» may be days of the title's month.</summary>
    public double? FitNamed(FieldType type, IReadOnlyList<Cell> sample) =>
        Fit(type, sample) is { } fit && type == FieldType.Dates
            ? Math.Max(fit, sample.Count(IsDayOfMonth) / (double)sample.Count)
            : Fit(type, sample);

    /// <summary>Whether a field's values look like no other's, so that they may name an unlabelled column.</summary>
    public static bool IsTelling(FieldType type) =>
        type
            is FieldType.Sex
                or FieldType.Dates
                or FieldType.Timestamp
                or FieldType.EventStatus
                or FieldType.MeasureStatus
                or FieldType.Municipality
                or FieldType.EventType;

    /// <summary>Whether a field's values can confirm a heading that is nearly its own: any text would confirm a name or a problem.</summary>
    public static bool MayBeMisspelt(FieldType type) =>
        IsTelling(type) || type is FieldType.Birth or FieldType.Deadline or FieldType.Time or FieldType.Number or FieldType.Category;

    /// <summary>
    /// Whether a field may be named by its values under a heading that nobody knows: days are not, as they may be any day of the
    /// row, nor what a table can do without.
    /// </summary>
    public static bool NamesHeaded(Field field) =>
        field
            is { IsRequired: true, Type: FieldType.MeasureStatus }
                or { Type: FieldType.Sex or FieldType.Municipality or FieldType.EventStatus or FieldType.EventType };

    /// <summary>Whether a cell tells a problem that the code book knows.</summary>
    public bool IsProblem(Cell cell) => cell.Kind == CellKind.Text && problems.Code(cell.Text!).Codes.Count > 0;

    /// <summary>Whether a lone text in a field's column is no value of it, and so heads what follows.</summary>
    public bool IsForeign(FieldType type, Cell cell) =>
        type is FieldType.Unkept ? !NumberReader.Read(cell).HasValue : Fit(type, [cell]) is 0;

    private Func<Cell, bool>? TestOf(FieldType type) =>
        type switch
        {
            FieldType.Number or FieldType.Percent or FieldType.Money => cell =>
                NumberReader.Read(cell) is { IsQuestion: false } && IsShort(cell),
            FieldType.Birth => cell => BirthReader.Read(cell).HasValue,
            FieldType.Dates or FieldType.Deadline or FieldType.Timestamp => IsDate,
            FieldType.Time => cell => TimeReader.Read(cell).HasValue,
            FieldType.SexMark or FieldType.StepMark => cell => !FlagReader.Read(cell).IsQuestion,
            FieldType.Sex => cell => SexReader.Read(cell).HasValue,
            FieldType.Category => cell => cell.Kind == CellKind.Text && CategoryReader.ReadAll(cell).Count > 0,
            FieldType.EventType => cell => EventTypeReader.Read(cell) is { HasValue: true, Remark: null },
            FieldType.EventStatus => cell => StatusReader.ReadEvent(cell, AnyYear).HasValue,
            FieldType.MeasureStatus => cell => StatusReader.ReadMeasure(cell).HasValue,
            FieldType.Step => cell => StepReader.Read(cell, AnyYear) is { IsQuestion: false },
            FieldType.Municipality => cell => cell.Kind == CellKind.Text && gazetteer.Municipality(cell.Text!).Found.Count > 0,
            FieldType.Rayon => cell => cell.Kind == CellKind.Text && gazetteer.Rayon(cell.Text!) is not null,
            FieldType.Oblast => cell => cell.Kind == CellKind.Text && Gazetteer.Oblast(cell.Text!) is not null,
            FieldType.Person or FieldType.PersonPart or FieldType.Names => cell => cell.Kind == CellKind.Text && !IsDate(cell),
            FieldType.Problem or FieldType.Problems => cell => cell.Kind == CellKind.Text,
            _ => null,
        };

    private static bool IsDate(Cell cell) => cell.Kind != CellKind.Number && DateReader.Read(cell, AnyYear).HasValue;

    private static bool IsDayOfMonth(Cell cell) =>
        cell.Kind is CellKind.Number or CellKind.Text && DateReader.Read(cell, AnyYear with { Month = 1 }).HasValue;

    private static bool IsShort(Cell cell) => cell.Kind != CellKind.Text || cell.Text!.Length <= 60;
}
