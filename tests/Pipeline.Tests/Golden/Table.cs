using Pipeline.Tests.Publish;

namespace Pipeline.Tests.Golden;

/// <summary>A published CSV file as an analyst reads it: rows of text by column name.</summary>
internal sealed class Table(IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
{
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; } = rows;

    public static Table Read(string path)
    {
        var lines = CsvRows.Read(File.ReadAllBytes(path));
        var columns = lines[0];
        return new([.. lines.Skip(1).Select(line => columns.Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))]);
    }

    /// <summary>The rows whose columns hold these values.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Where(params (string Column, string Value)[] conditions) =>
        [.. Rows.Where(row => conditions.All(condition => row[condition.Column] == condition.Value))];
}
