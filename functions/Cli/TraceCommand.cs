using System.CommandLine;
using System.Globalization;
using FuzzySharp;
using Pipeline.Languages;
using Pipeline.Measure;
using Pipeline.Publish;
using Pipeline.Storage;

namespace Pipeline.Cli;

/// <summary>Where a figure comes from: its formula, its rows and their cells. Works from the store alone.</summary>
internal static class TraceCommand
{
    private const int Suggestions = 3;

    public static Command Create(Terminal terminal, Surroundings surroundings)
    {
        var place = new Argument<string>("municipality") { Description = terminal.Text("help-municipality") };
        var indicator = new Argument<string>("indicator") { Description = terminal.Text("help-indicator") };
        var output = new Option<string>("--out") { Description = terminal.Text("help-out"), DefaultValueFactory = _ => "out" };
        var file = new Option<string?>("--store") { Description = terminal.Text("help-store") };
        var period = new Option<string?>("--period") { Description = terminal.Text("help-period") };
        var group = new Option<string>("--group") { Description = terminal.Text("help-group"), DefaultValueFactory = _ => "" };
        var command = new Command("trace", terminal.Text("help-trace")) { place, indicator, period, group, output, file };
        command.SetAction(
            async (result, token) =>
            {
                var path = Places.StoreOf(result.GetValue(file), Places.Of(result.GetRequiredValue(output)));
                using var store = path == Places.Azure || File.Exists(path) ? Places.OpenStore(path, surroundings.Setting) : null;
                var asked = new Asked(
                    result.GetRequiredValue(place),
                    result.GetRequiredValue(indicator),
                    result.GetValue(period),
                    result.GetValue(group)!
                );
                return await TraceAsync(store, asked, terminal, token);
            }
        );
        return command;
    }

