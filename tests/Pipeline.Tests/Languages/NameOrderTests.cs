namespace Pipeline.Tests.Languages;

public class NameOrderTests
{
    private readonly string[] _sorted = ["Ак-Тал", "Алай", "Кочкор", "Көк-Жар", "Орто-Сай", "Өзгөн", "Талас", "Үч-Коргон", "Чүй"];

    [Fact]
    public void Kyrgyz_letters_stand_where_the_alphabet_has_them()
    {
        string[] alphabet =
        [
            .. "абвгдеёжзийклмн".Select(letter => letter.ToString()),
            "ң",
            "о",
            "ө",
            .. "прсту".Select(letter => letter.ToString()),
            "ү",
            .. "фхцчшщъыьэюя".Select(letter => letter.ToString()),
        ];

        Assert.Equal(alphabet, alphabet.Reverse().Order(Language.Ky.NameOrder()));
    }

    [Fact]
    public void Municipalities_are_sorted_as_a_Kyrgyz_reader_expects() =>
        Assert.Equal(_sorted, _sorted.Reverse().Order(Language.Ky.NameOrder()));

    [Fact]
    public void Case_and_ambient_culture_do_not_matter()
    {
        Assert.Equal(0, Language.Ky.NameOrder().Compare("ӨЗГӨН", "өзгөн"));
        Assert.Single(TestCulture.Under(() => string.Join(' ', _sorted.Reverse().Order(Language.Ky.NameOrder()))).Distinct());
    }
}
