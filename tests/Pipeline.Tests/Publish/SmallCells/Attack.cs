namespace Pipeline.Tests.Publish.SmallCells;

/// <summary>What a reader of everything knows.</summary>
internal sealed class Attack
{
    /// <summary>Whom each indicator counts.</summary>
    private static readonly Dictionary<string, Func<Atom, bool>> Counted = new()
    {
        ["participants"] = atom => !atom.IsRespondent,
        ["unique-people"] = atom => !atom.IsRespondent,
        ["women"] = atom => !atom.IsRespondent && atom.Sex == "f",
        ["men"] = atom => !atom.IsRespondent && atom.Sex == "m",
        ["youth"] = atom => atom.IsYoung,
        ["council-men"] = atom => atom.Category == "council" && atom.Sex == "m",
        ["not-council"] = atom => !atom.IsRespondent && atom.Category != "council",
        ["respondents"] = atom => atom.IsRespondent,
        ["questionnaires"] = atom => atom.IsRespondent,
        ["problem-respondents"] = atom => atom.Problems.Length > 0,
    };

    /// <summary>Each share with the part of the people, or the group, whose number it gives where that of all is known.</summary>
    private static readonly (string Share, string Part, string Whole)[] Known =
    [
        ("women-share", "women", "participants"),
        ("youth-share", "youth", "participants"),
        ("men-share", "men", "participants"),
        ("problem-respondents-share", "problem-respondents", "problem-respondents"),
    ];

    private readonly InventedPeople _people;
    private readonly IReadOnlyList<IndicatorValue> _truth;
    private const int Threshold = 5;
    private readonly Lazy<RowSpace> _known;

    private Attack(Attack other)
    {
        (_people, _truth, Numbers, Small) = (other._people, other._truth, other.Numbers, other.Small);
        _known = new(() => other._known.Value.With(_truth.Except(Small).Select(value => AtomsOf(value)!)));
    }

    /// <summary>An attack on some numbers about people of whom everything is known to us.</summary>
    public Attack(InventedPeople people, IReadOnlyList<StoredIndicator> figures, IEnumerable<PublishedNumber> numbers)
    {
        _people = people;
        _truth = [.. figures.Select(stored => stored.Value).Where(value => value.Value is not null && AtomsOf(value) is not null)];
        Numbers = [.. numbers];
        var shown = Numbers.Where(number => number.What == "value").Select(KeyOf).ToHashSet();
        var hidden = _truth.Where(value => !shown.Contains(KeyOf(value))).ToList();
        Small = hidden.FindAll(value => IsOfSome(value) && !IsTold(value) && value.Value is > 0 and < Threshold);
        var reported = _truth.Count(value => value.Period.Kind is PeriodKind.SinceStart or PeriodKind.Programme);
        Hidden = hidden.Count(value => value.Period.Kind is PeriodKind.SinceStart or PeriodKind.Programme);
        Shown = reported - Hidden;
        HiddenTotals = hidden.Count(value => !IsOfSome(value));
        _known = new(() => RowSpace.Of(Facts(), people.Atoms.Count));
    }

    public IReadOnlyList<PublishedNumber> Numbers { get; }

    /// <summary>The cells of few people that no file shows.</summary>
    public IReadOnlyList<IndicatorValue> Small { get; }

    public int Shown { get; }

    public int Hidden { get; }

    /// <summary>Of everybody, in all periods: what readers miss most.</summary>
    public int HiddenTotals { get; }

    /// <summary>The same attack on the figures themselves as any output gets them: hundreds of worlds take seconds.</summary>
    public static Attack OnFigures(int seed)
    {
        var people = new InventedPeople(seed);
        var input = people.Input();
        var shown = input.Protected(new()).Indicators.Select(stored => stored.Value);
        return new(people, input.Indicators, shown.SelectMany(NumbersOf).Concat(NumbersOf(input.Findings)));
    }

    public static string Said(IndicatorValue value) => $"{value.Area} {value.Indicator} {value.Period} {value.Group}: {value.Value}";

    /// <summary>Earlier numbers of some of the people: what is hidden now protects nobody who was counted then.</summary>
    public IEnumerable<PublishedNumber> EarlierOfSome =>
        Numbers.Where(number =>
            number.What == "was" && AtomsOf(number with { What = "value" }) is not null && IsOfSome(number.Indicator, number.Group)
        );

