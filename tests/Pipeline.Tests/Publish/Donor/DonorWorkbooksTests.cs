using Pipeline.Publish.Donor;
using Pipeline.Tests.Publish.Workbooks;

namespace Pipeline.Tests.Publish.Donor;

public sealed class DonorWorkbooksTests
{
    public static TheoryData<int> Languages => new(0, 1, 2);

    [Theory, MemberData(nameof(Languages))]
    public async Task Workbook_of_each_language_has_no_validation_errors(int language)
    {
        var file = new DonorWorkbooks().Files(SampleInput.Create(), new()).ElementAt(language);
        var bytes = await Xlsx.BytesAsync(file);
        Assert.Empty(Xlsx.Errors(bytes));
    }
}
