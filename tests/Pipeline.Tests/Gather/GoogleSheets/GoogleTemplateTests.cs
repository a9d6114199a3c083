using Pipeline.Gather;
using Pipeline.Gather.GoogleSheets;
using Pipeline.Harmonise;
using Pipeline.Settings;
using Pipeline.Tests.Gather.GoogleSheets.Server;
using Pipeline.Tests.Golden;

namespace Pipeline.Tests.Gather.GoogleSheets;

public sealed class GoogleTemplateTests : IDisposable
{
    private readonly GoogleServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Template_is_made_in_the_folder_with_drop_downs_notes_and_a_protected_heading()
    {
        var settings = new Dictionary<string, string>
        {
            ["Google:BaseUri"] = _server.Root.AbsoluteUri,
            ["Google:Folders:0"] = $"https://drive.google.com/drive/folders/{GoogleServer.Folder}",
        };

        var run = await CommandLineRun.WithAsync(settings, "template", "attendance", "--language", "ky", "--google");

        Assert.Equal((0, ""), (run.ExitCode, run.Complained));
        var id = run.Said.Split("/d/")[1].Split('/')[0];
        var file = _server.Find(id);
        var template = SheetTemplates.Of(RecordKinds.Attendance, Language.Ky);
        Assert.Equal((template.Title, GoogleServer.Folder), (file.Name, file.Parent));
        var changes = Assert.Single(file.Batches)["requests"]!.AsArray().Select(change => change!.AsObject().Single()).ToList();
        var choices = template.Columns.Count(column => column.Choices.Count > 0);
        Assert.Equal(choices, changes.Count(change => change.Key == "setDataValidation"));
        Assert.Single(changes, change => change.Key == "addProtectedRange");
        var grid = await ReadAsync(id);
        var headings = grid.Rows[1 + template.Lines.Count];
        Assert.Equal(template.Columns.Select(column => column.Heading), headings.Select(cell => cell.Shown));
        Assert.Equal(template.Title, grid.Name);
    }

    private async Task<Grid> ReadAsync(string id)
    {
        var settings = new PipelineSettings { Google = new() { BaseUri = _server.Root } };
        using var connection = GoogleConnection.Open(settings, TimeProvider.System, new Random(1));
        var outcome = await new GoogleSheetsSource(connection).ReadAsync(new(id, "", "", ""), CancellationToken.None);
        return Assert.IsType<GatherOutcome.Read>(outcome).Spreadsheet.Tabs[0];
    }
}
