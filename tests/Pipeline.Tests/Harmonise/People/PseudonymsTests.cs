using Pipeline.Harmonise.People;
using Pipeline.Measure;

namespace Pipeline.Tests.Harmonise.People;

public sealed class PseudonymsTests
{
    private static readonly Pseudonyms Keyed = new(Convert.ToBase64String(new byte[32]));
    private static readonly Area Karakol = Area.Municipality("KG-Y-KARAKOL");

    [Theory]
    [InlineData("Шукова Бактыгуль", "Бактыгуль Шукова")]
    [InlineData("Шукова Бактыгуль", "ШУКОВА БАКТЫГУЛЬ")]
    [InlineData("Шукова Бактыгуль", "Шукова  Бактыгүл")]
    [InlineData("Шукова Бактыгуль", "Shukova Baktygul")]
    [InlineData("Шукова Бактыгуль", "Шукова Б.")]
    [InlineData("Шукова Бактыгуль", "Б. Шукова")]
    [InlineData("Шукова Бактыгуль", "Шукова Бактыгуль Асановна")]
    [InlineData("Шукова Б.А.", "Шукова Бактыгуль Асановна")]
    [InlineData("Эсенова Гүлмира", "Эсенова Гульмира")]
    [InlineData("Турат уулу Кубан", "Кубан Турат уулу")]
    [InlineData("Асан Үсөн", "Усон Асан")]
    [InlineData("Исакова Марина", "Марина Исакова")]
    [InlineData("Жаныбекова Жаңыл", "Джаныбекова Жаныл")]
    public void Read_spellings_of_one_name_count_as_one_person(string a, string b) =>
        Assert.Equal(new PeopleCount(1, 0), PersonMatcher.Count([Key(a), Key(b)]));

    [Theory]
    [InlineData("Шукова Бактыгуль", "Шукова Айнура")]
    [InlineData("Шукова Бактыгуль", "Асанова Бактыгуль")]
    [InlineData("Шуков Бакыт", "Шукова Бактыгуль")]
    [InlineData("Турат уулу Кубан", "Турат кызы Кубан")]
    public void Read_different_names_count_as_two(string a, string b) =>
        Assert.Equal(new PeopleCount(2, 0), PersonMatcher.Count([Key(a), Key(b)]));

    [Fact]
    public void Count_initial_beside_two_full_names_is_uncertain()
    {
        string[] persons = [Key("Шукова Бактыгуль"), Key("Шукова Бермет"), Key("Шукова Б.")];
        Assert.Equal(new PeopleCount(2, 1), PersonMatcher.Count(persons));
        Assert.Equal(new PeopleCount(2, 1), PersonMatcher.Count(persons.Reverse()));
    }

    [Fact]
    public void Count_initial_with_the_phone_of_one_of_two_joins_that_one() =>
        Assert.Equal(
            new PeopleCount(2, 0),
            PersonMatcher.Count([
                Key("Шукова Бактыгуль", phone: "+996 555 123-456"),
                Key("Шукова Бермет", phone: "0700 11-22-33"),
                Key("Шукова Б.", phone: "0555 123456"),
            ])
        );

    [Fact]
    public void Count_same_name_of_different_birth_years_is_two_people() =>
        Assert.Equal(new PeopleCount(2, 0), PersonMatcher.Count([Key("Шукова Бактыгуль", 1985), Key("Шукова Бактыгуль", 1990)]));

    [Fact]
    public void Read_gives_no_name_and_depends_on_key_and_municipality()
    {
        var other = new Pseudonyms(Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]));
        var name = Cell.OfText("Шукова Бактыгуль");
        var here = Keyed.Read(name, null, null, Karakol).Value.Key.ToString();
        Assert.DoesNotContain("шуков", here, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(here, other.Read(name, null, null, Karakol).Value.Key.ToString());
        Assert.NotEqual(here, Keyed.Read(name, null, null, Area.Municipality("KG-C-BURANA")).Value.Key.ToString());
    }

    [Theory]
    [InlineData("Бактыгуль")]
    [InlineData("123")]
    [InlineData("Шукова Бактыгуль, Асанов Нурлан и другие")]
    public void Read_what_is_not_one_full_name_says_so(string text) =>
        Assert.Equal("person-name-unclear", Keyed.Read(Cell.OfText(text), null, null, Karakol).Remark?.Code);

    private static string Key(string name, int? birthYear = null, string? phone = null) =>
        Keyed.Read(Cell.OfText(name), birthYear, phone, Karakol).Value.Key.ToString();
}