    private static async Task<int> TraceAsync(RecordStore? store, Asked asked, Terminal terminal, CancellationToken cancellationToken)
    {
        var (place, indicator) = (asked.Place, asked.Indicator);
        if (store is null || await store.RegistryAsync(cancellationToken) is not { Registry: var registry })
            return Fail(terminal, "no-figure", place, indicator);
        if (Find(registry, place) is not { } area)
            return Fail(terminal, "no-area", place, Nearest(place, Names(registry).Select(name => name.Name)));
        var catalogue = IndicatorCatalogue.With(registry.Indicators);
        if (catalogue.FirstOrDefault(definition => definition.Code == indicator) is not { } definition)
            return Fail(terminal, "no-indicator", indicator, Nearest(indicator, catalogue.Select(known => known.Code)));
        var known = await store
            .IndicatorsAsync(cancellationToken)
            .Select(stored => stored.Value)
            .Where(value => value.Area == area && value.Indicator == indicator)
            .ToListAsync(cancellationToken);
        var figures = known.FindAll(asked.Means);
        if (figures.Count == 0)
            return Fail(terminal, "no-figure", place, indicator);
        terminal.Line($"{definition.Name.In(terminal.Language)} = {definition.Formula}");
        var sources = await store.SourcesAsync(cancellationToken).Select(source => source.State).ToListAsync(cancellationToken);
        var measured = known.Find(value => value.Period.Kind == PeriodKind.SinceStart)?.Period.Days.End ?? DateOnly.MaxValue;
        var shown = new Shown(new(catalogue, sources, measured), store, new(registry), terminal);
        foreach (var figure in figures)
            await shown.WriteAsync(figure, cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>Writes figures with what they come from.</summary>
    private sealed record Shown(Trace Trace, RecordStore Store, AreaTree Areas, Terminal Terminal)
    {
        public async Task WriteAsync(IndicatorValue figure, CancellationToken cancellationToken)
        {
            Terminal.Line();
            Terminal.Line(Describe(figure, Terminal.Language));
            var findings = await Store
                .FindingsAsync(cancellationToken)
                .Where(tracked => tracked.Status != FindingStatus.Fixed && IsWithin(tracked.Finding.Place.Area, figure))
                .Select(tracked => tracked.Finding)
                .ToListAsync(cancellationToken);
            var rows = Trace.Of(figure, await RecordsAsync(figure, cancellationToken), findings);
            Terminal.Table([.. rows.SelectMany(row => row.Cells.Select(cell => Row(row, cell, Terminal.Language)))]);
        }

        private async Task<List<Record>> RecordsAsync(IndicatorValue figure, CancellationToken cancellationToken)
        {
            var spreadsheets = figure.Inputs.Select(input => input.Spreadsheet).ToHashSet(StringComparer.Ordinal);
            List<Record> records = [];
            foreach (var area in await Store.AreasAsync(cancellationToken))
            {
                if (!IsWithin(area, figure))
                    continue;
                var found = Store.RecordsAsync(area, null, cancellationToken);
                records.AddRange(
                    await found.Where(record => spreadsheets.Contains(record.Source.Spreadsheet)).ToListAsync(cancellationToken)
                );
            }
            return records;
        }

        private bool IsWithin(Area? area, IndicatorValue figure) => area is { } known && Areas.IsWithin(known, figure.Area, figure.Project);
    }

    private static IReadOnlyList<string> Row(TracedRow row, TracedCell cell, Language language) =>
        [
            row.Spreadsheet,
            row.Tab,
            cell.Cell?.ToString() ?? (row.Row == 0 ? "" : row.Row.ToString(CultureInfo.InvariantCulture)),
            cell.Column,
            cell.Shown ?? Texts.Inspect["blank"].In(language),
            Address(cell),
        ];

    // A file's name stands in the first column already.
    private static string Address(TracedCell cell) =>
        cell.Link is { } link && link.StartsWith("https:", StringComparison.Ordinal) ? link : "";

    private static string Describe(IndicatorValue figure, Language language)
    {
        var value = figure.Value is { } known ? known.ToString("0.##", CultureInfo.InvariantCulture) : Texts.Terms["no-data"].In(language);
        var quality = figure.Quality is Quality.AtLeast or Quality.About ? $" ({Texts.Terms[figure.Quality.Code()].In(language)})" : "";
        var target = figure is { Target: { } planned, Percent: var percent }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"; {Texts.Terms["target"].In(language)} {planned:0.##}{(percent is null ? "" : $", {percent:0.#}%")}"
            )
            : "";
        return $"{figure.Project}, {Days(figure.Period).In(language)} ({figure.Period.Label}): {value}{quality}{target}";
    }

    private static LocalText Days(Period period) =>
        period.Kind is PeriodKind.SinceStart
            ? Texts.Cli["up-to", WrittenDays.Of(new(period.Days.End, period.Days.End))]
            : WrittenDays.Of(period.Days);

    private static int Fail(Terminal terminal, string key, params ReadOnlySpan<object?> arguments)
    {
        terminal.Error(terminal.Text(key, arguments));
        return ExitCode.Failed;
    }

    /// <summary>The area that has the name or code; or, where just one has it as a word of its name, that one: «Каракол» is г. Каракол.</summary>
    private static Area? Find(Registry registry, string text)
    {
        var names = Names(registry).ToList();
        var whole = names.Where(name => Same(name.Name, text));
        var part = names.Where(name => name.Name.Split(' ').Any(word => Same(word, text)));
        var found = whole.Concat(part).Select(name => name.Area).Distinct().Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static IEnumerable<(string Name, Area Area)> Names(Registry registry)
    {
        foreach (var municipality in registry.Municipalities)
        {
            string[] names = [municipality.Code, municipality.Name.Ru, municipality.Name.Ky, municipality.Name.En, .. municipality.Aliases];
            foreach (var name in names)
                yield return (name, Area.Municipality(municipality.Code));
        }
        foreach (var municipality in registry.Municipalities.Where(municipality => municipality.Oblast is not null))
        {
            yield return (municipality.Oblast!, Area.Oblast(municipality.Oblast!));
            if (municipality.Rayon is { } rayon)
                yield return (rayon, Area.Rayon(municipality.Oblast!, rayon));
        }
        foreach (var project in registry.Projects)
            yield return (project, Area.Project(project));
    }

    /// <summary>Which figures somebody wants to see: without a period those since the start and of the programmes.</summary>
    private sealed record Asked(string Place, string Indicator, string? Period, string Group)
    {
        public bool Means(IndicatorValue value) =>
            value.Group == Group
            && (Period is null ? value.Period.Kind is PeriodKind.SinceStart or PeriodKind.Programme : value.Period.Label == Period);
    }

    private static bool Same(string left, string right) => string.Equals(left, right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Nearest(string text, IEnumerable<string> known) =>
        string.Join(", ", known.Distinct().OrderByDescending(name => Fuzz.WeightedRatio(text, name)).Take(Suggestions));
}
