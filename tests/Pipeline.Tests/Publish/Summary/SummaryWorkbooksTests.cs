using Pipeline.Publish.Summary;
using Pipeline.Tests.Publish.Workbooks;

namespace Pipeline.Tests.Publish.Summary;

public sealed class SummaryWorkbooksTests
{
    public static TheoryData<int> Languages => new(0, 1, 2);

    [Theory, MemberData(nameof(Languages))]
    public async Task Workbook_of_each_language_has_no_validation_errors(int language)
    {
        var file = new SummaryWorkbooks().Files(SampleInput.Create(), new()).ElementAt(language);
        var bytes = await Xlsx.BytesAsync(file);
        Assert.Empty(Xlsx.Errors(bytes));
    }
}
