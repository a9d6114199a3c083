using System.Globalization;

namespace Pipeline.Tests.Measure;

/// <summary>Invents formulas: by the grammar with fields that exist and fields that don't, or such a formula with words lost, doubled and swapped.</summary>
internal sealed class RandomFormula(Random random)
{
    private const int Deepest = 4;
    private static readonly string[] Kinds = ["attendance", "schedule", "survey", "attendance-totals", "checklist", "logframe", "finding"];
    private static readonly string[] Fields =
    [
        "sex",
        "person",
        "birth_year",
        "date_start",
        "held",
        "planned",
        "total",
        "done",
        "type",
        "gendre",
    ];
    private static readonly string[] Functions =
    [
        "count",
        "sum",
        "distinct",
        "uncertain",
        "median",
        "mean",
        "min",
        "max",
        "latest",
        "stated",
    ];
    private static readonly string[] Signs = ["=", "!=", "<", "<=", ">", ">=", "≥", "≠"];
    private static readonly string[] Values =
    [
        "female",
        "training",
        "\"focus group\"",
        "2000",
        "today",
        "\"2018-07-12\"",
        "-1",
        "1e9",
        "«х»",
    ];
    private static readonly string[] Noise =
    [
        "(",
        ")",
        ",",
        ".",
        "where",
        "and",
        "not",
        "=",
        "/",
        "−",
        "«",
        "\"",
        "\u0000",
        "𐍈",
        "if",
        "1",
    ];

    /// <summary>A formula that the grammar allows, if not the types.</summary>
    public string WellFormed() => Number(0);

    /// <summary>The same after a few accidents.</summary>
    public string Broken()
    {
        var words = WellFormed().Split(' ').ToList();
        for (var accidents = random.Next(1, 4); accidents > 0 && words.Count > 0; accidents--)
        {
            var at = random.Next(words.Count);
            switch (random.Next(3))
            {
                case 0:
                    words.RemoveAt(at);
                    break;
                case 1:
                    words.Insert(at, Any(Noise));
                    break;
                default:
                    words[at] = words[random.Next(words.Count)];
                    break;
            }
        }
        return string.Join(random.Next(4) == 0 ? "" : " ", words);
    }

    private string Number(int depth) =>
        random.Next(depth < Deepest ? 12 : 4) switch
        {
            0 => random.Next(100).ToString(CultureInfo.InvariantCulture),
            1 => "f" + random.Next(40).ToString(CultureInfo.InvariantCulture),
            2 => "participants",
            3 or 4 or 5 => $"{Any(Functions)}( {Rows(depth)} )",
            6 => $"if( {Number(depth + 1)} {Any(Signs)} {Number(depth + 1)} , {Number(depth + 1)} , {Number(depth + 1)} )",
            7 => $"together( {Number(depth + 1)} , {Number(depth + 1)} )",
            8 => $"either( {Number(depth + 1)} , {Number(depth + 1)} )",
            9 => $"all( {Number(depth + 1)} )",
            10 => $"overlap( top( 3 , {Any(Kinds)}.{Any(Fields)} ) , values( {Any(Kinds)}.{Any(Fields)} ) )",
            _ => $"( {Number(depth + 1)} {"+-*/"[random.Next(4)]} {Number(depth + 1)} )",
        };

    private string Rows(int depth)
    {
        var rows = random.Next(3) == 0 ? Any(Kinds) : $"{Any(Kinds)}.{Any(Fields)}";
        return random.Next(2) == 0 ? rows : $"{rows} where {Condition(depth)}";
    }

    private string Condition(int depth) =>
        random.Next(depth < Deepest ? 6 : 3) switch
        {
            0 => $"{Any(Fields)} {Any(Signs)} {Any(Values)}",
            1 => $"has( {Any(Fields)} )",
            2 => $"{Any(Fields)} in ( {Any(Values)} , {Any(Values)} )",
            3 => $"not {Condition(depth + 1)}",
            4 => $"{Condition(depth + 1)} and {Condition(depth + 1)}",
            _ => $"( {Condition(depth + 1)} or {Condition(depth + 1)} )",
        };

    private string Any(string[] words) => words[random.Next(words.Length)];
}
