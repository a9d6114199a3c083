namespace Pipeline.Publish;

/// <summary>The media types of what is published.</summary>
public static class MediaTypes
{
    /// <summary>CSV, always UTF-8 with a byte order mark.</summary>
    public const string Csv = "text/csv; charset=utf-8";

    /// <summary>JSON.</summary>
    public const string Json = "application/json; charset=utf-8";

    /// <summary>The page.</summary>
    public const string Html = "text/html; charset=utf-8";

    /// <summary>XML.</summary>
    public const string Xml = "application/xml; charset=utf-8";

    /// <summary>A workbook.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
