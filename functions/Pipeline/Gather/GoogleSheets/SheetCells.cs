using Google.Apis.Sheets.v4.Data;
using SheetsFormat = Google.Apis.Sheets.v4.Data.NumberFormat;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>Whether a cell shows what it will go on showing.</summary>
internal enum Settlement
{
    /// <summary>It does.</summary>
    Settled,

    /// <summary>An import formula without a value: not fetched yet, or never to be had.</summary>
    Importing,

    /// <summary>It says itself that it is being fetched.</summary>
    Loading,
}

/// <summary>A cell of Google's as ours: the type and value behind what is shown.</summary>
internal static class SheetCells
{
    // What a cell shows while an import is under way, in the languages working groups use: the word or two, and three dots.
    private static readonly string[] LoadingWords = ["Loading", "Загрузка", "Жүктөлүүдө", "Жүктөө", "Жүктөлүп"];
    private const int LongestLoading = 30;

    // Functions that fetch from elsewhere and show #N/A until they have; formulas name them in English in every language.
    private static readonly string[] Imports = ["IMPORT", "GOOGLEFINANCE", "GOOGLETRANSLATE"];

    /// <summary>The cell.</summary>
    public static Cell Of(CellData cell) =>
        cell.EffectiveValue switch
        {
            null => default,
            { ErrorValue: { } error } => Cell.OfError(NameOf(error, cell.FormattedValue)),
            { NumberValue: { } number } => OfNumber(number, cell.EffectiveFormat?.NumberFormat),
            { BoolValue: { } flag } => Cell.OfBoolean(flag),
            { StringValue: { } text } => Cell.OfText(text),
            _ => default,
        };

    /// <summary>Whether the cell shows what it will go on showing.</summary>
    public static Settlement SettlementOf(CellData cell) =>
        cell.EffectiveValue switch
        {
            { ErrorValue.Type: "LOADING" } => Settlement.Loading,
            { ErrorValue: not null } when IsLoading(cell.FormattedValue) => Settlement.Loading,
            { ErrorValue.Type: "N_A" } when IsImport(cell) => Settlement.Importing,
            { StringValue: { } text } when IsLoading(text) => Settlement.Loading,
            _ => Settlement.Settled,
        };

    // Errors come from formulas: one that is not told may be any.
    private static bool IsImport(CellData cell) =>
        cell.UserEnteredValue?.FormulaValue is not { } formula
        || Imports.Any(name => formula.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsLoading(string? text) =>
        text?.Trim() is { Length: <= LongestLoading } shown
        && (shown.EndsWith("...", StringComparison.Ordinal) || shown.EndsWith('…'))
        && LoadingWords.Any(word => shown.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    // Serials count days since 1899-12-30, as ours do; in Google's calendar 1900 is no leap year.
    private static Cell OfNumber(double number, SheetsFormat? format) =>
        KindOf(format) switch
        {
            CellKind.Date => Cell.OfDate(number),
            CellKind.Time => Cell.OfTime(number),
            CellKind.Percent => Cell.OfPercent(number),
            _ => Cell.OfNumber(number),
        };

    private static CellKind KindOf(SheetsFormat? format) =>
        format?.Type switch
        {
            "DATE" or "DATE_TIME" => CellKind.Date,
            "TIME" => CellKind.Time,
            "PERCENT" => CellKind.Percent,
            null or "" when format?.Pattern is { } pattern => NumberFormat.OfCode(pattern),
            _ => CellKind.Number,
        };

    private static string NameOf(ErrorValue error, string? shown) =>
        error.Type switch
        {
            _ when shown?.StartsWith('#') == true => shown,
            "NULL_VALUE" => "#NULL!",
            "DIVIDE_BY_ZERO" => "#DIV/0!",
            "VALUE" => "#VALUE!",
            "REF" => "#REF!",
            "NAME" => "#NAME?",
            "NUM" => "#NUM!",
            "N_A" => "#N/A",
            "LOADING" => string.IsNullOrEmpty(shown) ? "Loading..." : shown,
            _ => IsLoading(shown) ? shown! : "#ERROR!",
        };
}
