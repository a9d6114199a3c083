namespace Pipeline.Publish.Workbooks;

/// <summary>Where a link leads, as workbooks keep it: the address, and the place within a file apart.</summary>
/// <param name="Address">An address that is a valid URI; a file's name is escaped.</param>
/// <param name="Location">'Tab'!A1 within a file; null for an address of the web.</param>
internal readonly record struct LinkTarget(string Address, string? Location)
{
    /// <summary>The target of a link; null if it cannot be one.</summary>
    public static LinkTarget? TryParse(string link)
    {
        if (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto")
            return new(address.AbsoluteUri, null);
        if (link.Contains("://", StringComparison.Ordinal))
            return null;
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var file = hash < 0 ? link : link[..hash];
        var escaped = string.Join('/', file.Split('/', '\\').Select(Uri.EscapeDataString));
        return escaped.Length == 0 ? null : new(escaped, hash < 0 ? null : link[(hash + 1)..]);
    }
}
