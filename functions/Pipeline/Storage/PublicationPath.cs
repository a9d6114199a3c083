namespace Pipeline.Storage;

/// <summary>Paths inside a publication store.</summary>
internal static class PublicationPath
{
    /// <summary>The path itself, if it stays inside the store and means the same in a folder and a container.</summary>
    public static string Checked(string path)
    {
        var isGood = !path.Contains('\\', StringComparison.Ordinal) && path.Split('/').All(part => part.Trim(' ', '.').Length > 0);
        return isGood ? path : throw new ArgumentException($"'{path}' is no path inside the store.", nameof(path));
    }
}
