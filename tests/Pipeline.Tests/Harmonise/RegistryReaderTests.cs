using Pipeline.Harmonise;
using Pipeline.Harmonise.Rows;
using Pipeline.Harmonise.Tables;

namespace Pipeline.Tests.Harmonise;

/// <summary>The registry as coordinators type it: what makes it useless is said.</summary>
public sealed class RegistryReaderTests
{
    [Theory]
    [InlineData("Код", "Муниципалитет", "Область")]
    [InlineData("Коду", "Айыл аймагы", "Облус")]
    [InlineData("Code", "Municipality", "Oblast")]
    public void Municipalities_with_a_plain_heading_are_read(string code, string name, string oblast)
    {
        var (registry, findings) = Read([code, name, oblast, "Проект"], ["M1", "Ак-Талский АА", "Нарын", "Бюджет"]);

        Assert.Empty(findings);
        Assert.Equal(("M1", "Ак-Талский АА"), (registry.Municipalities[0].Code, registry.Municipalities[0].Name.Ru));
    }

    [Fact]
    public void Municipalities_without_codes_are_a_finding_that_names_the_column()
    {
        var (registry, findings) = Read(["Муниципалитет", "Область", "Район"], ["Ак-Талский АА", "Нарын", "Ак-Талинский"]);

        Assert.Empty(registry.Municipalities);
        var finding = Assert.Single(findings);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains("«Код»", finding.Message.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public void Tab_with_no_table_of_a_registry_is_a_finding()
    {
        var (_, findings) = Read(["Ответственный", "Телефон", "Кабинет"], ["Главный специалист", "-", "12"]);

        Assert.Equal("tab-unrecognised", Assert.Single(findings).Code);
    }

    [Fact]
    public void Every_table_of_a_registry_has_a_name_that_findings_say() =>
        Assert.All(RegistryKinds.All, kind => Assert.NotEmpty(KindNames.Of(kind).Ky));

    private static (Registry Registry, IReadOnlyList<Finding> Findings) Read(params string[][] rows)
    {
        Cell[][] cells = [.. rows.Select(row => row.Select(Cell.OfText).ToArray())];
        return RegistryReader.Read(
            new(new("registry.xlsx", "registry.xlsx", "registry.xlsx", ""), [new Grid("1", "Муниципалитеты", cells)], "")
        );
    }
}
