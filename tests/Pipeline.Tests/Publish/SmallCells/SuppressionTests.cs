using Pipeline.Publish.SmallCells;
using Pipeline.Tests.Measure;

namespace Pipeline.Tests.Publish.SmallCells;

public sealed class SuppressionTests
{
    private const int Threshold = 5;
    private static readonly Period Period = Period.Programme(Sample.Programme);

    private static readonly IndicatorDefinition[] Catalogue =
    [
        Counts("participants", null),
        Counts("women", "participants/sex=f"),
        Counts("men", "participants/sex=m"),
        Counts("youth", "participants/young=yes"),
        new("women-share", LocalText.Same(""), "%", "", [], "") { Reveals = ["women", "men"] },
    ];

    [Fact]
    public void A_small_count_is_hidden_with_what_would_give_it_away()
    {
        var total = Value(Sample.Karakol, "participants", "", 26);
        var women = Value(Sample.Karakol, "women", "", 23);
        var sameWomen = Value(Sample.Karakol, "participants", "sex=f", 23);
        var men = Value(Sample.Karakol, "men", "", 3);
        var share = Value(Sample.Karakol, "women-share", "", 88.5);

        var suppression = Suppression.Of([total, women, sameWomen, men, share], Catalogue, Sample.Registry, Threshold);

        Assert.Equal(SuppressionReason.Small, suppression.ReasonOf(men));
        Assert.Equal(SuppressionReason.Complementary, suppression.ReasonOf(women));
        Assert.Equal(SuppressionReason.Complementary, suppression.ReasonOf(sameWomen));
        Assert.Equal(SuppressionReason.Complementary, suppression.ReasonOf(share));
        Assert.Equal(SuppressionReason.None, suppression.ReasonOf(total));
    }

    [Fact]
    public void What_the_shown_groups_leave_of_their_total_is_protected_too()
    {
        var women = Value(Sample.Karakol, "women", "", 23);

        var suppression = Suppression.Of([Value(Sample.Karakol, "participants", "", 26), women], Catalogue, Sample.Registry, Threshold);

        Assert.Equal(SuppressionReason.Complementary, suppression.ReasonOf(women));
    }

    [Fact]
    public void Large_counts_and_zeros_are_shown() =>
        Assert.Equal(
            0,
            Suppression
                .Of(
                    [
                        Value(Sample.Karakol, "participants", "", 26),
                        Value(Sample.Karakol, "women", "", 26),
                        Value(Sample.Karakol, "men", "", 0),
                    ],
                    Catalogue,
                    Sample.Registry,
                    Threshold
                )
                .Count
        );

    /// <summary>
    /// The attack: people are invented, every figure about them is published for two periods of which one holds the other, the hidden ones
    /// are left out, and whatever follows by linear algebra over the smallest groups there are is worked out; also that nobody is outside
    /// the shorter period where both count the same. No small cell may be among it.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void No_small_cell_can_be_recovered_by_subtraction(int seed)
    {
        var world = new World(new Random(seed));
        var figures = world.Figures();

        var suppression = Suppression.Of([.. figures.Select(figure => figure.Value)], Catalogue, world.Registry, Threshold);

        var shown = figures.Where(figure => suppression.ReasonOf(figure.Value) == SuppressionReason.None).ToList();
        var small = figures.Where(figure => suppression.ReasonOf(figure.Value) == SuppressionReason.Small).ToList();
        Assert.NotEmpty(small);
        Assert.True(shown.Count > figures.Count / 4, "Too much is hidden to be of use.");
        var known = RowSpace.Of(shown.Select(figure => figure.Atoms).Concat(world.NobodyOutside(shown)), world.AtomCount);
        Assert.All(
            small,
            figure => Assert.False(known.Contains(figure.Atoms), $"{figure.Value.Area} {figure.Value.Indicator} {figure.Value.Group}")
        );
    }

