using System.Reflection;
using System.Text.RegularExpressions;
using Pipeline.Languages;

namespace Pipeline.Tests.Languages;

/// <summary>Every text exists in all three languages, and is written in them.</summary>
public partial class TextsTests
{
    private const string RussianLetters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private const string KyrgyzLetters = RussianLetters + "ңөү";

    // What is written in Latin letters in every language: names of formats and services, addresses, units of the sheet.
    private static readonly HashSet<string> LatinWords =
    [
        .. "A API CSV google Cloud Drive Excel F Google HXL IATI ISO KG LibreOffice M MAD PDF SHA Sheets URL UTC XML csv f v x xls xlsx".Split(
            ' '
        ),
    ];

    public static TheoryData<string> Sets =>
        [
            .. typeof(Texts)
                .GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(set => set.PropertyType == typeof(Texts))
                .Select(set => set.Name),
        ];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_key_is_in_all_languages(string set)
    {
        var texts = Set(set);

        Assert.Equal(texts.Keys(Language.En), texts.Keys(Language.Ru));
        Assert.Equal(texts.Keys(Language.En), texts.Keys(Language.Ky));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Languages_fill_in_the_same_places(string set) =>
        Each(
            set,
            (key, text) =>
            {
                Assert.True(Places(text.En).SetEquals(Places(text.Ru)), $"{key}: {text.Ru}");
                Assert.True(Places(text.En).SetEquals(Places(text.Ky)), $"{key}: {text.Ky}");
            }
        );

    [Theory]
    [MemberData(nameof(Sets))]
    public void Russian_is_written_in_Russian(string set) => Each(set, (key, text) => AssertWritten(set, key, text.Ru, RussianLetters));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Kyrgyz_is_written_in_its_36_letters(string set) =>
        Each(set, (key, text) => AssertWritten(set, key, text.Ky, KyrgyzLetters));

    [Theory]
    [MemberData(nameof(Sets))]
    public void English_has_no_Cyrillic_outside_quotes(string set) =>
        Each(set, (key, text) => Assert.False(Cyrillic().IsMatch(Quoted().Replace(text.En, "")), $"{key}: {text.En}"));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_with_forms_have_as_many_as_the_language(string set) =>
        Each(
            set,
            (key, text) =>
            {
                if (!text.Ru.Contains('|', StringComparison.Ordinal))
                    return;
                foreach (var language in LanguageExtensions.All)
                    Assert.True(text.In(language).Split('|').Length == Plural.FormsOf(language), $"{key}: {text.In(language)}");
            }
        );

    [Fact]
    public void Unknown_key_is_a_programmers_error() => Assert.Throws<ArgumentException>(() => Texts.Terms["no-such-term"]);

    [Fact]
    public void Dates_and_numbers_are_written_the_same_under_every_culture() =>
        Assert.Single(
            TestCulture.Under(() => Texts.Inspect["survey-short", "МТУ", 1250.5, 1400d, new DateOnly(2018, 7, 2), "A1"]).Distinct()
        );

    private static void AssertWritten(string set, string key, string text, string letters)
    {
        foreach (var letter in Quoted().Replace(text, "").ToLowerInvariant().Where(letter => letter is >= 'Ѐ' and <= 'ӿ'))
            Assert.True(letters.Contains(letter, StringComparison.Ordinal), $"{key}: '{letter}' in {text}");
        if (set == nameof(Texts.Measure))
        {
            // Its texts are about formulas, whose words are English: what is around them must not be.
            Assert.True(Cyrillic().IsMatch(text), $"{key}: {text}");
            return;
        }
        foreach (Match word in Latin().Matches(Code().Replace(text, "")))
            Assert.True(LatinWords.Contains(word.Value), $"{key}: '{word.Value}' in {text}");
    }

    private static Texts Set(string name) => (Texts)typeof(Texts).GetProperty(name)!.GetValue(null)!;

    private static void Each(string set, Action<string, LocalText> check) =>
        Assert.All(Set(set).Keys(Language.En), key => check(key, Set(set)[key]));

    private static HashSet<string> Places(string text) => [.. Placeholder().Matches(text).Select(place => place.Groups["number"].Value)];

    [GeneratedRegex(@"\{(?<number>\d+)[^}]*\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    // Placeholders, and what stands for something literal: a code, a setting, a file name, an address, an error of a formula.
    [GeneratedRegex(
        @"\{[^}]*\}|`[^`]*`|--[a-z-]+|\S+@\S+|\w+__\w+|\.json\b|https?://\S+|#[A-Z/!?]+|\b[A-Z]{1,2}\d+\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Code();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Latin();

    [GeneratedRegex("[Ѐ-ӿ]", RegexOptions.NonBacktracking)]
    private static partial Regex Cyrillic();

    [GeneratedRegex("[“«\"][^”»\"]*[”»\"]", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
