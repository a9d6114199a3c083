using System.Globalization;
using Pipeline.Tests.Publish.SmallCells;

namespace Pipeline.Benchmarks;

/// <summary>How much is hidden in random worlds of people, and whether an attack on what is shown finds a small cell.</summary>
internal static class SuppressionBenchmark
{
    /// <summary>hidden [worlds] [worlds attacked].</summary>
    public static Task<int> RunAsync(string[] arguments)
    {
        var worlds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 300;
        var attacked = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 20;
        var attacks = Enumerable.Range(1, worlds).Select(Attack.OnFigures).ToList();
        Console.WriteLine($"hidden figures, %: {Spread(attacks.Select(world => 100d * world.Hidden / (world.Hidden + world.Shown)))}");
        Console.WriteLine($"totals of everybody hidden, all periods: {Spread(attacks.Select(world => (double)world.HiddenTotals))}");
        var found = attacks
            .Take(attacked)
            .SelectMany((world, i) => world.Small.Where(world.Knows).Select(cell => (Seed: i + 1, Cell: cell)))
            .ToList();
        foreach (var (seed, cell) in found)
            Console.WriteLine($"world {seed} gives away {Attack.Said(cell)}");
        Console.WriteLine($"worlds attacked: {attacked}, small cells found: {found.Count}");
        return Task.FromResult(found.Count == 0 ? 0 : 1);
    }

    private static string Spread(IEnumerable<double> all) => Spread([.. all.Order()]);

    private static string Spread(List<double> values) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"mean {values.Average():0.0}, median {values[values.Count / 2]:0.0}, 95th percentile {values[(int)(values.Count * 0.95)]:0.0}, worst {values[^1]:0.0}"
        );
}
