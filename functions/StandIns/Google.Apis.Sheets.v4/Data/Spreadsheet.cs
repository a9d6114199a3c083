// Stands in for Google.Apis.Sheets.v4 of Google's .NET client libraries; written for this project, not theirs. See ../README.md.
using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Sheets.v4.Data;

/// <summary>A spreadsheet.</summary>
public class Spreadsheet : IDirectResponseSchema
{
    [JsonProperty("spreadsheetId")]
    public virtual string SpreadsheetId { get; set; }

    [JsonProperty("properties")]
    public virtual SpreadsheetProperties Properties { get; set; }

    [JsonProperty("sheets")]
    public virtual IList<Sheet> Sheets { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>What holds for a whole spreadsheet.</summary>
public class SpreadsheetProperties : IDirectResponseSchema
{
    [JsonProperty("title")]
    public virtual string Title { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>A tab.</summary>
public class Sheet : IDirectResponseSchema
{
    [JsonProperty("properties")]
    public virtual SheetProperties Properties { get; set; }

    [JsonProperty("merges")]
    public virtual IList<GridRange> Merges { get; set; }

    [JsonProperty("data")]
    public virtual IList<GridData> Data { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>What holds for a whole tab.</summary>
public class SheetProperties : IDirectResponseSchema
{
    [JsonProperty("sheetId")]
    public virtual int? SheetId { get; set; }

    [JsonProperty("title")]
    public virtual string Title { get; set; }

    [JsonProperty("index")]
    public virtual int? Index { get; set; }

    [JsonProperty("sheetType")]
    public virtual string SheetType { get; set; }

    [JsonProperty("hidden")]
    public virtual bool? Hidden { get; set; }

    [JsonProperty("gridProperties")]
    public virtual GridProperties GridProperties { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>The size of a tab.</summary>
public class GridProperties : IDirectResponseSchema
{
    [JsonProperty("rowCount")]
    public virtual int? RowCount { get; set; }

    [JsonProperty("columnCount")]
    public virtual int? ColumnCount { get; set; }

    [JsonProperty("frozenRowCount")]
    public virtual int? FrozenRowCount { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>A rectangle: starts count from 0 and are included, ends are not; a missing one is unbounded.</summary>
public class GridRange : IDirectResponseSchema
{
    [JsonProperty("sheetId")]
    public virtual int? SheetId { get; set; }

    [JsonProperty("startRowIndex")]
    public virtual int? StartRowIndex { get; set; }

    [JsonProperty("endRowIndex")]
    public virtual int? EndRowIndex { get; set; }

    [JsonProperty("startColumnIndex")]
    public virtual int? StartColumnIndex { get; set; }

    [JsonProperty("endColumnIndex")]
    public virtual int? EndColumnIndex { get; set; }

    public virtual string ETag { get; set; }
}
