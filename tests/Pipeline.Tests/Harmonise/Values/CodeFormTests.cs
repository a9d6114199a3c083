using FsCheck;
using FsCheck.Fluent;
using Pipeline.Harmonise.Places;
using Pipeline.Harmonise.Values;

namespace Pipeline.Tests.Harmonise.Values;

/// <summary>Sex, statuses, lists and municipalities, written in any form that people use, in Russian, Kyrgyz or English.</summary>
public sealed class CodeFormTests
{
    private static readonly (string Word, string Code)[] Sexes =
    [
        ("ж", "f"),
        ("жен", "f"),
        ("женский", "f"),
        ("женщина", "f"),
        ("аял", "f"),
        ("кыз", "f"),
        ("female", "f"),
        ("м", "m"),
        ("муж", "m"),
        ("мужской", "m"),
        ("мужчина", "m"),
        ("эркек", "m"),
        ("уул", "m"),
        ("male", "m"),
    ];

    private static readonly (string Word, string Code)[] EventStatuses =
    [
        ("проведено", "held"),
        ("состоялось", "held"),
        ("өткөрүлдү", "held"),
        ("болуп өттү", "held"),
        ("took place", "held"),
        ("запланировано", "planned"),
        ("пландалган", "planned"),
        ("scheduled", "planned"),
        ("отменено", "cancelled"),
        ("жокко чыгарылды", "cancelled"),
        ("cancelled", "cancelled"),
        ("перенесено", "postponed"),
        ("жылдырылды", "postponed"),
        ("postponed", "postponed"),
    ];

    private static readonly (string Word, string Code)[] MeasureStatuses =
    [
        ("решено", "solved"),
        ("выполнено", "solved"),
        ("дорога отремонтирована", "solved"),
        ("чечилди", "solved"),
        ("көпүрө курулду", "solved"),
        ("bridge built", "solved"),
        ("в процессе", "started"),
        ("чечилүүдө", "started"),
        ("ongoing", "started"),
        ("не решено", "not-solved"),
        ("школа не построена", "not-solved"),
        ("чечилген жок", "not-solved"),
        ("мектеп курулган жок", "not-solved"),
        ("not done", "not-solved"),
    ];

    private static readonly string[] Items = ["таза суу", "дороги", "нет света", "бала бакча", "street lights", "мост через канал"];

    private static readonly string[] OneWord = ["вода", "дороги", "жарык", "мектеп", "roads", "lights"];

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI"];

    private static readonly string[] Bullets = ["•", "-", "*"];

    private static readonly Gazetteer Gazetteer = new(
        Registry.Empty with
        {
            Municipalities =
            [
                new("T", new("г. Каракол", "Каракол шаары", "Karakol"), "город", "KG-Y", null, [], null),
                new("A", new("Ак-Талский АА", "Ак-Тал айыл аймагы", "Ak-Tal"), "АА", "KG-N", "Ак-Талинский район", [], null),
            ],
        }
    );

    [Fact]
    public void Read_sex_in_every_form_gives_it() =>
        Check(Sexes, Typed, (text, code) => Written.Of(SexReader.Read(Cell.OfText(text)), read => read) == code);

    [Fact]
    public void Read_status_in_every_form_gives_it()
    {
        Check(
            EventStatuses,
            Typed,
            (text, code) => Written.Of(StatusReader.ReadEvent(Cell.OfText(text), DateContext.None), read => read.Code) == code
        );
        Check(MeasureStatuses, Typed, (text, code) => Written.Of(StatusReader.ReadMeasure(Cell.OfText(text)), read => read.Code) == code);
    }

    // «проведено?» is no statement, «да/нет» no answer.
    [Fact]
    public void Read_code_with_a_question_mark_or_beside_another_asks() =>
        Prop.ForAll(
                Gen.Elements(Sexes).Two().Where(pair => pair.Item1.Code != pair.Item2.Code).ToArbitrary(),
                pair =>
                    SexReader.Read(Cell.OfText($"{pair.Item1.Word}?")).IsQuestion
                    && SexReader.Read(Cell.OfText($"{pair.Item1.Word}/{pair.Item2.Word}")).IsQuestion
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Read_list_in_every_form_gives_its_items()
    {
        Prop.ForAll(
                Gen.Elements(Items).ListOf().Where(items => items.Count is > 1 and <= 6).ToArbitrary(),
                items => Lists([.. items]).All(text => ListReader.Items(text).SequenceEqual(items))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));
        Prop.ForAll(
                Gen.Elements(OneWord).Two().ToArbitrary(),
                pair => Pairs(pair.Item1, pair.Item2).All(text => ListReader.Items(text).SequenceEqual([pair.Item1, pair.Item2]))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Theory]
    [InlineData("T", "Каракол", "шаары;ш.;шаарында", "г.;город;гор.;мэрия г.")]
    [InlineData("A", "Ак-Тал", "айыл аймагы;а.а.;АА;айыл өкмөтү", "АА;айылный аймак")]
    public void Read_municipality_in_every_form_finds_it(string code, string name, string after, string before)
    {
        var forms = after.Split(';').Select(word => $"{name} {word}").Concat(before.Split(';').Select(word => $"{word} {name}"));
        Assert.All(forms.SelectMany(Typed), text => Assert.Equal(code, Found(text)));
        Assert.All(
            forms.SelectMany(form => new[] { $"не {form}", $"кроме {form}", $"{form} эмес", $"near {form}", $"{form} ?" }),
            text => Assert.Null(Found(text))
        );
    }

    private static string? Found(string text) => Gazetteer.Municipality(text) is { IsSure: true, Found: [var only] } ? only.Code : null;

    private static void Check(
        (string Word, string Code)[] words,
        Func<string, IEnumerable<string>> forms,
        Func<string, string, bool> isRight
    ) => Assert.Empty(words.SelectMany(word => forms(word.Word).Where(form => !isRight(form, word.Code))));

    // As hands type it: capitals, blanks, a full stop, no-break spaces, Kyrgyz letters of a Russian keyboard.
    private static IEnumerable<string> Typed(string text) =>
        [
            text,
            text.ToUpperInvariant(),
            char.ToUpperInvariant(text[0]) + text[1..],
            $" {text}  ",
            $"{text}.",
            text.Replace(' ', '\u00a0'),
            text.Replace('ө', 'о').Replace('ү', 'у').Replace('ң', 'н'),
        ];

    private static IEnumerable<string> Lists(List<string> items) =>
        [
            string.Join(' ', items.Select((item, i) => $"{Roman[i]}. {item}")),
            string.Join('\n', items.Select((item, i) => $"{Roman[i]}) {item}")),
            string.Join(' ', items.Select((item, i) => $"№{i + 1} {item}")),
            string.Join('\n', items.Select((item, i) => $"{i + 1} {item}")),
            string.Join(", ", items.Select((item, i) => $"{item} ({i + 1})")),
            .. Bullets.Select(sign => string.Join('\n', items.Select(item => $"{sign} {item}"))),
            "Проблемы: " + string.Join("; ", items),
            "Көйгөйлөр: " + string.Join(", ", items),
            string.Join(" / ", items),
            string.Join(" + ", items),
            string.Join(" | ", items),
        ];

    private static IEnumerable<string> Pairs(string first, string second) =>
        [
            $"{first} жана {second}",
            $"{first} и {second}",
            $"{first} and {second}",
            $"{first}/{second}",
            $"во-первых, {first}, во-вторых, {second}",
            $"биринчиден {first}, экинчиден {second}",
            $"first {first}, second {second}",
        ];
}
