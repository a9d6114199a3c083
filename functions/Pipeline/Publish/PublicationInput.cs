using Pipeline.Publish.SmallCells;
using Pipeline.Settings;

namespace Pipeline.Publish;

/// <summary>Everything a publication is made from. The same input gives the same bytes.</summary>
/// <param name="RunId">The run's id: sortable by time.</param>
/// <param name="AsOf">The moment the run answers for; document properties and «as of» lines show it.</param>
/// <param name="Registry">Municipalities, expected spreadsheets, targets.</param>
/// <param name="Catalogue">The definitions of the indicators, in the order in which they are shown.</param>
/// <param name="Indicators">The figures with their restatements.</param>
/// <param name="Findings">What people should look at, with its history.</param>
/// <param name="Sources">Every spreadsheet and how it stands.</param>
/// <param name="Records">The current records of a kind, all areas; read anew at each call, never held whole.</param>
public sealed record PublicationInput(
    string RunId,
    DateTimeOffset AsOf,
    Registry Registry,
    IReadOnlyList<IndicatorDefinition> Catalogue,
    IReadOnlyList<StoredIndicator> Indicators,
    IReadOnlyList<TrackedFinding> Findings,
    IReadOnlyList<SourceState> Sources,
    Func<RecordKind, IAsyncEnumerable<Record>> Records
)
{
    /// <summary>The code book of problems that ships; the registry's own codes go before it.</summary>
    public IReadOnlyList<ProblemCode> Problems { get; init; } = [];

    /// <summary>
    /// The same with figures as anybody may see them (<see cref="Suppression"/>): what every output is made from, so that none shows what
    /// another hides.
    /// </summary>
    public PublicationInput Protected(PipelineSettings settings)
    {
        var suppression = Suppression.Of([.. Indicators.Select(stored => stored.Value)], Catalogue, Registry, settings.SmallCellThreshold);
        return this with { Indicators = Indicators.AsParallel().AsOrdered().Select(suppression.Shown).ToList() };
    }

    /// <summary>A problem in words; a code that is in no book stands for itself.</summary>
    public LocalText ProblemName(string code) =>
        Registry.ProblemCodes.Concat(Problems).FirstOrDefault(problem => problem.Code == code)?.Name ?? LocalText.Same(code);

    /// <summary>The day in Bishkek that the run answers for.</summary>
    public DateOnly Today => Bishkek.DayOf(AsOf);

    /// <summary>The week the run lies in: a Monday's publication names the week that begins, whose schedule it shows.</summary>
    public Period Week => Period.Week(Today);
}
