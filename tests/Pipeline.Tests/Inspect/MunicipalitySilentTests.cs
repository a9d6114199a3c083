namespace Pipeline.Tests.Inspect;

public class MunicipalitySilentTests
{
    private static Finding? Find(SourceState source, params Area[] withData) =>
        Sources.Inspect("2018-07-14", source, withData).SingleOrDefault(finding => finding.Code == "municipality-silent");

    [Fact]
    public void Municipality_of_a_project_without_any_data_is_found()
    {
        var finding = Find(Sources.Fresh("2018-07-01", null));

        Assert.Equal(Severity.Warning, finding?.Severity);
        Assert.Equal(
            "г. Джалал-Абад: нет никаких данных по проекту «Программный бюджет 2018». Узнайте у рабочей группы, ведёт ли она таблицу.",
            finding?.Message.Ru
        );
    }

    [Fact]
    public void Municipality_whose_spreadsheet_is_missing_is_told_for_information() =>
        Assert.Equal(Severity.Info, Find(Sources.Missing(due: null))?.Severity);

    [Fact]
    public void Municipality_with_data_is_not_found() =>
        Assert.Null(Find(Sources.Fresh("2018-07-01", null), Area.Municipality(Sources.Code)));

    [Fact]
    public void Municipality_of_no_project_owes_nothing() =>
        Assert.DoesNotContain(
            Sources.Inspect("2018-07-14", Sources.Fresh("2018-07-01", null), [], project: null),
            finding => finding.Code == "municipality-silent"
        );
}
