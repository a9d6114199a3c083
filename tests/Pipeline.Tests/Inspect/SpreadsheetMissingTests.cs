namespace Pipeline.Tests.Inspect;

public class SpreadsheetMissingTests
{
    [Fact]
    public void Registered_spreadsheet_that_is_not_there_is_an_error_and_names_whom_to_ask()
    {
        var finding = Assert.Single(
            Sources.Inspect("2018-07-14", Sources.Missing(due: "2018-07-13")),
            finding => finding.Code == "spreadsheet-missing"
        );

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(Area.Municipality(Sources.Code), finding.Place.Area);
        Assert.Equal(
            "Таблицы «jalal-abad-2018.xlsx» (г. Джалал-Абад) нет или она нам не открыта; сдать её нужно до 13.07.2018. "
                + "Попросите rg.jalalabad@example.org прислать таблицу или открыть к ней доступ.",
            finding.Message.Ru
        );
        Assert.Equal(
            "«jalal-abad-2018.xlsx» таблицасы (Жалал-Абад шаары) жок же бизге ачылган эмес; аны 13.07.2018 күнүнө чейин тапшыруу керек. "
                + "rg.jalalabad@example.org дарегине жазып, таблицаны жөнөтүүнү же ага мүмкүнчүлүк ачууну сураныңыз.",
            finding.Message.Ky
        );
    }

    [Fact]
    public void Spreadsheet_not_due_yet_is_a_warning() =>
        Assert.Equal(
            Severity.Warning,
            Assert
                .Single(Sources.Inspect("2018-07-13", Sources.Missing(due: "2018-07-13")), finding => finding.Code == "spreadsheet-missing")
                .Severity
        );

    [Fact]
    public void Spreadsheet_without_contact_asks_for_one() =>
        Assert.EndsWith(
            "впишите адрес в реестр, столбец «Контакт».",
            Sources.Inspect("2018-07-14", Sources.Missing(due: null) with { Contact = null })[0].Message.Ru,
            StringComparison.Ordinal
        );

    [Fact]
    public void Spreadsheet_whose_reading_failed_is_reported_by_its_reader() =>
        Assert.DoesNotContain(
            Sources.Inspect(
                "2018-07-14",
                Sources.Missing(due: null) with
                {
                    Problem = new("spreadsheet-unreadable", Severity.Error, new(), LocalText.Same("защищён паролем"), ""),
                }
            ),
            finding => finding.Code == "spreadsheet-missing"
        );
}