    public bool Knows(IndicatorValue value) => _known.Value.Contains(AtomsOf(value)!);

    /// <summary>The same if nothing complementary were hidden.</summary>
    public Attack WithComplementary() => new(this);

    private static IEnumerable<PublishedNumber> NumbersOf(IReadOnlyList<TrackedFinding> findings) =>
        findings
            .Select(tracked => tracked.Finding.Place)
            .GroupBy(place => (Area: place.Area!.Value, place.Spreadsheet!.Id))
            .Select(blank =>
                PublishedNumber.OfBlankSex("", blank.Key.Area, blank.Key.Id, [.. blank.Select(place => place.Cells!.Value.First.Row + 1)])
            );

    private static IEnumerable<PublishedNumber> NumbersOf(IndicatorValue value)
    {
        var number = new PublishedNumber("", "value", value.Area, value.Indicator, value.Period, value.Group, value.Value ?? 0);
        if (value.Value is not null)
            yield return number;
        if (!value.HidesRows)
            yield return number with
            {
                What = "missing",
                Number = value.Missing,
            };
        if (value.Inputs.Any(input => input.Rows.Count > 0) && value.Value is not null)
            yield return number with
            {
                What = "rows",
                Rows = [.. value.Inputs.SelectMany(input => input.Rows.Select(row => (input.Spreadsheet, row)))],
            };
    }

    private IEnumerable<double[]> Facts()
    {
        var figures = Numbers.Select(number => (Number: number, Atoms: AtomsOf(number))).Where(fact => fact.Atoms is not null).ToList();
        return figures.Select(fact => fact.Atoms!).Concat(Nobody(figures)).Concat(Shares()).Concat(Lists());
    }

    // Where two numbers of people agree and one holds the other, nobody is in between; where a number is 0, nobody is in it.
    private IEnumerable<double[]> Nobody(IReadOnlyList<(PublishedNumber Number, double[]? Atoms)> figures)
    {
        var empty = new bool[_people.Atoms.Count];
        foreach (var area in figures.Where(fact => fact.Number.What == "value").GroupBy(fact => fact.Number.Area))
        {
            var all = area.DistinctBy(fact => (KeyOf(fact.Number))).ToList();
            var weeks = all.Where(fact => fact.Number is { Period.Kind: PeriodKind.Week, Indicator: "participants" }).ToList();
            var sums = all.Where(fact =>
                    fact.Number is { Group: "", Indicator: "participants" } && fact.Number.Period.Kind != PeriodKind.Week
                )
                .Select(outer =>
                    weeks
                        .Where(week =>
                            outer.Number.Period.Days.Contains(week.Number.Period.Days.Start)
                            && outer.Number.Period.Days.Contains(week.Number.Period.Days.End)
                        )
                        .ToList()
                )
                .Select(inside =>
                    (
                        Number: inside.Sum(week => week.Number.Number),
                        Atoms: inside.Aggregate(new double[_people.Atoms.Count], (sum, week) => [.. sum.Zip(week.Atoms!, (a, b) => a + b)])
                    )
                );
            var candidates = all.Select(fact => (fact.Number.Number, Atoms: fact.Atoms!))
                .Concat(sums)
                .Append((0, new double[_people.Atoms.Count]))
                .ToList();
            foreach (var (number, atoms) in candidates)
            {
                foreach (
                    var inner in candidates.Where(other =>
                        other.Number == number && other.Atoms.Zip(atoms).All(pair => pair.First <= pair.Second)
                    )
                )
                {
                    for (var i = 0; i < empty.Length; i++)
                        empty[i] |= atoms[i] > inner.Atoms[i];
                }
            }
        }
        return Enumerable
            .Range(0, empty.Length)
            .Where(i => empty[i])
            .Select(i => Enumerable.Range(0, empty.Length).Select(j => i == j ? 1d : 0d).ToArray());
    }

    // A share of a known number gives the part: to the digit, or where the rounded percentage leaves one whole number.
    private IEnumerable<double[]> Shares()
    {
        var totals = Numbers
            .Where(number => number is { What: "value", Indicator: "participants" or "problem-respondents", Group: "" })
            .ToLookup(KeyOf);
        foreach (var (code, part, whole) in Known)
        {
            foreach (var share in Numbers.Where(number => number.Indicator == code))
            {
                var all = totals[KeyOf(share) with { Indicator = whole, Group = "" }].FirstOrDefault();
                if (all is not null && (share.What == "value" || all.Number < 100))
                    yield return AtomsOf(share with { What = "value", Indicator = part })!;
            }
        }
    }

