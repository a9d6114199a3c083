using Pipeline.Languages;
using Pipeline.Runs;
using Spectre.Console;

namespace Pipeline.Cli;

/// <summary>Speaks to the person at the terminal: in their language, plainly when it is not a terminal.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, Language language, bool interactive) : IProgress<StageProgress>
{
    private const int Gap = 2,
        LeastLastColumn = 20;

    private StageBars? _bars;
    private readonly IAnsiConsole _console = AnsiConsole.Create(
        new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = interactive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = interactive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = interactive ? InteractionSupport.Detect : InteractionSupport.No,
        }
    );

    /// <summary>Where answers go.</summary>
    public TextWriter Out => output;

    /// <summary>Where errors go.</summary>
    public TextWriter ErrorOut => error;

    /// <summary>The language to speak.</summary>
    public Language Language => language;

    /// <summary>The language of a POSIX locale such as ky_KG.UTF-8; English for any other.</summary>
    public static Language LanguageOf(string? locale) => LanguageExtensions.FromCode(locale?.Split('_', '.')[0]) ?? Language.En;

    /// <summary>A text in the terminal's language.</summary>
    public string Text(string key, params ReadOnlySpan<object?> arguments) => Texts.Cli[key, arguments].In(language);

    /// <summary>A line of the answer.</summary>
    public void Line(string text = "") => output.WriteLine(text);

    /// <summary>An error, in one sentence.</summary>
    public void Error(string text) => error.WriteLine(text);

    /// <summary>A table without frames: columns of text, the first left, numbers right.</summary>
    public void Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
            return;
        var columns = Enumerable.Range(0, rows[0].Count).Where(column => rows.Any(row => row[column].Length > 0)).ToList();
        var widths = columns.SkipLast(1).Sum(column => rows.Max(row => row[column].Length) + Gap);
        // The library never ends where columns that must not wrap leave no room for the one that may.
        var keepsLines = widths + LeastLastColumn <= _console.Profile.Width;
        var grid = new Spectre.Console.Grid();
        foreach (var column in columns)
            grid.AddColumn(new GridColumn { NoWrap = keepsLines && column != columns[^1], Padding = new Padding(Gap, 0, 0, 0) });
        foreach (var row in rows)
            grid.AddRow([.. columns.Select(column => new Text(row[column]))]);
        _console.Write(grid);
    }

    /// <summary>Does work that may take long, showing how far its stages are.</summary>
    public async Task<T> WatchAsync<T>(Func<Task<T>> work)
    {
        if (!interactive)
            return await work();
        return await _console
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                _bars = new StageBars(context, stage => Text($"stage-{stage}"));
                return await work();
            });
    }

    /// <summary>Shows how far a stage is while <see cref="WatchAsync"/> watches.</summary>
    public void Report(StageProgress value) => _bars?.Report(value);

    private sealed class StageBars(ProgressContext context, Func<string, string> name)
    {
        private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

        public void Report(StageProgress value)
        {
            lock (_bars)
            {
                if (!_bars.TryGetValue(value.Stage, out var bar))
                    _bars[value.Stage] = bar = context.AddTask(name(value.Stage), maxValue: value.All);
                bar.Value = Math.Max(bar.Value, value.Done);
            }
        }
    }
}
