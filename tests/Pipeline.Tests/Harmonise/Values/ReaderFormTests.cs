using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Harmonise.Values;

namespace Pipeline.Tests.Harmonise.Values;

/// <summary>What is written in any form that the readers know, in Russian, Kyrgyz or English, reads as what was meant.</summary>
public sealed class ReaderFormTests
{
    private static readonly string[] RussianMonths = Split(
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
    );
    private static readonly string[] RussianOf = Split("января февраля марта апреля мая июня июля августа сентября октября ноября декабря");
    private static readonly string[] KyrgyzOf = Split(
        "январдын февралдын марттын апрелдин майдын июндун июлдун августтун сентябрдын октябрдын ноябрдын декабрдын"
    );
    private static readonly string[] RussianOrdinals = Split("первый второй третий четвертый");
    private static readonly string[] RussianFeminine = Split("первая вторая третья");
    private static readonly string[] RussianNeuter = Split("первое второе");
    private static readonly string[] KyrgyzOrdinals = Split("биринчи экинчи үчүнчү төртүнчү");
    private static readonly string[] EnglishOrdinals = Split("first second third fourth");
    private static readonly string[] Roman = Split("I II III IV");

    private static readonly string[][] Ones =
    [
        Split("один два три четыре пять шесть семь восемь девять"),
        Split("бир эки үч төрт беш алты жети сегиз тогуз"),
        Split("one two three four five six seven eight nine"),
    ];

