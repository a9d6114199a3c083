using System.Globalization;
using Pipeline.Areas;
using Pipeline.Tests.Inspect;

namespace Pipeline.Benchmarks;

/// <summary>What the store would answer for a country: a year of 60 events, 600 participants, 200 answers and the rest, per municipality.</summary>
internal static class NationalAreas
{
    private static readonly DateOnly Start = new(2018, 1, 1);
    private static readonly string[] Types = ["training", "focus-group", "meeting", "assembly"];

    /// <summary>One municipality's data; the same number gives the same data.</summary>
    public static AreaData Of(int number)
    {
        var random = new Random(number);
        var village = new Village();
        Events(village, random);
        Answers(village, random);
        Plans(village, random);
        return village.Data();
    }

    private static void Events(Village village, Random random)
    {
        for (var i = 0; i < 60; i++)
        {
            var day = Iso(Start.AddDays(random.Next(365)));
            village.With(
                RecordKinds.Schedule,
                ("type", Types[i % 4]),
                ("topic", $"Тема {i}"),
                ("date_start", day),
                ("status", Status(random))
            );
            for (var person = 0; person < 10; person++)
                village.With(
                    RecordKinds.Attendance,
                    ("date_start", day),
                    ("topic", $"Тема {i}"),
                    ("person", $"p{((i * 7) + person - (random.Next(100) / 99)) % 400}"),
                    ("sex", Sex(random))
                );
        }
    }

    private static void Answers(Village village, Random random)
    {
        for (var i = 0; i < 200; i++)
        {
            string[] problems = ["Нет воды", "Плохие дороги", "Мусор"];
            village.With(
                RecordKinds.Survey,
                ("timestamp", $"{Iso(Start.AddDays(random.Next(365)))}T{8 + (i / 60):00}:{i % 60:00}"),
                ("sex", Sex(random)),
                ("problems", problems)
            );
        }
    }

    private static void Plans(Village village, Random random)
    {
        for (var i = 0; i < 40; i++)
        {
            var due = Iso(Start.AddDays(random.Next(730)));
            village.With(RecordKinds.Priorities, ("group", $"{i % 4}"), ("rank", i / 4), ("problem", $"Проблема {random.Next(99)}"));
            village.With(
                RecordKinds.ActionPlan,
                ("problem", $"Проблема {random.Next(99)}"),
                ("measure", $"Мера {i}"),
                ("deadline", due),
                ("status", "started")
            );
            village.With(RecordKinds.Checklist, ("step", $"Шаг {i}"), ("due", due), ("done", random.Next(2) == 0));
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Status(Random random) =>
        random.Next(4) switch
        {
            0 => "planned",
            1 => "held",
            2 => "cancelled",
            _ => null,
        };

    private static string Sex(Random random) => random.Next(2) == 0 ? "f" : "m";
}
