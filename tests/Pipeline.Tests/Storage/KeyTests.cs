using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.Storage.Tables;

namespace Pipeline.Tests.Storage;

public class KeyTests
{
    [Theory]
    [InlineData("KG-N-NARYN", "KG-N-NARYN")]
    [InlineData("Нарын/график 50%.xlsx", "Нарын!002Fграфик 50!0025.xlsx")]
    [InlineData("a|b!", "a!007Cb!0021")]
    [InlineData("🏔", "!D83C!DFD4")]
    public void Word_escapes_what_keys_may_not_have(string text, string word) => Assert.Equal(word, Key.Word(text));

    [Fact]
    public void Word_of_any_text_is_allowed_and_short() =>
        Check(text => Key.Word(text).All(EntityLimits.AllowsInKey) && !Key.Word(text).Contains('|') && Key.Word(text).Length <= 120);

    [Fact]
    public void Short_word_can_be_read_back() =>
        Check(text => Key.Word(text) is var word && (word.Contains("!~", StringComparison.Ordinal) || Decoded(word) == text));

    [Fact]
    public void Words_order_is_the_same_in_both_encodings() =>
        Prop.ForAll<string, string>(
                (left, right) =>
                    Math.Sign(string.CompareOrdinal(Key.Word(left ?? ""), Key.Word(right ?? "")))
                    == Math.Sign(Utf8(left).AsSpan().SequenceCompareTo(Utf8(right)))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Long_words_stay_different()
    {
        var words = Enumerable.Range(0, 1_000).Select(i => Key.Word(new string('ы', 300) + i)).ToList();

        Assert.Equal(1_000, words.Distinct().Count());
    }

    [Fact]
    public void Longest_row_key_fits()
    {
        var longest = new string('/', 500);
        var record = StorageSamples.Event(int.MaxValue, "Вода", spreadsheet: longest);

        var entity = Pipeline.Storage.RecordEntity.From(
            record,
            Pipeline.Storage.Shelves.KeyOf("attendance-totals", longest, long.MaxValue)
        );

        EntityLimits.Check(entity);
    }

    [Fact]
    public void No_column_has_a_name_that_the_store_uses_itself()
    {
        var own = StorageSamples.Event(2, "Вода");
        var properties = Pipeline.Storage.RecordEntity.From(own, "k").Properties.Keys.Where(name => RecordKinds.Schedule.IndexOf(name) < 0);

        Assert.Empty(properties.Intersect(RecordKinds.All.SelectMany(kind => kind.Columns).Select(column => column.Name)));
        Assert.DoesNotContain(
            RecordKinds.All.SelectMany(kind => kind.Columns),
            column => column.Name.Contains("__", StringComparison.Ordinal)
        );
    }

    private static void Check(Func<string, bool> holds) => Prop.ForAll<string>(text => holds(text ?? "")).QuickCheckThrowOnFailure();

    private static byte[] Utf8(string? text) => Encoding.UTF8.GetBytes(Key.Word(text ?? ""));

    private static string Decoded(string word)
    {
        var parts = word.Split('!');
        return parts[0] + string.Concat(parts[1..].Select(part => (char)Convert.ToUInt16(part[..4], 16) + part[4..]));
    }
}
