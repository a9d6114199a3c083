using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Values;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>Makes the registry's nouns of its tables' rows.</summary>
internal static class RegistryRows
{
    private static readonly Vocabulary Scopes = Vocabulary.Load("target-scopes");

    /// <summary>A row of «Муниципалитеты».</summary>
    public static Municipality Municipality(RegistryRow row)
    {
        var oblast = row.Text("oblast");
        var code = oblast is null ? null : Gazetteer.Oblast(oblast)?.Code ?? oblast;
        if (oblast is not null && Gazetteer.Oblast(oblast) is null)
            row.Report("oblast", FindingCodes.ValueUnreadable, Texts.Harmonise["row-oblast-unknown"]);
        return new(row.Text("code")!, Name(row), row.Text("type"), code, row.Text("rayon"), row.List("aliases"), row.Text("project"));
    }

    /// <summary>A row of «Таблицы».</summary>
    public static RegisteredSpreadsheet Spreadsheet(RegistryRow row, Gazetteer gazetteer) =>
        new(
            row.Text("spreadsheet")!,
            MunicipalityCode(row, gazetteer),
            row.Text("project"),
            row.Text("contact"),
            LanguageExtensions.FromCode(row.Text("language")),
            (int?)row.Number("year"),
            row.Dates("due")?.End
        )
        {
            AcceptsShrinking = row.Flag("accept-shrinking"),
        };

    /// <summary>A row of «Плановые показатели»; null where its figure cannot be read.</summary>
    public static Target? Target(RegistryRow row, Gazetteer gazetteer)
    {
        if (row.Number("target") is not { } value)
            return null;
        var project = row.Text("project") ?? "";
        var period = row.Dates("period");
        return new(project, AreaOf(row, gazetteer, project), row.Text("indicator")!, PeriodOf(period), value);
    }

    /// <summary>A row of «Показатели».</summary>
    public static IndicatorDefinition Indicator(RegistryRow row) =>
        new(
            row.Text("code")!,
            Name(row),
            row.Text("unit") ?? "",
            row.Text("formula")!,
            row.List("disaggregation"),
            row.Text("section") ?? ""
        )
        {
            Place = row.PlaceOf("formula"),
        };

    /// <summary>A row of «Коды проблем».</summary>
    public static ProblemCode ProblemCode(RegistryRow row) =>
        new(row.Text("code")!, Name(row), row.List("keywords-ru"), row.List("keywords-ky"));

    private static LocalText Name(RegistryRow row)
    {
        var ru = row.Text("name-ru")!;
        return new(ru, row.Text("name-ky") ?? ru, row.Text("name-en") ?? ru);
    }

    // «до 1 июня 2019 года» is a plan for the whole project that is due then, not for that one day.
    private static DateRange? PeriodOf(Dates? period) =>
        period is null || period.IsDeadline ? null : new DateRange(period.Start, period.End);

    private static Area? AreaOf(RegistryRow row, Gazetteer gazetteer, string project)
    {
        if (row.Text("municipality") is not { } text || Scopes.Find(Token.Split(text)) is [{ Code: "each" }, ..])
            return null;
        if (Scopes.Find(Token.Split(text)).Count > 0)
            return Area.Project(project);
        return MunicipalityCode(row, gazetteer) is { } code ? Area.Municipality(code) : Area.Project(project);
    }

    private static string? MunicipalityCode(RegistryRow row, Gazetteer gazetteer)
    {
        if (row.Text("municipality") is not { } text)
            return null;
        var reading = PlaceReaders.Municipality(gazetteer, Cell.OfText(text), null, null);
        if (reading.Remark is { } remark)
            row.Report("municipality", remark.Code, remark.Message, remark.Suggestion);
        return reading.HasValue ? reading.Value.Code : null;
    }
}
