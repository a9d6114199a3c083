// Stands in for Google.Apis.Sheets.v4 of Google's .NET client libraries; written for this project, not theirs. See ../README.md.
using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Sheets.v4.Data;

/// <summary>A rectangle of cells.</summary>
public class GridData : IDirectResponseSchema
{
    [JsonProperty("startRow")]
    public virtual int? StartRow { get; set; }

    [JsonProperty("startColumn")]
    public virtual int? StartColumn { get; set; }

    [JsonProperty("rowData")]
    public virtual IList<RowData> RowData { get; set; }

    [JsonProperty("rowMetadata")]
    public virtual IList<DimensionProperties> RowMetadata { get; set; }

    [JsonProperty("columnMetadata")]
    public virtual IList<DimensionProperties> ColumnMetadata { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>What holds for a row or column.</summary>
public class DimensionProperties : IDirectResponseSchema
{
    [JsonProperty("hiddenByUser")]
    public virtual bool? HiddenByUser { get; set; }

    [JsonProperty("hiddenByFilter")]
    public virtual bool? HiddenByFilter { get; set; }

    [JsonProperty("pixelSize")]
    public virtual int? PixelSize { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>A row.</summary>
public class RowData : IDirectResponseSchema
{
    [JsonProperty("values")]
    public virtual IList<CellData> Values { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>A cell.</summary>
public class CellData : IDirectResponseSchema
{
    [JsonProperty("userEnteredValue")]
    public virtual ExtendedValue UserEnteredValue { get; set; }

    [JsonProperty("effectiveValue")]
    public virtual ExtendedValue EffectiveValue { get; set; }

    [JsonProperty("formattedValue")]
    public virtual string FormattedValue { get; set; }

    [JsonProperty("userEnteredFormat")]
    public virtual CellFormat UserEnteredFormat { get; set; }

    [JsonProperty("effectiveFormat")]
    public virtual CellFormat EffectiveFormat { get; set; }

    [JsonProperty("hyperlink")]
    public virtual string Hyperlink { get; set; }

    [JsonProperty("note")]
    public virtual string Note { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>A value of one of its types.</summary>
public class ExtendedValue : IDirectResponseSchema
{
    [JsonProperty("numberValue")]
    public virtual double? NumberValue { get; set; }

    [JsonProperty("stringValue")]
    public virtual string StringValue { get; set; }

    [JsonProperty("boolValue")]
    public virtual bool? BoolValue { get; set; }

    [JsonProperty("formulaValue")]
    public virtual string FormulaValue { get; set; }

    [JsonProperty("errorValue")]
    public virtual ErrorValue ErrorValue { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>A formula's error.</summary>
public class ErrorValue : IDirectResponseSchema
{
    [JsonProperty("type")]
    public virtual string Type { get; set; }

    [JsonProperty("message")]
    public virtual string Message { get; set; }

    public virtual string ETag { get; set; }
}
