using Pipeline.Harmonise.Problems;
using Pipeline.Tests.Harmonise.Values;
using Xunit.Abstractions;

namespace Pipeline.Tests.Harmonise.Problems;

public sealed class ProblemCoderTests(ITestOutputHelper output)
{
    private static readonly ProblemCoder Coder = new(Registry.Empty);

    [Fact]
    public void Code_answers_written_before_the_rules_finds_and_names_them_right()
    {
        var (right, found, named) = (0, 0, 0);
        foreach (var answer in CellCorpus.Of("problems"))
        {
            var truth = answer.Truth == "?" ? [] : answer.Truth.Split(';');
            var codes = Coder.Code(answer.Raw).Codes;
            right += codes.Intersect(truth).Count();
            found += codes.Count;
            named += truth.Length;
            if (!codes.SequenceEqual(truth))
                output.WriteLine($"«{answer.Raw}»: {string.Join(';', codes)}, not {answer.Truth}");
        }
        output.WriteLine($"precision {(double)right / found:P1}, recall {(double)right / named:P1} of {named} problems");
        Assert.InRange((double)right / found, 0.97, 1);
        Assert.InRange((double)right / named, 0.95, 1);
    }
}