    // Listed rows: how many, and how many two lists of one spreadsheet have in common.
    private IEnumerable<double[]> Lists()
    {
        var lists = Numbers
            .Where(number => number.What == "rows" && AtomsOf(number with { What = "value" }) is not null)
            .Select(number => number.Rows.ToHashSet())
            .DistinctBy(rows => string.Join(',', rows.Order()))
            .ToList();
        var common = lists.SelectMany((list, i) => lists.Skip(i).Select(other => list.Intersect(other)));
        return common
            .Select(rows => rows.ToList())
            .Where(rows => rows.Count > 0)
            .DistinctBy(rows => string.Join(',', rows.Order()))
            .Select(rows =>
            {
                var atoms = rows.Select(row => _people.AtomOf(row.Spreadsheet, row.Row)).ToHashSet();
                return _people.Atoms.Select(atom => atoms.Contains(atom) ? 1d : 0d).ToArray();
            });
    }

    private double[]? AtomsOf(PublishedNumber number) =>
        number.What switch
        {
            "value" => AtomsOf(number.Area, number.Indicator, number.Period, number.Group),
            "missing" when number.Indicator is "women" or "men" => AtomsOf(
                number.Area,
                "participants",
                number.Period,
                "sex=unknown",
                number.Group
            ),
            "inputs" when number.Indicator is "women" or "men" =>
            [
                .. AtomsOf(number.Area, number.Indicator, number.Period, number.Group)!
                    .Zip(AtomsOf(number.Area, "participants", number.Period, "sex=unknown", number.Group)!, (a, b) => a + b),
            ],
            "inputs" when number.Indicator is "participants" or "unique-people" or "youth" or "respondents" => AtomsOf(
                number.Area,
                number.Indicator,
                number.Period,
                number.Group
            ),
            _ => null,
        };

    private double[]? AtomsOf(IndicatorValue value) => AtomsOf(value.Area, value.Indicator, value.Period, value.Group);

    private double[]? AtomsOf(Area area, string indicator, Period period, params string[] groups) =>
        Counted.GetValueOrDefault(indicator) is { } counts
            ?
            [
                .. _people.Atoms.Select(atom =>
                    counts(atom)
                    && _people.IsWithin(atom.Area, area)
                    && period.Days.Contains(atom.Day)
                    && Array.TrueForAll(groups, group => IsIn(atom, group))
                        ? 1d
                        : 0d
                ),
            ]
            : null;

    private static bool IsIn(Atom atom, string group) =>
        group switch
        {
            "sex=unknown" => atom.Sex is null,
            "sex=f" => atom.Sex == "f",
            "sex=m" => atom.Sex == "m",
            "young=yes" => atom.IsYoung,
            "young=no" => !atom.IsYoung,
            "" => true,
            _ => group.Split('=') switch
            {
                ["category", var category] => atom.Category == category,
                ["zone", var zone] => atom.Zone == zone,
                ["problem_codes", var problem] => atom.Problems.Split('|').Contains(problem),
                _ => throw new ArgumentException($"'{group}' is no group of these people.", nameof(group)),
            },
        };

    private static bool IsOfSome(IndicatorValue value) => IsOfSome(value.Indicator, value.Group);

    private static bool IsOfSome(string indicator, string group) =>
        group.Length > 0
        || indicator is not ("participants" or "unique-people" or "respondents" or "questionnaires" or "problem-respondents");

    // Each row of a list that does not say the sex is a finding: no secret, and known to the attack.
    private static bool IsTold(IndicatorValue value) =>
        value is { Group: "sex=unknown", Indicator: "participants" or "unique-people" or "youth" };

    private static Key KeyOf(PublishedNumber number) => new(number.Area, number.Indicator, number.Period, number.Group);

    private static Key KeyOf(IndicatorValue value) => new(value.Area, value.Indicator, value.Period, value.Group);

    private readonly record struct Key(Area Area, string Indicator, Period Period, string Group);
}
