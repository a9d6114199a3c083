using Pipeline.Harmonise.Places;

namespace Pipeline.Tests.Harmonise;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("г. Каракол", "KG-Y-KARAKOL")]
    [InlineData("город Каракол", "KG-Y-KARAKOL")]
    [InlineData("Каракол ш.", "KG-Y-KARAKOL")]
    [InlineData("Каракол шаары", "KG-Y-KARAKOL")]
    [InlineData("KARAKOL", "KG-Y-KARAKOL")]
    [InlineData("Кaрaкол", "KG-Y-KARAKOL")]
    [InlineData("Кок-Жарский АА", "KG-O-KOKJAR")]
    [InlineData("Кок-Жарский айылный аймак", "KG-O-KOKJAR")]
    [InlineData("Көк-Жар айыл аймагы", "KG-O-KOKJAR")]
    [InlineData("Кок Жар", "KG-O-KOKJAR")]
    [InlineData("кок–жар", "KG-O-KOKJAR")]
    [InlineData("КӨК-ЖАР АЙЫЛ ӨКМӨТҮ", "KG-O-KOKJAR")]
    [InlineData("Көк-Жарский  а/а", "KG-O-KOKJAR")]
    [InlineData("Жалал-Абад", "KG-J-JALALABAD")]
    [InlineData("г. Джалал-Абад", "KG-J-JALALABAD")]
    [InlineData("Манас", "KG-J-JALALABAD")]
    [InlineData("Александровка", "KG-C-ALEXANDROV")]
    [InlineData("Бурана", "KG-C-BURANA")]
    [InlineData("Буранинский", "KG-C-BURANA")]
    [InlineData("Жумгал", "KG-N-JUMGAL")]
    [InlineData("Узген", "KG-O-UZGEN")]
    [InlineData("Өзгөн ш.", "KG-O-UZGEN")]
    [InlineData("KG-N-AKTAL", "KG-N-AKTAL")]
    public async Task Municipality_is_known_by_every_spelling(string text, string code)
    {
        var match = new Gazetteer(await CorpusRegistry.ReadAsync()).Municipality(text);

        Assert.True(match.IsSure);
        Assert.Equal([code], match.Found.Select(municipality => municipality.Code));
    }

    [Theory]
    [InlineData("Тьмутаракань")]
    [InlineData("Кара-Сай")]
    [InlineData("")]
    [InlineData("АА")]
    [InlineData("Каракольский район")]
    public async Task Unknown_name_is_nobodys(string text) =>
        Assert.Empty(new Gazetteer(await CorpusRegistry.ReadAsync()).Municipality(text).Found);

    [Fact]
    public async Task Misspelt_name_is_found_but_not_surely()
    {
        var match = new Gazetteer(await CorpusRegistry.ReadAsync()).Municipality("Кочкорбаеский АА");

        Assert.False(match.IsSure);
        Assert.Equal("KG-C-KOCHKORBAEV", Assert.Single(match.Found).Code);
    }

    [Fact]
    public async Task Name_of_two_municipalities_is_neither() =>
        Assert.Equal(2, new Gazetteer(await CorpusRegistry.ReadAsync()).Municipality("Кара-Суйский АА").Found.Count);

    [Theory]
    [InlineData("Ак-Талинский район", "KG-N", "Ак-Талинский район")]
    [InlineData("Ак-Талаа району", "KG-N", "Ак-Талинский район")]
    [InlineData("Жумгал", "KG-N", "Жумгальский район")]
    [InlineData("Өзгөн району", "KG-O", "Узгенский район")]
    [InlineData("Чоң-Алай", "KG-O", "Чон-Алайский район")]
    [InlineData("Жети-Өгүз району", "KG-Y", "Джети-Огузский район")]
    [InlineData("Ысык-Көл району", "KG-Y", "Иссык-Кульский район")]
    [InlineData("Ноокатский р-н", "KG-O", "Ноокатский район")]
    public async Task Rayon_is_known_by_adjective_and_noun(string text, string oblast, string name) =>
        Assert.Equal(new Rayon(oblast, name), new Gazetteer(await CorpusRegistry.ReadAsync()).Rayon(text));

    [Theory]
    [InlineData("Ошская", "KG-O")]
    [InlineData("Ош облусу", "KG-O")]
    [InlineData("г. Ош", "KG-GO")]
    [InlineData("Иссык-Кульская область", "KG-Y")]
    [InlineData("Ысык-Көл", "KG-Y")]
    [InlineData("Чуй", "KG-C")]
    [InlineData("Жалал-Абад облусу", "KG-J")]
    public void Oblast_is_known_by_adjective_and_noun(string text, string code) => Assert.Equal(code, Gazetteer.Oblast(text)!.Code);

    [Theory]
    [InlineData("План и график работы рабочей группы г. Каракол", "KG-Y-KARAKOL")]
    [InlineData("kara-balta-2018", "KG-C-KARABALTA")]
    [InlineData("Көк-Жар айыл аймагынын жумушчу тобу", "KG-O-KOKJAR")]
    [InlineData("Состав рабочей группы Кок-Жарского АА", "KG-O-KOKJAR")]
    [InlineData("Меморандум г. Каракол и г. Кара-Балта", null)]
    [InlineData("План работ на 2018 год", null)]
    public async Task Running_text_speaks_of_one_municipality_or_none(string text, string? code) =>
        Assert.Equal(code, new Gazetteer(await CorpusRegistry.ReadAsync()).FindIn(text)?.Municipality?.Code);
}
