using FsCheck;
using FsCheck.Fluent;
using Pipeline.Harmonise;
using Pipeline.Settings;

namespace Pipeline.Tests.Harmonise;

/// <summary>Whatever stands in a grid, reading it ends, throws nothing, and says the same twice.</summary>
public sealed class AnyGridTests
{
    // Words that begin tables, sections, notes and totals, beside cells of every kind: noise alone never gets past the headings.
    private static readonly string[] Telling =
    [
        "Дата",
        "Күнү",
        "Тема",
        "Место",
        "Пол",
        "ФИО",
        "Аты-жөнү",
        "Муниципалитет",
        "Проблема",
        "Голоса",
        "Итого",
        "Жыйынтыгы",
        "Всего участвовало 32 человека",
        "Нарынская область",
        "г. Каракол",
        "График мероприятий",
        "Регистрация участников",
        "ж",
        "да",
        "12.07.2018",
        "5-6 июля",
        "более 20",
        "1. дороги\n2. вода",
        "№ 86 от 9 апреля 2019 г.",
        "#REF!",
        "Загрузка…",
        "-//-",
        "ошол эле",
        "План / факт",
        "60/64",
        "Апрель",
        "Май",
        "+",
        "Кто делает",
        "-",
        "\ud800",
        "\u0301",
    ];

    private static readonly Gen<Cell> Cells = Gen.OneOf(
        Gen.Constant(default(Cell)),
        Gen.Elements(Telling).Select(Cell.OfText),
        ArbMap.Default.GeneratorFor<string>().Where(text => text is { Length: > 0 }).Select(Cell.OfText),
        ArbMap.Default.GeneratorFor<double>().Select(Cell.OfNumber),
        ArbMap.Default.GeneratorFor<double>().Select(Cell.OfDate),
        ArbMap.Default.GeneratorFor<double>().Select(Cell.OfTime),
        ArbMap.Default.GeneratorFor<bool>().Select(Cell.OfBoolean),
        Gen.Elements("#REF!", "#N/A").Select(Cell.OfError)
    );

    private static readonly Gen<CellRange> Merges =
        from row in Gen.Choose(0, 12)
        from column in Gen.Choose(0, 6)
        from height in Gen.Choose(0, 4)
        from width in Gen.Choose(0, 4)
        select new CellRange(new(row, column), new(row + height, column + width));

    private static readonly Gen<Grid> Grids =
        from rows in Gen.ArrayOf(Gen.ArrayOf(Cells).Select(cells => cells[..Math.Min(cells.Length, 8)]))
        from merges in Gen.ArrayOf(Merges)
        from name in Gen.Elements(Telling)
        select new Grid("0", name, rows) { Merges = merges };

    [Fact]
    public async Task Any_grid_is_read_without_throwing_and_twice_the_same()
    {
        var harmoniser = new Harmoniser(await CorpusRegistry.ReadAsync(), new PipelineSettings());

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(Grids.ToArbitrary(), grid => Said(harmoniser, grid) == Said(harmoniser, grid))
        );
    }

    [Fact]
    public void Tables_of_broken_cells_are_read_without_throwing()
    {
        var harmoniser = new Harmoniser(Registry.Empty, new PipelineSettings());

        // The last two had a heading of a field that no column held in the end.
        foreach (var seed in Enumerable.Range(1, 100).Concat([5993, 9852]))
            Assert.Distinct(harmoniser.Harmonise(BrokenTable.Make(seed), null).Records.Select(Place));
    }

    // The store keeps one record of a kind at a place, and refuses two.
    private static (RecordKind, string, int, int) Place(Record record) =>
        (record.Kind, record.Source.TabId, record.Source.Row, record.Source.Ordinal);

    // A cell of abbreviations as long as a cell can be: looking each of them up in every place would never end.
    [Fact]
    public void Longest_cell_of_abbreviations_among_headings_is_read_to_its_end()
    {
        var harmoniser = new Harmoniser(Registry.Empty, new PipelineSettings());
        var endless = string.Concat(Enumerable.Repeat("Отв. уч-ков ", 2_700));
        Cell[] headings = [Cell.OfText("Дата"), Cell.OfText("Тема"), Cell.OfText("Место"), Cell.OfText(endless)];

        Assert.NotNull(harmoniser.Harmonise(new(new("a", "a", "a", ""), [new Grid("0", "a", [headings, headings])], ""), null));
    }

    // A mark that becomes two when letters are composed moves every place after it: found by breaking cells at random.
    [Fact]
    public void Texts_that_grow_when_composed_are_read_to_their_end()
    {
        const string Growing = "\u0344\u0344\u0344\u0344 ";
        string[] cells =
        [
            "12.07.2018",
            "перенесено на 20.07",
            "отменено (дождь)",
            "250 тыс. сом",
            "25 чел. (12 жен.)",
            "№ 86 от 09.04.2019",
            "Всего участвовало 32 человека",
            "Отв. уч-ков",
        ];
        var harmoniser = new Harmoniser(Registry.Empty, new PipelineSettings());
        foreach (var kind in RecordKinds.All)
        {
            var template = SheetTemplates.Of(kind, Language.Ru);
            List<Cell[]> rows =
            [
                [Cell.OfText(Growing + cells[0])],
                [.. template.Columns.Select(column => Cell.OfText(column.Heading))],
            ];
            foreach (var cell in cells)
                rows.AddRange([
                    [.. template.Columns.Select(_ => Cell.OfText(Growing + cell))],
                    [Cell.OfText(Growing + cell)],
                ]);
            Assert.NotNull(harmoniser.Harmonise(new(new("a", "a", "a", ""), [new Grid("0", "a", rows)], ""), null));
        }
    }

    [Fact]
    public void Mark_under_responsible_names_nobody()
    {
        var template = SheetTemplates.Of(RecordKinds.ActionPlan, Language.Ru);
        var headings = template.Columns.Select(column => Cell.OfText(column.Heading)).ToArray();
        var row = template.Columns.Select(column => Cell.OfText(column.Field == "responsible" ? "+" : "вода")).ToArray();

        var read = new Harmoniser(Registry.Empty, new PipelineSettings()).Harmonise(Sheet(new Grid("0", "a", [headings, row])), null);

        Assert.Null(Assert.Single(read.Records)["responsible"]);
    }

    [Fact]
    public void Any_grid_is_read_as_a_registry_without_throwing() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(Grids.ToArbitrary(), (Action<Grid>)(grid => RegistryReader.Read(Sheet(grid))))
        );

    private static Spreadsheet Sheet(Grid grid) => new(new SpreadsheetReference("any", "any", "any", ""), [grid], "");

    private static string Said(Harmoniser harmoniser, Grid grid)
    {
        var read = harmoniser.Harmonise(Sheet(grid), null);
        return $"{read.Records.Count} {string.Join(' ', read.Findings.Select(finding => finding.Id))}";
    }
}
