using System.Globalization;
using System.Text;
using Pipeline.Tests.Gather;

namespace Pipeline.Benchmarks;

/// <summary>
/// A country's spreadsheets: one workbook a municipality, with a schedule of 60 rows, a register of 600 participants and 200
/// questionnaires, and a registry. The same for the same number. Names are invented.
/// </summary>
internal static class NationalFolder
{
    /// <summary>As many municipalities as Kyrgyzstan has: айыл аймактар and towns.</summary>
    public const int Municipalities = 484;

    private const int Seed = 7;

    private static readonly string[] Surnames =
        "Асанов Бекова Токтогулов Садыкова Жумабаев Эралиева Мамытов Осмонова Керимов Исакова Турдубаев Калыкова Абдиев Шаршеева".Split(
            ' '
        );
    private static readonly string[] Names =
        "Айбек Гүлмира Нурлан Айнура Бакыт Жылдыз Эрлан Чынара Улан Бермет Азамат Анара Талант Мээрим".Split(' ');
    private static readonly string[] Types = ["тренинг", "фокус-группа", "анкетирование", "сход", "слушания"];
    private static readonly string[] Categories = ["аппарат АО", "депутат АК", "член ИГ", "группа СМиО", "НПО", "житель"];
    private static readonly string[] Women = ["ж", "жен", "аял"];
    private static readonly string[] Men = ["м", "муж.", "эркек"];
    private static readonly string[] Oblasts =
    [
        "Чуйская",
        "Иссык-Кульская",
        "Нарынская",
        "Джалал-Абадская",
        "Ошская",
        "Баткенская",
        "Таласская",
    ];
    private static readonly string[] Problems =
    [
        "плохие дороги",
        "нет питьевой воды",
        "нет освещения",
        "бродячие собаки",
        "мусор не вывозят",
        "нет детского сада",
        "арыки не чищены",
        "нет тротуаров",
        "школа требует ремонта",
        "нет спортзала",
    ];
    private static readonly string[] Months = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".Split(
        ' '
    );

    /// <summary>Writes the folder: make &lt;folder&gt; [municipalities].</summary>
    public static async Task<int> MakeAsync(string[] arguments)
    {
        var count = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : Municipalities;
        await MakeAsync(arguments[0], count);
        return 0;
    }

    /// <summary>Writes the folder, unless it is there already.</summary>
    public static async Task MakeAsync(string folder, int municipalities)
    {
        if (File.Exists(Path.Combine(folder, "registry.xlsx")))
            return;
        Directory.CreateDirectory(folder);
        for (var i = 0; i < municipalities; i++)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{NameOf(i)}.xlsx"), GridWorkbook.Write(Spreadsheet(i), Encoding.ASCII));
        await File.WriteAllBytesAsync(Path.Combine(folder, "registry.xlsx"), GridWorkbook.Write(Registry(municipalities), Encoding.ASCII));
    }

    private static string NameOf(int municipality) => string.Create(CultureInfo.InvariantCulture, $"Айыл-{municipality:00000}");

    private static Grid[] Spreadsheet(int municipality)
    {
        var random = new Random(Seed + municipality);
        var name = $"{NameOf(municipality)} АА";
        return
        [
            Tab("1", "График", Schedule(name)),
            Tab("2", "Регистрация участников", Attendance(name, random)),
            Tab("3", "Опрос", Survey(random)),
        ];
    }

    private static Grid[] Registry(int municipalities)
    {
        var codes = Enumerable.Range(0, municipalities).Select(i => string.Create(CultureInfo.InvariantCulture, $"M{i:00000}"));
        object[][] names =
        [
            ["Код", "Название (рус)", "Название (кырг)", "Название (англ)", "Тип", "Область", "Район"],
            .. codes.Select((code, i) => Municipality(code, i)),
        ];
        object[][] spreadsheets =
        [
            ["Таблица", "Муниципалитет", "Проект", "Контакт"],
            .. codes.Select((code, i) => (object[])[$"{NameOf(i)}.xlsx", code, "P1", $"rg-{code.ToLowerInvariant()}@example.org"]),
        ];
        return [Tab("1", "Муниципалитеты", names), Tab("2", "Таблицы", spreadsheets)];
    }

    private static object[] Municipality(string code, int i) =>
        [code, $"{NameOf(i)} АА", $"{NameOf(i)} айыл аймагы", $"{NameOf(i)} aiyl aimak", "АА", Oblasts[i % 7], $"Район-{i % 40}"];

    private static IEnumerable<object[]> Schedule(string name)
    {
        yield return [$"График мероприятий рабочей группы, {name}, 2018 год"];
        yield return [];
        yield return ["№", "Вид", "Тема", "Дата", "Место проведения", "Ведущие", "План участников", "Ответственный", "Статус"];
        for (var i = 0; i < 60; i++)
        {
            var leaders = $"{Surnames[i % 14]} {Names[i % 14][0]}., {Surnames[(i + 3) % 14]} {Names[(i + 5) % 14][0]}.";
            var status = i < 40 ? "проведено" : "план";
            yield return [i + 1, Types[i % 5], $"Тема {i % 9}", DateOf(i), "Зал АО", leaders, 10, Surnames[i % 14], status];
        }
    }

    private static IEnumerable<object[]> Attendance(string name, Random random)
    {
        yield return ["Дата", "Тема", "ФИО", "Пол", "Год рождения", "Категория", "Организация", "Телефон"];
        for (var i = 0; i < 600; i++)
        {
            var person = $"{Pick(random, Surnames)} {Pick(random, Names)}";
            var sex = Pick(random, random.NextDouble() < 0.53 ? Women : Men);
            var phone = string.Create(CultureInfo.InvariantCulture, $"0555 {random.Next(100, 1000)}-{random.Next(100, 1000)}");
            yield return
            [
                DateOf(i / 15),
                $"Тема {i / 15 % 9}",
                person,
                sex,
                random.Next(1945, 2003),
                Pick(random, Categories),
                name,
                phone,
            ];
        }
    }

    private static IEnumerable<object[]> Survey(Random random)
    {
        yield return ["Отметка времени", "Зона", "Пол", "Возраст", "Перечислите 5 важных проблем"];
        for (var i = 0; i < 200; i++)
        {
            var problems = random.GetItems(Problems, random.Next(1, 6)).Distinct().Select((problem, rank) => $"{rank + 1}- {problem}");
            var at = new DateTime(2018, 7, 1 + (i % 28), 9, i % 60, 0, DateTimeKind.Unspecified);
            yield return [at, $"Зона {(i % 4) + 1}", i % 2 == 0 ? "ж" : "м", random.Next(18, 81), string.Join(' ', problems)];
        }
    }

    // An event's date, in one of the four ways in which people write it.
    private static object DateOf(int @event)
    {
        var date = new DateTime(2018, 1, 8, 0, 0, 0, DateTimeKind.Unspecified).AddDays(3 * @event);
        return (@event % 4) switch
        {
            0 => date,
            1 => date.ToString("dd.MM.yy", CultureInfo.InvariantCulture),
            2 => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) + " г.",
            _ => $"{date.Day} {Months[date.Month - 1]} {date.Year}",
        };
    }

    private static Grid Tab(string id, string name, IEnumerable<object[]> rows) =>
        new(id, name, [.. rows.Select(row => row.Select(CellOf).ToArray())]);

    private static Cell CellOf(object value) =>
        value switch
        {
            int number => Cell.OfNumber(number),
            DateTime date => Cell.OfDate(date.ToOADate()),
            _ => Cell.OfText((string)value),
        };

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
