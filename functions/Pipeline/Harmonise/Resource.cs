using System.Reflection;

namespace Pipeline.Harmonise;

/// <summary>Tables of words and names that stand beside the code that reads them (.tsv, a heading row first).</summary>
internal static class Resource
{
    /// <summary>The rows of a table, without its heading row; each as long as the heading.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"Pipeline.Harmonise.{name}")
            ?? throw new ArgumentException($"No table '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        var width = reader.ReadLine()!.Split('\t').Length;
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            rows.Add([.. cells, .. Enumerable.Repeat("", width - cells.Length)]);
        }
        return rows;
    }
}
