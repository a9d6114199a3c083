using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Rows;
using Pipeline.Harmonise.Tables;

namespace Pipeline.Tests.Harmonise;

public sealed class TableKindsTests
{
    private static readonly TableKind[] All = [.. TableKinds.OfRecords, .. RegistryKinds.All];

    [Fact]
    public void Every_field_has_a_heading_in_three_languages() =>
        Assert.All(
            All.SelectMany(kind => kind.Fields.Select(field => HeaderVocabulary.Shipped.Heading(kind.Name, field.Name))),
            heading => Assert.All(LanguageExtensions.All, language => Assert.NotEmpty(heading.In(language)))
        );

    [Fact]
    public void Every_heading_of_the_vocabulary_is_a_field_of_its_kind()
    {
        var phrases = HeaderVocabulary.Shipped.Phrases.Where(phrase => phrase.Kind != HeaderVocabulary.AnyKind);

        Assert.Empty(
            phrases
                .Where(phrase => phrase.Field != HeaderVocabulary.Caption)
                .Where(phrase => All.First(kind => kind.Name == phrase.Kind).Find(phrase.Field) is null)
                .Select(phrase => $"{phrase.Kind} {phrase.Field}")
                .Distinct()
        );
    }

    [Fact]
    public void Every_usual_heading_names_its_own_field()
    {
        foreach (var kind in All)
        {
            foreach (var field in kind.Fields)
            {
                var usual = HeaderVocabulary.Shipped.Heading(kind.Name, field.Name);
                Assert.All(
                    LanguageExtensions.All,
                    language =>
                        Assert.Contains(
                            HeaderMatcher.Shipped.Match(usual.In(language)),
                            match => match.Field == field.Name && match.Score >= 0.9
                        )
                );
            }
        }
    }

    [Fact]
    public void Every_kind_of_record_has_a_table_and_a_name()
    {
        Assert.Equal(RecordKinds.All, TableKinds.OfRecords.Select(kind => kind.Record));
        Assert.All(TableKinds.OfRecords, kind => Assert.NotEmpty(KindNames.Of(kind).Ky));
    }
}
