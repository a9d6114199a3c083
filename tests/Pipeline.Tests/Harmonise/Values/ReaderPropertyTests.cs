using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Harmonise.People;
using Pipeline.Harmonise.Problems;
using Pipeline.Harmonise.Values;

namespace Pipeline.Tests.Harmonise.Values;

/// <summary>What holds for every date, number and text, not only for those of the corpus.</summary>
public sealed class ReaderPropertyTests
{
    private static readonly string[] Russian =
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];

    private static readonly string[] Kyrgyz =
    [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ];

    private static readonly string[] KyrgyzOf =
    [
        "январы",
        "февралы",
        "марты",
        "апрели",
        "майы",
        "июну",
        "июлу",
        "августу",
        "сентябры",
        "октябры",
        "ноябры",
        "декабры",
    ];

    private static readonly Func<DateOnly, string>[] DayForms =
    [
        day => Format(day, "dd.MM.yyyy"),
        day => Format(day, "d.M.yyyy") + " г.",
        day => Format(day, "dd.MM.yy"),
        day => Format(day, "yyyy-MM-dd"),
        day => Format(day, "dd/MM/yyyy"),
        day => $"{day.Day} {Russian[day.Month - 1]} {day.Year}",
        day => $"{day.Day} {Russian[day.Month - 1]} {day.Year} года",
        day => $"{day.Day}-{Kyrgyz[day.Month - 1]} {day.Year}-ж.",
        day => $"{day.Year}-жылдын {day.Day}-{KyrgyzOf[day.Month - 1]}",
        day => $"{day.Year}-жылдын {day.Day}-{KyrgyzOf[day.Month - 1]}нда",
        day => Format(day, "d MMMM yyyy"),
        day => Format(day, "MMMM d, yyyy"),
    ];

    // Pieces that cells are made of, so that random texts come near to real ones.
    private static readonly string[] Pieces =
    [
        "12",
        "31",
        "2018",
        "07",
        "0",
        "999999999999",
        ".",
        "-",
        "–",
        ",",
        ";",
        ":",
        "/",
        " ",
        "\u00a0",
        "\n",
        "(",
        ")",
        "%",
        "+",
        "x",
        "=",
        "№",
        "июля",
        "июлу",
        "-жылдын",
        "чейин",
        "дан",
        "га",
        "до",
        "с",
        "по",
        "и",
        "жана",
        "в",
        "саат",
        "около",
        "более",
        "не",
        "нет",
        "жок",
        "тыс.",
        "млн",
        "сом",
        "ж",
        "м",
        "проведено",
        "решено",
        "отменено",
        "Шукова",
        "Б.",
        "уулу",
        "вода",
        "дороги",
        "а)",
        "1.",
        "\ud800",
        "\u0301",
        "Ө",
        "ﬁ",
    ];

    [Fact]
    public void Read_day_in_every_form_gives_the_day() =>
        Prop.ForAll(
                Days().ToArbitrary(),
                day =>
                    DayForms.All(form => Written.Of(DateReader.Read(Cell.OfText(form(day)), DateContext.None)) == Format(day, "yyyy-MM-dd"))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Read_range_in_every_form_gives_both_ends() =>
        Prop.ForAll(
                Days().Two().Where(pair => pair.Item1 < pair.Item2 && pair.Item1.AddYears(5) > pair.Item2).ToArbitrary(),
                pair =>
                    Ranges(pair.Item1, pair.Item2)
                        .All(text => Written.Of(DateReader.Read(Cell.OfText(text), DateContext.None)) == Iso(pair))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Read_whole_number_in_every_form_gives_the_number() =>
        Prop.ForAll(
                Gen.Choose(0, 2_000_000).ToArbitrary(),
                number =>
                    Numbers(number)
                        .All(text => NumberReader.Read(Cell.OfText(text)) is { HasValue: true } read && read.Value.Value == number)
                    && NumberReader.Read(Cell.OfNumber(number)).Value.Value == number
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Read_sum_in_som_gives_the_sum() =>
        Prop.ForAll(
                Gen.Choose(1, 9999).ToArbitrary(),
                n =>
                    MoneyReader.Read(Cell.OfText($"{n} тыс. сом")).Value.Value == n * 1e3
                    && MoneyReader.Read(Cell.OfText($"{n} миң")).Value.Value == n * 1e3
                    && MoneyReader.Read(Cell.OfText($"{n / 10},{n % 10} млн сом")).Value.Value == n * 1e5
                    && MoneyReader.Read(Cell.OfNumber(n), 1000).Value.Value == n * 1e3
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Read_list_of_items_gives_the_items() =>
        Prop.ForAll(
                Gen.Elements("дороги", "нет воды", "школа № 3", "таза суу жок")
                    .NonEmptyListOf()
                    .Where(items => items.Count < 10)
                    .ToArbitrary(),
                items => Lists(items).All(text => ListReader.Items(text).SequenceEqual(items))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Read_any_text_never_throws() =>
        Prop.ForAll(Texts().ToArbitrary(), text => ReadWithAll(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    // Repetition is where backtracking would show; the readers cut long texts or read them once.
    [Fact]
    public void Read_very_long_text_ends()
    {
        foreach (var piece in Pieces)
            Assert.True(ReadWithAll(new StringBuilder().Insert(0, piece, 4_000).ToString()));
    }

    private static bool ReadWithAll(string text)
    {
        foreach (var cell in new[] { Cell.OfText(text), Cell.OfError(text) })
        {
            _ = DateReader.Read(cell, DateContext.OfYear(2018));
            _ = DateReader.Read(cell, new(new DateRange(new(2018, 11, 1), new(2019, 3, 31))));
            _ = TimeReader.Read(cell);
            _ = NumberReader.Read(cell);
            _ = MoneyReader.Read(cell, 1000);
            _ = SexReader.Read(cell);
            _ = FlagReader.Read(cell);
            _ = StepReader.ReadTold(cell, DateContext.None);
            _ = StatusReader.ReadEvent(cell, DateContext.None);
            _ = StatusReader.ReadMeasureTold(cell);
            _ = EventTypeReader.Read(cell);
            _ = CategoryReader.Read(cell);
            _ = NamesReader.Read(cell);
            _ = ListReader.Read(cell);
            _ = BirthReader.Read(cell);
            _ = PlainTextReader.Read(cell);
            _ = new Pseudonyms(null).Read(cell, null, text, Area.Municipality("X"));
        }
        return Coder.Code(text).Codes is not null;
    }

    private static readonly ProblemCoder Coder = new(Registry.Empty);

    private static Gen<DateOnly> Days() => Gen.Choose(0, 365 * 40).Select(days => new DateOnly(2000, 1, 1).AddDays(days));

    private static Gen<string> Texts() =>
        Gen.Elements(Pieces)
            .ListOf()
            .Where(pieces => pieces.Count < 40)
            .Select(pieces => string.Concat(pieces))
            .Or(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static IEnumerable<string> Ranges(DateOnly start, DateOnly end)
    {
        yield return $"{Format(start, "dd.MM.yyyy")} – {Format(end, "dd.MM.yyyy")}";
        yield return $"с {Format(start, "dd.MM.yyyy")} по {Format(end, "dd.MM.yyyy")} г.";
        yield return $"с {start.Day} {Russian[start.Month - 1]} {start.Year} по {end.Day} {Russian[end.Month - 1]} {end.Year} года";
        yield return $"{start.Year}-жылдын {start.Day}-{KyrgyzOf[start.Month - 1]}нан {end.Year}-жылдын {end.Day}-{KyrgyzOf[end.Month - 1]}на чейин";
        if (start.Year == end.Year)
            yield return $"{Format(start, "dd.MM")} - {Format(end, "dd.MM.yyyy")}";
        if (start.Year == end.Year && start.Month == end.Month)
            yield return $"{start.Day}-{end.Day}.{Format(end, "MM.yyyy")}";
    }

    private static string Iso((DateOnly Start, DateOnly End) pair) =>
        $"{Format(pair.Start, "yyyy-MM-dd")}..{Format(pair.End, "yyyy-MM-dd")}";

    private static IEnumerable<string> Numbers(int number)
    {
        var grouped = number.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = "\u00a0" });
        yield return number.ToString(CultureInfo.InvariantCulture);
        yield return grouped;
        yield return $"{grouped},0";
        yield return $"{grouped} человек";
        yield return $"более {grouped}";
        yield return $"{number}дан ашык киши";
        yield return $"Всего: {grouped}";
    }

    private static IEnumerable<string> Lists(List<string> items)
    {
        yield return string.Join('\n', items.Select((item, i) => $"{i + 1}. {item}"));
        yield return string.Join(' ', items.Select((item, i) => $"{i + 1}- {item}"));
        yield return string.Join(' ', items.Select((item, i) => $"{i + 1}) {item};"));
        if (items.Count > 1)
            yield return string.Join("; ", items);
    }

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
