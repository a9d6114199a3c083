// Stands in for Google.Apis.Sheets.v4 of Google's .NET client libraries; written for this project, not theirs. See ../README.md.
using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Sheets.v4.Data;

/// <summary>How a cell is shown.</summary>
public class CellFormat : IDirectResponseSchema
{
    [JsonProperty("numberFormat")]
    public virtual NumberFormat NumberFormat { get; set; }

    [JsonProperty("textFormat")]
    public virtual TextFormat TextFormat { get; set; }

    [JsonProperty("wrapStrategy")]
    public virtual string WrapStrategy { get; set; }

    [JsonProperty("verticalAlignment")]
    public virtual string VerticalAlignment { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>How a number is shown.</summary>
public class NumberFormat : IDirectResponseSchema
{
    [JsonProperty("type")]
    public virtual string Type { get; set; }

    [JsonProperty("pattern")]
    public virtual string Pattern { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>How a text is shown.</summary>
public class TextFormat : IDirectResponseSchema
{
    [JsonProperty("bold")]
    public virtual bool? Bold { get; set; }

    [JsonProperty("italic")]
    public virtual bool? Italic { get; set; }

    [JsonProperty("link")]
    public virtual Link Link { get; set; }

    public virtual string ETag { get; set; }
}

/// <summary>Where a text leads.</summary>
public class Link : IDirectResponseSchema
{
    [JsonProperty("uri")]
    public virtual string Uri { get; set; }

    public virtual string ETag { get; set; }
}
