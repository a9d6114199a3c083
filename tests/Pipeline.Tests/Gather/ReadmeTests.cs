using Pipeline.Languages;

namespace Pipeline.Tests.Gather;

public sealed class ReadmeTests
{
    /// <summary>Words of the tab «Проверка» and of a new template, and ends of messages that have a row already.</summary>
    private static bool IsRefusal(string key) =>
        !key.StartsWith("check-", StringComparison.Ordinal)
        && !key.StartsWith("google-template-", StringComparison.Ordinal)
        && !key.EndsWith("-any-more", StringComparison.Ordinal)
        && key != "google-our-address";

    [Fact]
    public void Readme_says_when_each_refusal_is_said()
    {
        var readme = Repository.Text("functions", "Pipeline", "Gather", "README.md");

        Assert.All(Texts.Gather.Keys(Language.En).Where(IsRefusal), key => Assert.Contains($"`{key}`", readme, StringComparison.Ordinal));
    }
}
