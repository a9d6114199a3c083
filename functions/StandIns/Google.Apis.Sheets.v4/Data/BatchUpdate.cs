// Stands in for Google.Apis.Sheets.v4 of Google's .NET client libraries; written for this project, not theirs. See ../README.md.
using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Sheets.v4.Data;

/// <summary>Changes, all or none.</summary>
public class BatchUpdateSpreadsheetRequest : IDirectResponseSchema
{
    [JsonProperty("requests")]
    public virtual IList<Request> Requests { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>An answer to each change, in order.</summary>
public class BatchUpdateSpreadsheetResponse : IDirectResponseSchema
{
    [JsonProperty("spreadsheetId")]
    public virtual string SpreadsheetId { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>One change: one of its properties is set.</summary>
public class Request : IDirectResponseSchema
{
    [JsonProperty("addSheet")]
    public virtual AddSheetRequest AddSheet { get; set; }

    [JsonProperty("deleteSheet")]
    public virtual DeleteSheetRequest DeleteSheet { get; set; }

    [JsonProperty("updateSheetProperties")]
    public virtual UpdateSheetPropertiesRequest UpdateSheetProperties { get; set; }

    [JsonProperty("updateDimensionProperties")]
    public virtual UpdateDimensionPropertiesRequest UpdateDimensionProperties { get; set; }

    [JsonProperty("updateCells")]
    public virtual UpdateCellsRequest UpdateCells { get; set; }

    [JsonProperty("repeatCell")]
    public virtual RepeatCellRequest RepeatCell { get; set; }

    [JsonProperty("setDataValidation")]
    public virtual SetDataValidationRequest SetDataValidation { get; set; }

    [JsonProperty("addProtectedRange")]
    public virtual AddProtectedRangeRequest AddProtectedRange { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>Adds a tab.</summary>
public class AddSheetRequest : IDirectResponseSchema
{
    [JsonProperty("properties")]
    public virtual SheetProperties Properties { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>Deletes a tab.</summary>
public class DeleteSheetRequest : IDirectResponseSchema
{
    [JsonProperty("sheetId")]
    public virtual int? SheetId { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>Changes those properties of a tab that fields names.</summary>
public class UpdateSheetPropertiesRequest : IDirectResponseSchema
{
    [JsonProperty("properties")]
    public virtual SheetProperties Properties { get; set; }

    [JsonProperty("fields")]
    public virtual object Fields { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>Changes rows or columns.</summary>
public class UpdateDimensionPropertiesRequest : IDirectResponseSchema
{
    [JsonProperty("range")]
    public virtual DimensionRange Range { get; set; }

    [JsonProperty("properties")]
    public virtual DimensionProperties Properties { get; set; }

    [JsonProperty("fields")]
    public virtual object Fields { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>Rows or columns: the start counts from 0 and is included, the end is not.</summary>
public class DimensionRange : IDirectResponseSchema
{
    [JsonProperty("sheetId")]
    public virtual int? SheetId { get; set; }

    [JsonProperty("dimension")]
    public virtual string Dimension { get; set; }

    [JsonProperty("startIndex")]
    public virtual int? StartIndex { get; set; }

    [JsonProperty("endIndex")]
    public virtual int? EndIndex { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>Writes those parts of cells that fields names; cells of the range without data are cleared.</summary>
public class UpdateCellsRequest : IDirectResponseSchema
{
    [JsonProperty("rows")]
    public virtual IList<RowData> Rows { get; set; }

    [JsonProperty("fields")]
    public virtual object Fields { get; set; }

    [JsonProperty("range")]
    public virtual GridRange Range { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>Writes those parts of one cell that fields names into every cell of a range.</summary>
public class RepeatCellRequest : IDirectResponseSchema
{
    [JsonProperty("range")]
    public virtual GridRange Range { get; set; }

    [JsonProperty("cell")]
    public virtual CellData Cell { get; set; }

    [JsonProperty("fields")]
    public virtual object Fields { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>Says what a range takes.</summary>
public class SetDataValidationRequest : IDirectResponseSchema
{
    [JsonProperty("range")]
    public virtual GridRange Range { get; set; }

    [JsonProperty("rule")]
    public virtual DataValidationRule Rule { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>What a cell takes.</summary>
public class DataValidationRule : IDirectResponseSchema
{
    [JsonProperty("condition")]
    public virtual BooleanCondition Condition { get; set; }

    [JsonProperty("inputMessage")]
    public virtual string InputMessage { get; set; }

    [JsonProperty("strict")]
    public virtual bool? Strict { get; set; }

    [JsonProperty("showCustomUi")]
    public virtual bool? ShowCustomUi { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>A condition and its values.</summary>
public class BooleanCondition : IDirectResponseSchema
{
    [JsonProperty("type")]
    public virtual string Type { get; set; }

    [JsonProperty("values")]
    public virtual IList<ConditionValue> Values { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>A value of a condition.</summary>
public class ConditionValue : IDirectResponseSchema
{
    [JsonProperty("userEnteredValue")]
    public virtual string UserEnteredValue { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>Protects a range.</summary>
public class AddProtectedRangeRequest : IDirectResponseSchema
{
    [JsonProperty("protectedRange")]
    public virtual ProtectedRange ProtectedRange { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>A protected range; with a warning only, everybody may still change it.</summary>
public class ProtectedRange : IDirectResponseSchema
{
    [JsonProperty("range")]
    public virtual GridRange Range { get; set; }

    [JsonProperty("description")]
    public virtual string Description { get; set; }

    [JsonProperty("warningOnly")]
    public virtual bool? WarningOnly { get; set; }

    public virtual string ETag { get; set; }
}
