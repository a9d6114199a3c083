namespace Pipeline.Tests.Harmonise.Values;

/// <summary>A cell of the corpus: as typed, what it means («-» missing, «?» a question), and the year or period around it.</summary>
public sealed record CorpusCell(string Kind, string Language, string Raw, string Truth, string Context)
{
    public override string ToString() => $"{Kind}: «{Raw}»";
}

/// <summary>The corpus of cells beside this file, one table a kind; written as people write, before the rules that read it.</summary>
internal static class CellCorpus
{
    public static IReadOnlyList<CorpusCell> Of(string kind)
    {
        using var stream = typeof(CellCorpus).Assembly.GetManifestResourceStream($"Pipeline.Tests.Harmonise.Values.Corpus.{kind}.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.TrimEnd('\r').Split('\t'))
                .Select(cells => new CorpusCell(
                    kind,
                    cells[0],
                    cells[1].Replace("\\n", "\n", StringComparison.Ordinal),
                    cells[2],
                    cells[3]
                )),
        ];
    }
}
