using System.Globalization;
using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Values;
using Xunit.Abstractions;

namespace Pipeline.Tests.Harmonise.Values;

/// <summary>
/// The corpus of cells, read: at least 99.5% right, and at most one in a thousand silently wrong (a value that is not what
/// was meant, and no remark).
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<Cell, string, string>> Readers = new()
    {
        ["dates"] = (cell, context) => Written.Of(DateReader.Read(cell, Context(context))),
        ["times"] = (cell, _) => Written.Of(TimeReader.Read(cell), Written.Of),
        ["numbers"] = (cell, _) => Written.Of(NumberReader.Read(cell), Written.Of),
        ["money"] = (cell, context) => Written.Of(MoneyReader.Read(cell, context.Length == 0 ? 1 : Number(context)), Written.Of),
        ["sex"] = (cell, _) => Written.Of(SexReader.Read(cell), code => code),
        ["flags"] = (cell, _) => Written.Of(FlagReader.ReadTold(cell), yes => yes ? "yes" : "no"),
        ["steps"] = (cell, context) => Written.Of(StepReader.ReadTold(cell, Context(context)), Written.Of),
        ["event-status"] = (cell, context) => Written.Of(StatusReader.ReadEvent(cell, Context(context)), Written.Of),
        ["measure-status"] = (cell, _) => Written.Of(StatusReader.ReadMeasureTold(cell), Written.Of),
        ["event-types"] = (cell, _) => Written.Of(EventTypeReader.Read(cell), code => code),
        ["categories"] = (cell, _) => Written.Of(CategoryReader.Read(cell), code => code),
        ["names"] = (cell, _) => Written.Of(NamesReader.Read(cell), Written.Of),
        ["lists"] = (cell, _) => Written.Of(ListReader.Read(cell), items => string.Join('|', items)),
        ["births"] = (cell, _) => Written.Of(BirthReader.Read(cell), Written.Of),
        ["texts"] = (cell, _) => Written.Of(PlainTextReader.Read(cell), text => text),
    };

    [Fact]
    public void Read_corpus_is_right_and_hardly_ever_silently_wrong()
    {
        var (all, right, silent) = (0, 0, 0);
        foreach (var kind in Readers.Keys)
        {
            var cells = CellCorpus.Of(kind);
            var wrong = cells.Select(cell => (cell, Read: Read(cell))).Where(pair => pair.Read != pair.cell.Truth).ToList();
            var silently = wrong.Count(pair => pair.Read != "?" && !pair.Read.EndsWith('!'));
            (all, right, silent) = (all + cells.Count, right + cells.Count - wrong.Count, silent + silently);
            output.WriteLine($"{kind}: {cells.Count - wrong.Count} of {cells.Count} right, {silently} silently wrong");
            foreach (var (cell, read) in wrong)
                output.WriteLine($"  «{cell.Raw}» [{cell.Context}]: {read}, not {cell.Truth}");
        }
        output.WriteLine($"{right} of {all} right, {silent} silently wrong");
        Assert.InRange((double)right / all, 0.995, 1);
        Assert.InRange((double)silent / all, 0, 0.001);
    }

    // What a reader does not know it must not pass over: the word may turn the meaning round.
    [Theory]
    [InlineData("dates")]
    [InlineData("times")]
    [InlineData("sex")]
    [InlineData("flags")]
    [InlineData("births")]
    [InlineData("money")]
    [InlineData("steps")]
    [InlineData("event-status")]
    [InlineData("measure-status")]
    public void Unknown_word_beside_a_value_is_never_passed_over_in_silence(string kind)
    {
        var cells = CellCorpus.Of(kind).Where(cell => cell.Truth is not ("?" or "-") && !cell.Truth.EndsWith('!') && IsText(cell.Raw));
        var texts = cells.SelectMany(cell =>
            Beside(cell).Select(beside => cell with { Raw = string.Format(CultureInfo.InvariantCulture, beside, cell.Raw) })
        );

        var passed = texts.Where(cell => Read(cell) is not ("?" or "-") and var read && !read.EndsWith('!'));
        Assert.Empty(passed.Select(cell => $"«{cell.Raw}»: {Read(cell)}"));
    }

    [Fact]
    public async Task Municipalities_of_the_corpus_are_found_or_asked_about()
    {
        var gazetteer = new Gazetteer(await CorpusRegistry.ReadAsync());
        var wrong = CellCorpus.Of("municipalities").Where(cell => Found(gazetteer.Municipality(cell.Raw)) != cell.Truth);

        Assert.Empty(wrong.Select(cell => $"«{cell.Raw}»: {Found(gazetteer.Municipality(cell.Raw))}, not {cell.Truth}"));
    }

    [Fact]
    public void Corpus_is_large_and_distinct_and_Kyrgyz_enough()
    {
        var cells = Readers.Keys.Append("municipalities").Append("problems").SelectMany(CellCorpus.Of).ToList();
        Assert.InRange(cells.DistinctBy(cell => (cell.Kind, cell.Raw, cell.Context)).Count(), 1500, int.MaxValue);
        Assert.InRange(cells.Count(cell => cell.Language == "ky"), 500, int.MaxValue);
    }

    // A misspelt name is used, with a question beside it.
    private static string Found(PlaceMatch<Municipality> match) => match.Found is [var only] ? only.Code : "?";

    private static string Read(CorpusCell cell) => Readers[cell.Kind](Typed(cell.Raw), cell.Context);

    private static readonly string[] Besides = ["{0} кырмызы", "кырмызы {0}", "{0}, кырмызы", "{0} ?", "{0} (?)"];

    // Words that say why go on to the end of the cell, or begin it: «каражат жок, башталган жок».
    private static string[] Beside(CorpusCell cell) =>
        Array.Exists(ReasonsBefore, reason => cell.Raw.Contains(reason, StringComparison.Ordinal)) ? Besides[..1]
        : !HasReason(cell) ? Besides
        : Read(cell with { Raw = cell.Raw.Split(',')[0] }) == "?" ? ["{0} ?"]
        : ["кырмызы {0}", "{0} ?"];

    // «отменено из-за дождя», «не решено, нет средств»: any words may say why.
    private static readonly string[] Reasons =
    [
        "из-за",
        "из - за",
        "из за",
        "по причине",
        "в связи",
        "т.к.",
        "по просьбе",
        "потому что",
        "себеби",
        "анткени",
        "due to",
        "lack of",
    ];

    // «аба ырайынан улам», «эл чогулбагандыктан», «сессия менен кошо»: any words before them say why, or with what.
    private static readonly string[] ReasonsBefore =
    [
        "улам",
        "себепт",
        "айынан",
        "байланыштуу",
        "менен кошо",
        "дыктан",
        "дүктөн",
        "жоктугунан",
    ];

    // What is not done may have a reason in any words behind a comma, a dash or a bracket.
    private static bool HasReason(CorpusCell cell) =>
        Array.Exists(Reasons, reason => cell.Raw.Contains(reason, StringComparison.OrdinalIgnoreCase))
        || (cell.Truth.Split(' ')[0] is "not-solved" or "cancelled" or "postponed" or "started" && cell.Raw.AsSpan().ContainsAny(",-—(;"));

    private static bool IsText(string raw) => Typed(raw).Kind == CellKind.Text;

    // «#5» is a number cell, «d:43293» a date cell, «p:0.5» a percentage, «t:0.5» a time, «b:1» a boolean, «e:#REF!» an error.
    private static Cell Typed(string raw) =>
        raw.Length > 1 && raw[0] == '#' && double.TryParse(raw[1..], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Cell.OfNumber(number)
        : raw.StartsWith("d:", StringComparison.Ordinal) ? Cell.OfDate(Number(raw[2..]))
        : raw.StartsWith("p:", StringComparison.Ordinal) ? Cell.OfPercent(Number(raw[2..]))
        : raw.StartsWith("t:", StringComparison.Ordinal) ? Cell.OfTime(Number(raw[2..]))
        : raw.StartsWith("b:", StringComparison.Ordinal) ? Cell.OfBoolean(raw[2] == '1')
        : raw.StartsWith("e:", StringComparison.Ordinal) ? Cell.OfError(raw[2..])
        : Cell.OfText(raw);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // «2018», or «2018-11-01..2019-03-31».
    private static DateContext Context(string context)
    {
        if (context.Length == 0)
            return DateContext.None;
        var days = context.Split("..");
        return days.Length == 1
            ? DateContext.OfYear(int.Parse(context, CultureInfo.InvariantCulture))
            : new(
                new DateRange(DateOnly.Parse(days[0], CultureInfo.InvariantCulture), DateOnly.Parse(days[1], CultureInfo.InvariantCulture))
            );
    }
}