    private static readonly string[][] Tens =
    [
        Split("десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
        Split("он жыйырма отуз кырк элүү алтымыш жетимиш сексен токсон"),
        Split("ten twenty thirty forty fifty sixty seventy eighty ninety"),
    ];

    private static readonly string[] RussianHundreds = Split("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот");

    private static Gen<int> Years => Gen.Choose(2000, 2040);

    [Fact]
    public void Read_ten_days_of_a_month_gives_them() =>
        Check(
            Years.Zip(Gen.Choose(1, 12)).Zip(Gen.Choose(1, 3)),
            x => TenDays(x.Item1.Item1, x.Item1.Item2, x.Item2),
            x =>
            {
                var (year, month, third) = (x.Item1.Item1, x.Item1.Item2, x.Item2);
                var end = third == 3 ? DateTime.DaysInMonth(year, month) : third * 10;
                return $"partofmonth {year}-{month:00}-{(third * 10) - 9:00}..{year}-{month:00}-{end:00}";
            }
        );

    [Fact]
    public void Read_half_year_gives_it() =>
        Check(
            Years.Zip(Gen.Choose(1, 2)),
            x => HalfYears(x.Item1, x.Item2),
            x => x.Item2 == 1 ? $"halfyear {x.Item1}-01-01..{x.Item1}-06-30" : $"halfyear {x.Item1}-07-01..{x.Item1}-12-31"
        );

    [Fact]
    public void Read_quarter_gives_it() =>
        Check(
            Years.Zip(Gen.Choose(1, 4)),
            x => Quarters(x.Item1, x.Item2),
            x =>
            {
                var first = new DateOnly(x.Item1, (3 * x.Item2) - 2, 1);
                return $"quarter {Iso(first)}..{Iso(first.AddMonths(3).AddDays(-1))}";
            }
        );

    [Fact]
    public void Read_month_gives_it() =>
        Check(
            Years.Zip(Gen.Choose(1, 12)),
            x => Months(x.Item1, x.Item2),
            x =>
            {
                var first = new DateOnly(x.Item1, x.Item2, 1);
                return $"month {Iso(first)}..{Iso(first.AddMonths(1).AddDays(-1))}";
            }
        );

    [Fact]
    public void Read_deadline_gives_its_day() =>
        Check(Gen.Choose(0, 365 * 40).Select(days => new DateOnly(2000, 1, 1).AddDays(days)), Deadlines, day => $"until {Iso(day)}");

    [Fact]
    public void Read_bare_day_below_a_month_gives_the_day() =>
        Prop.ForAll(
                Years.Zip(Gen.Choose(1, 12)).Zip(Gen.Choose(1, 28)).ToArbitrary(),
                x =>
                {
                    var context = DateContext.OfYear(x.Item1.Item1) with { Month = x.Item1.Item2 };
                    var expected = Iso(new DateOnly(x.Item1.Item1, x.Item1.Item2, x.Item2));
                    return Written.Of(DateReader.Read(Cell.OfText($"{x.Item2}"), context)) == expected
                        && Written.Of(DateReader.Read(Cell.OfNumber(x.Item2), context)) == expected;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Read_time_of_day_in_every_form_gives_it() =>
        Prop.ForAll(
                Gen.Choose(6, 21).Zip(Gen.Elements(0, 15, 30, 45)).ToArbitrary(),
                x =>
                    Times(x.Item1, x.Item2)
                        .All(text => Written.Of(TimeReader.Read(Cell.OfText(text)), Written.Of) == $"{x.Item1:00}:{x.Item2:00}")
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Read_number_in_words_gives_it() =>
        Prop.ForAll(
                Gen.Choose(1, 999).ToArbitrary(),
                number =>
                    Enumerable
                        .Range(0, Ones.Length)
                        .All(language =>
                            NumberReader.Read(Cell.OfText(InWords(number, language))) is { HasValue: true } read
                            && read.Value.Value == number
                        )
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Read_bound_or_approximation_keeps_that_it_is_one() =>
        Prop.ForAll(
                Gen.Choose(1, 100_000).ToArbitrary(),
                number =>
                    Bounds(number).All(text => Is(text, Quality.AtLeast, number))
                    && Approximations(number).All(text => Is(text, Quality.About, number))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Read_whole_with_its_parts_gives_the_whole_and_remarks_where_they_do_not_make_it_up() =>
        Prop.ForAll(
                Gen.Choose(0, 500).Zip(Gen.Choose(0, 500)).ToArbitrary(),
                x =>
                    Is($"{x.Item1 + x.Item2} (ж-{x.Item1}, м-{x.Item2})", Quality.Exact, x.Item1 + x.Item2)
                    && Is($"{x.Item1 + x.Item2} ({x.Item1} аял, {x.Item2} эркек)", Quality.Exact, x.Item1 + x.Item2)
                    && NumberReader.Read(Cell.OfText($"{x.Item1 + x.Item2 + 1} (ж-{x.Item1}, м-{x.Item2})"))
                        is { HasValue: true, Remark.Code: "total-mismatch" }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static void Check<T>(Gen<T> values, Func<T, IEnumerable<string>> forms, Func<T, string> expected) =>
        Prop.ForAll(
                values.ToArbitrary(),
                value => forms(value).All(text => Written.Of(DateReader.Read(Cell.OfText(text), DateContext.None)) == expected(value))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static bool Is(string text, Quality quality, double value) =>
        NumberReader.Read(Cell.OfText(text)) is { HasValue: true } read && read.Value.Quality == quality && read.Value.Value == value;

    private static IEnumerable<string> TenDays(int year, int month, int third) =>
        [
            $"{RussianFeminine[third - 1]} декада {RussianOf[month - 1]} {year} г.",
            $"{third} декада {RussianOf[month - 1]} {year}",
            $"{third}-я декада {RussianOf[month - 1]} {year} года",
            $"{Roman[third - 1]} декада {RussianOf[month - 1]} {year}",
            $"{year}-жылдын {KyrgyzOf[month - 1]} {KyrgyzOrdinals[third - 1]} он күндүгү",
            $"{year}-жылдын {KyrgyzOf[month - 1]} {third}-декадасы",
            $"{EnglishOrdinals[third - 1]} ten days of {EnglishMonth(month)} {year}",
        ];

    private static IEnumerable<string> HalfYears(int year, int half) =>
        [
            $"{RussianNeuter[half - 1]} полугодие {year} года",
            $"{half} полугодие {year} г.",
            $"{half}-е полугодие {year}",
            $"{Roman[half - 1]} полугодие {year}",
            $"{year}-жылдын {KyrgyzOrdinals[half - 1]} жарымы",
            $"{year}-жылдын {half}-жарым жылдыгы",
            $"{EnglishOrdinals[half - 1]} half of {year}",
        ];

    private static IEnumerable<string> Quarters(int year, int quarter) =>
        [
            $"{RussianOrdinals[quarter - 1]} квартал {year} года",
            $"{quarter} кв. {year} г.",
            $"{quarter}-й квартал {year}",
            $"{Roman[quarter - 1]} квартал {year} г.",
            $"{year}-жылдын {KyrgyzOrdinals[quarter - 1]} чейреги",
            $"{year}-жылдын {quarter}-чейреги",
            $"{year}-ж. {Roman[quarter - 1]} чейрек",
            $"Q{quarter} {year}",
            $"{EnglishOrdinals[quarter - 1]} quarter of {year}",
        ];

    private static IEnumerable<string> Months(int year, int month) =>
        [
            $"{RussianMonths[month - 1]} {year}",
            $"{RussianMonths[month - 1]} {year} г.",
            $"{month:00}.{year}",
            $"в течение {RussianOf[month - 1]} {year} года",
            $"{year}-жылдын {RussianMonths[month - 1]} айы",
            $"{year}-жылдын {RussianMonths[month - 1]} айында",
            $"{RussianMonths[month - 1]} айынын ичинде {year}-ж.",
            $"{EnglishMonth(month)} {year}",
        ];

    private static IEnumerable<string> Deadlines(DateOnly day) =>
        [
            $"до {day.Day} {RussianOf[day.Month - 1]} {day.Year} года",
            $"до {day:dd.MM.yyyy}",
            $"не позднее {day:dd.MM.yyyy} г.",
            $"к {day.Day} {RussianOf[day.Month - 1]} {day.Year} г.",
            $"срок до {day:dd.MM.yy}",
            $"{day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}-ж. чейин",
            $"by {day.Day} {EnglishMonth(day.Month)} {day.Year}",
        ];

    private static IEnumerable<string> Times(int hour, int minute) =>
        [
            $"{hour:00}:{minute:00}",
            $"{hour}.{minute:00}",
            // «10-15» may be from ten to three in the afternoon.
            .. minute == 15 ? Array.Empty<string>() : [$"{hour}-{minute:00}"],
            $"в {hour}:{minute:00}",
            $"{hour} ч. {minute:00} мин.",
            $"саат {hour:00}:{minute:00}",
            $"at {hour}:{minute:00}",
        ];

    private static IEnumerable<string> Bounds(int number) =>
        [
            $"более {number}",
            $"не менее {number} чел.",
            $"свыше {number} человек",
            $"{number} и более",
            $"{number}+",
            $"кеминде {number} киши",
            $"{number}дан ашык киши",
            $"{number}дан кем эмес",
            $"at least {number}",
            $"{number} or more",
        ];

    private static IEnumerable<string> Approximations(int number) =>
        [
            $"около {number}",
            $"ок. {number} чел.",
            $"примерно {number} человек",
            $"~{number}",
            $"{number} (примерно)",
            $"болжол менен {number}",
            $"{number}га жакын киши",
            $"{number} чамалуу",
            $"about {number}",
            $"approx. {number}",
        ];

    private static string InWords(int number, int language)
    {
        var words = new List<string>();
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        if (hundreds > 0)
            words.Add(Hundreds(hundreds, language));
        if (tens == 1 && ones > 0 && language != 1)
            words.Add(Teens(ones, language));
        else
            words.AddRange([.. tens > 0 ? new[] { Tens[language][tens - 1] } : [], .. ones > 0 ? new[] { Ones[language][ones - 1] } : []]);
        return string.Join(' ', words);
    }

    private static string Hundreds(int hundreds, int language) =>
        language == 0 ? RussianHundreds[hundreds - 1]
        : language == 1 ? (hundreds == 1 ? "жүз" : $"{Ones[1][hundreds - 1]} жүз")
        : $"{Ones[2][hundreds - 1]} hundred";

    private static string Teens(int ones, int language) =>
        language == 0
            ? Split("одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать")[ones - 1]
            : Split("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")[ones - 1];

    private static string EnglishMonth(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string[] Split(string words) => words.Split(' ');
}