    /// <summary>Other worlds than those that are published in full: the same attack on the figures themselves.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    public void Nothing_small_follows_from_figures_of_all_areas_periods_and_groups_and_most_are_shown(int seed)
    {
        var attack = Attack.OnFigures(seed);

        Assert.NotEmpty(attack.Small);
        Assert.Empty(attack.Small.Where(attack.Knows).Select(Attack.Said));
        Assert.True(attack.Shown > attack.Hidden, $"{attack.Hidden} figures are hidden, and {attack.Shown} shown.");
        Assert.Equal(0, attack.HiddenTotals);
    }

    [Fact]
    public void Few_people_between_two_shown_periods_are_protected()
    {
        var since = Period.SinceStart(Sample.AsOf);
        IndicatorValue[] figures =
        [
            Value(Sample.Karakol, "participants", "", 60),
            Value(Sample.Karakol, "women", "", 30),
            Value(Sample.Karakol, "men", "", 30),
            Value(Sample.Karakol, "participants", "", 80, since),
            Value(Sample.Karakol, "women", "", 32, since),
            Value(Sample.Karakol, "men", "", 48, since),
        ];

        var suppression = Suppression.Of(figures, Catalogue, Sample.Registry, Threshold);

        var hidden = figures.Where(figure => suppression.ReasonOf(figure) != SuppressionReason.None).ToList();
        Assert.Equal(2, hidden.Count);
        Assert.Single(hidden.Select(figure => figure.Period).Distinct());
        Assert.DoesNotContain(hidden, figure => figure.Indicator == "participants");
    }

    [Fact]
    public void Who_does_not_say_the_sex_protects_nobody_because_findings_tell_them()
    {
        var women = Value(Sample.Karakol, "women", "", 20) with { Missing = 6 };
        var men = Value(Sample.Karakol, "men", "", 3) with { Missing = 6 };

        var suppression = Suppression.Of(
            [Value(Sample.Karakol, "participants", "", 29), women, men],
            Catalogue,
            Sample.Registry,
            Threshold
        );

        Assert.Equal(SuppressionReason.Small, suppression.ReasonOf(men));
        Assert.Equal(SuppressionReason.Complementary, suppression.ReasonOf(women));
    }

    [Fact]
    public void The_attack_succeeds_where_nothing_complementary_is_hidden()
    {
        var world = new World(new Random(1));
        var figures = world.Figures();
        var isSmall = figures.ToLookup(figure => figure.Value.Group.Length > 0 && figure.Value.Value is > 0 and < Threshold);

        var known = RowSpace.Of(isSmall[false].Select(figure => figure.Atoms), world.AtomCount);

        Assert.Contains(isSmall[true], figure => known.Contains(figure.Atoms));
    }

    private static IndicatorDefinition Counts(string code, string? partOf) =>
        new(code, LocalText.Same(""), "people", "count(attendance)", [], "") { PartOf = partOf };

    private static IndicatorValue Value(Area area, string indicator, string group, double value, Period? period = null) =>
        new(Sample.Project, area, indicator, period ?? Period, group, value, Quality.Exact);

    private sealed record PublishedFigure(IndicatorValue Value, double[] Atoms);

    /// <summary>One of the smallest groups there are.</summary>
    private sealed record Atom(string Municipality, string Sex, string Category, string Young, bool IsInside);

    /// <summary>
    /// Municipalities of two rayons with invented people, inside the programme's period or only since the start. In two of five
    /// municipalities nobody is outside.
    /// </summary>
    private sealed class World
    {
        private static readonly string[] Sexes = ["f", "m"];
        private static readonly string[] Categories = ["council", "executive", "resident"];
        private static readonly string[] Young = ["yes", "no"];
        private static readonly bool[] Either = [true, false];
        private static readonly Period SinceStart = Period.SinceStart(Sample.AsOf);
        private readonly List<Atom> _atoms;
        private readonly double[] _people;

