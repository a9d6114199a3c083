using System.Globalization;
using System.Text;
using Pipeline.Publish;
using Pipeline.Publish.Data;

namespace Pipeline.Tests.Publish;

public sealed class DataCsvTests
{
    private static readonly Area Karakol = Area.Municipality("KG-Y-KARAKOL");

    [Fact]
    public async Task File_begins_with_a_byte_order_mark_and_ends_lines_with_CRLF()
    {
        var bytes = await WriteAsync(new RecordsCsv(), "data/records/memoranda.csv", RecordKinds.Memoranda);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("municipality,date,parties,source_spreadsheet,source_tab,source_row\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task Records_have_the_columns_of_OUTPUTS()
    {
        Dictionary<string, string> expected = new()
        {
            ["schedule"] =
                "municipality,id,type,topic,oblast,rayon,zone,date_start,date_end,dates,time_start,time_end,place,facilitators,planned,planned_quality,responsible,status",
            ["attendance"] = "municipality,event_id,date_start,date_end,dates,topic,person,sex,birth_year,age_group,category,organisation",
            ["attendance-totals"] =
                "municipality,date_start,date_end,dates,topic,planned,planned_quality,total,total_quality,women,men,youth,category",
            ["survey-plan"] = "municipality,place,units,per_unit,planned,collected",
            ["survey"] = "municipality,timestamp,zone,organisation,sex,age,problems,problem_codes",
            ["priorities"] = "municipality,group,rank,problem,problem_code,votes",
            ["action-plan"] = "municipality,number,problem,problem_code,measure,responsible,deadline,budget,funds,status,percent_done",
            ["checklist"] = "municipality,step,due,done,done_date,reference,responsible",
            ["working-group"] = "municipality,person,sex,position,category,order_number,order_date",
            ["publications"] = "outlet,count,date,title,link",
            ["memoranda"] = "municipality,date,parties",
            ["logframe"] = "task,activity,indicator,planned_text,actual_text,planned,planned_quality,actual,actual_quality",
        };
        foreach (var kind in RecordKinds.All)
        {
            var text = Encoding.UTF8.GetString(await WriteAsync(new RecordsCsv(), $"data/records/{kind}.csv", kind));
            Assert.Equal(expected[kind.Name] + ",source_spreadsheet,source_tab,source_row", text.TrimStart('\uFEFF').TrimEnd());
        }
        Assert.Equal(expected.Count, RecordKinds.All.Count);
    }

    [Fact]
    public async Task Values_of_every_type_are_written_the_same_on_every_machine()
    {
        var schedule = PublishSamples.RecordOf(
            RecordKinds.Schedule,
            Karakol,
            ("topic", "Фокус-группа, «вода»"),
            ("date_start", new DateOnly(2018, 7, 12)),
            ("dates", new List<DateOnly> { new(2018, 7, 12), new(2018, 7, 20) }),
            ("time_start", new TimeOnly(10, 0)),
            ("planned", 1250.5),
            ("planned_quality", Quality.AtLeast)
        );
        var survey = PublishSamples.RecordOf(
            RecordKinds.Survey,
            Karakol,
            ("timestamp", new DateTime(2018, 7, 5, 9, 7, 0, DateTimeKind.Unspecified)),
            ("age", 0.0),
            ("problems", new List<string> { "часто отключают воду", "бродячие собаки" })
        );
        var checklist = PublishSamples.RecordOf(RecordKinds.Checklist, Karakol, ("step", "Приказ"), ("done", false));

        Assert.Equal(
            "KG-Y-KARAKOL,,,\"Фокус-группа, «вода»\",,,,2018-07-12,,2018-07-12;2018-07-20,10:00,,,,1250.5,at-least,,,Каракол.xlsx,Лист 1,12",
            (await LinesAsync(schedule))[1]
        );
        Assert.Equal(
            "KG-Y-KARAKOL,2018-07-05T09:07:00,,,,0,часто отключают воду | бродячие собаки,,Каракол.xlsx,Лист 1,12",
            (await LinesAsync(survey))[1]
        );
        Assert.Equal("KG-Y-KARAKOL,Приказ,,no,,,,Каракол.xlsx,Лист 1,12", (await LinesAsync(checklist))[1]);
    }

    [Fact]
    public async Task Record_of_a_wider_area_has_a_blank_municipality()
    {
        var seminar = PublishSamples.RecordOf(RecordKinds.Schedule, Area.Oblast("KG-N"), ("topic", "Семинар"));
        Assert.StartsWith(",,,Семинар", (await LinesAsync(seminar))[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+996 555", "\"'+996 555\"")]
    [InlineData("-", "\"'-\"")]
    [InlineData("@СУММ", "\"'@СУММ\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\0=1", "\uFFFD=1")]
    [InlineData("a=b-c", "a=b-c")]
    [InlineData("👍 да", "👍 да")]
    public async Task Text_that_would_run_as_a_formula_is_escaped(string text, string field)
    {
        var record = PublishSamples.RecordOf(RecordKinds.Memoranda, Karakol, ("parties", text));
        Assert.Equal($"KG-Y-KARAKOL,,{field},Каракол.xlsx,Лист 1,12", (await LinesAsync(record))[1]);
    }

    [Theory]
    [InlineData(-5.0, "-5")]
    [InlineData(53.535353535353536, "53.535353535353536")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(1e16, "10000000000000000")]
    [InlineData(1e30, "1E+30")]
    public async Task Number_is_never_escaped_and_reads_back_the_same(double number, string field)
    {
        var record = PublishSamples.RecordOf(RecordKinds.AttendanceTotals, Karakol, ("total", number));
        var written = (await LinesAsync(record))[1].Split(',')[7];
        Assert.Equal(field, written);
        Assert.Equal(number, double.Parse(written, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Findings_are_in_the_order_of_the_sheets_with_all_columns()
    {
        Finding Found(string cell) =>
            new(
                "value-missing",
                Severity.Error,
                new(Karakol, "Голос граждан", new("Каракол.xlsx", "Каракол", "Каракол.xlsx", ""), "7", "Лист 1", CellRange.TryParse(cell)),
                new("Заполните ячейку", "Уячаны толтуруңуз", "Fill in the cell"),
                cell
            );
        var input = PublishSamples.Empty(PublishSamples.Monday) with
        {
            Findings =
            [
                new(Found("B10"), FindingStatus.Open, PublishSamples.Monday.AddDays(-7).AddHours(19), PublishSamples.Monday),
                new(Found("B9"), FindingStatus.New, PublishSamples.Monday, PublishSamples.Monday),
            ],
        };
        var rows = CsvRows.Read(await WriteAsync(new FindingsCsv(), "data/findings.csv", input));

        Assert.Equal(
            "id,code,severity,municipality,project,spreadsheet,tab,cell,link,raw,message_ru,message_ky,message_en,suggestion,status,first_seen",
            string.Join(',', rows[0])
        );
        Assert.Equal(
            ["value-missing", "error", "KG-Y-KARAKOL", "Голос граждан", "Каракол.xlsx", "Лист 1", "B9", "Каракол.xlsx#'Лист 1'!B9"],
            rows[1][1..9]
        );
        Assert.Equal(["", "Заполните ячейку", "Уячаны толтуруңуз", "Fill in the cell", "", "new", "2018-07-30"], rows[1][9..]);
        Assert.Equal(["open", "2018-07-24"], rows[2][14..]);
    }

    [Fact]
    public async Task Indicators_say_missing_as_blank_and_count_their_inputs()
    {
        var input = PublishSamples.Empty(PublishSamples.Monday) with
        {
            Indicators =
            [
                PublishSamples.Figure(Area.Project("Голос граждан"), "participants", 187, target: 200),
                PublishSamples.Figure(Karakol, "questionnaires-collected", null, target: 800),
                PublishSamples.Figure(Karakol, "participants", 26, target: 20, quality: Quality.AtLeast),
            ],
        };
        var text = Encoding.UTF8.GetString((await WriteAsync(new IndicatorsCsv(), "data/indicators.csv", input))[3..]);

        Assert.Equal(
            """
            project,municipality,indicator,period_start,period_end,disaggregation,value,target,percent,quality,inputs,missing
            Голос граждан,KG-Y-KARAKOL,participants,2018-07-01,2018-09-30,,26,20,130,at-least,3,1
            Голос граждан,KG-Y-KARAKOL,questionnaires-collected,2018-07-01,2018-09-30,,,800,,none,3,1
            Голос граждан,,participants,2018-07-01,2018-09-30,,187,200,93.5,exact,3,1

            """.ReplaceLineEndings("\r\n"),
            text
        );
    }

    private static async Task<string[]> LinesAsync(Record record)
    {
        var bytes = await WriteAsync(new RecordsCsv(), $"data/records/{record.Kind}.csv", record.Kind, record);
        return Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
    }

    private static Task<byte[]> WriteAsync(IOutput output, string path, RecordKind kind, params Record[] records) =>
        WriteAsync(
            output,
            path,
            PublishSamples.Empty(PublishSamples.Monday) with
            {
                Records = asked => (asked == kind ? records : []).ToAsyncEnumerable(),
            }
        );

    private static async Task<byte[]> WriteAsync(IOutput output, string path, PublicationInput input)
    {
        using var stream = new MemoryStream();
        await output.Files(input, new()).Single(file => file.Path == path).Write(stream, default);
        return stream.ToArray();
    }
}
