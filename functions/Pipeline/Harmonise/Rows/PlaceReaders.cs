using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>Readers of cells that name a place.</summary>
internal static class PlaceReaders
{
    /// <summary>Reads a municipality; an unknown or ambiguous one is a question with the nearest known names.</summary>
    public static void ReadMunicipality(Row row, Binding column, Cell cell, CellAddress at)
    {
        var reading = Municipality(row.Table.Spreadsheet.Gazetteer, cell, row.Oblast, row.Rayon);
        row.Note(column.Field.Name, reading.Remark, reading.HasValue, at, cell);
        row.Municipality = reading.HasValue ? reading.Value : null;
        row.IsAdrift = reading.IsQuestion;
    }

    /// <summary>Reads a rayon; where nobody knows it, its text is kept under its oblast.</summary>
    public static void ReadRayon(Row row, Binding column, Cell cell, CellAddress at)
    {
        if (PlainTextReader.Read(cell) is not { HasValue: true } text)
            return;
        var oblast = row.Oblast?.Code ?? row.Table.Mention?.Oblast?.Code;
        row.Rayon = row.Table.Spreadsheet.Gazetteer.Rayon(text.Value) ?? (oblast is null ? null : new Rayon(oblast, text.Value));
        row.Draft.Set("rayon", row.Rayon?.Name ?? text.Value, at, cell.Shown);
        row.Draft.Set("oblast", row.Rayon?.Oblast, at, null);
    }

    /// <summary>Reads an oblast.</summary>
    public static void ReadOblast(Row row, Binding column, Cell cell, CellAddress at)
    {
        if (PlainTextReader.Read(cell) is not { HasValue: true } text)
            return;
        row.Oblast = Gazetteer.Oblast(text.Value);
        row.Draft.Set("oblast", row.Oblast?.Code, at, cell.Shown);
        if (row.Oblast is null)
            row.Note(column.Field.Name, Remarks.Unreadable("row-oblast-unknown"), false, at, cell);
    }

    /// <summary>The municipality that a cell names, told apart by oblast and rayon where several have the name.</summary>
    public static Reading<Municipality> Municipality(Gazetteer gazetteer, Cell cell, Oblast? oblast, Rayon? rayon)
    {
        if (CellText.IsSettled<Municipality>(cell, out var settled))
            return settled;
        var text = cell.Shown;
        var match = gazetteer.Municipality(text);
        var found = match.Found.Count > 1 ? Narrowed(match.Found, oblast, rayon) : match.Found;
        return found switch
        {
            [var only] when match.IsSure => Reading<Municipality>.Of(only),
            [var only] => Reading<Municipality>.Of(
                only,
                new(FindingCodes.MunicipalityUnknown, Texts.Harmonise["municipality-misspelt", only.Name], only.Name.Ru)
            ),
            [] => Unknown(gazetteer.NearestMunicipalities(text)),
            _ => new Remark(FindingCodes.MunicipalityUnknown, Texts.Harmonise["municipality-ambiguous", Names(found)], Names(found).Ru),
        };
    }

    private static Remark Unknown(IReadOnlyList<Municipality> nearest) =>
        nearest.Count == 0
            ? new(FindingCodes.MunicipalityUnknown, Texts.Harmonise["municipality-unknown-none"])
            : new(FindingCodes.MunicipalityUnknown, Texts.Harmonise["municipality-unknown", Names(nearest)], nearest[0].Name.Ru);

    private static IReadOnlyList<Municipality> Narrowed(IReadOnlyList<Municipality> found, Oblast? oblast, Rayon? rayon)
    {
        var inRayon = rayon is null ? [] : found.Where(municipality => municipality.Rayon == rayon.Name).ToList();
        if (inRayon.Count == 1)
            return inRayon;
        var inOblast = oblast is null ? [] : found.Where(municipality => municipality.Oblast == oblast.Code).ToList();
        return inOblast.Count == 1 ? inOblast : found;
    }

    private static LocalText Names(IReadOnlyList<Municipality> municipalities) =>
        new(
            string.Join(", ", municipalities.Select(municipality => municipality.Name.Ru)),
            string.Join(", ", municipalities.Select(municipality => municipality.Name.Ky)),
            string.Join(", ", municipalities.Select(municipality => municipality.Name.En))
        );
}