        public World(Random random)
        {
            var codes = Enumerable.Range(1, 5).Select(i => $"M{i}").ToList();
            Registry = Registry.Empty with
            {
                Municipalities =
                [
                    .. codes.Select(
                        (code, i) => new Municipality(code, LocalText.Same(code), null, "KG-N", i < 3 ? "A" : "B", [], Sample.Project)
                    ),
                ],
            };
            _atoms =
            [
                .. from m in codes
                from s in Sexes
                from c in Categories
                from y in Young
                from isInside in Either
                select new Atom(m, s, c, y, isInside),
            ];
            _people =
            [
                .. _atoms.Select(atom =>
                    !atom.IsInside && atom.Municipality is "M1" or "M4" ? 0
                    : random.Next(3) == 0 ? random.Next(0, 4)
                    : (double)random.Next(4, 30)
                ),
            ];
        }

        public Registry Registry { get; }

        public int AtomCount => _atoms.Count;

        public List<PublishedFigure> Figures()
        {
            var all = Registry.Municipalities.Select(municipality => municipality.Code).ToArray();
            var areas = new List<(Area Area, string[] Codes)> { (Area.Oblast("KG-N"), all), (Area.Project(Sample.Project), all) };
            areas.AddRange(all.Select(code => (Area.Municipality(code), new[] { code })));
            areas.AddRange(
                Registry
                    .Municipalities.GroupBy(municipality => municipality.Rayon!)
                    .Select(rayon => (Area.Rayon("KG-N", rayon.Key), rayon.Select(municipality => municipality.Code).ToArray()))
            );
            return
            [
                .. areas.SelectMany(area => FiguresOf(area.Area, area.Codes, Period).Concat(FiguresOf(area.Area, area.Codes, SinceStart))),
            ];
        }

        /// <summary>What equal totals of both periods tell: every group outside is empty.</summary>
        public IEnumerable<double[]> NobodyOutside(IReadOnlyList<PublishedFigure> shown)
        {
            var totals = shown
                .Where(figure => figure.Value is { Indicator: "participants", Group: "" })
                .ToLookup(figure => figure.Value.Area);
            foreach (var same in totals.Where(pair => pair.Count() == 2 && pair.DistinctBy(figure => figure.Value.Value).Count() == 1))
            {
                var whole = same.Single(figure => figure.Value.Period == SinceStart).Atoms;
                for (var i = 0; i < AtomCount; i++)
                {
                    if (whole[i] > 0 && !_atoms[i].IsInside)
                        yield return [.. Enumerable.Range(0, AtomCount).Select(j => i == j ? 1d : 0d)];
                }
            }
        }

        private IEnumerable<PublishedFigure> FiguresOf(Area area, string[] codes, Period period)
        {
            PublishedFigure Of(string indicator, string group, Func<Atom, bool> counts)
            {
                var atoms = _atoms
                    .Select(atom => codes.Contains(atom.Municipality) && (atom.IsInside || period == SinceStart) && counts(atom) ? 1d : 0d)
                    .ToArray();
                return new(Value(area, indicator, group, atoms.Zip(_people, (has, people) => has * people).Sum(), period), atoms);
            }
            yield return Of("participants", "", _ => true);
            yield return Of("women", "", atom => atom.Sex == "f");
            yield return Of("men", "", atom => atom.Sex == "m");
            yield return Of("youth", "", atom => atom.Young == "yes");
            foreach (var sex in Sexes)
            {
                yield return Of("participants", "sex=" + sex, atom => atom.Sex == sex);
                yield return Of("youth", "sex=" + sex, atom => atom.Sex == sex && atom.Young == "yes");
            }
            foreach (var category in Categories)
            {
                yield return Of("participants", "category=" + category, atom => atom.Category == category);
                yield return Of("women", "category=" + category, atom => atom.Category == category && atom.Sex == "f");
                yield return Of("men", "category=" + category, atom => atom.Category == category && atom.Sex == "m");
            }
        }
    }
}
