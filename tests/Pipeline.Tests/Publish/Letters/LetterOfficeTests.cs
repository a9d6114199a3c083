using Pipeline.Publish;
using Pipeline.Publish.Letters;
using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Tests.Publish.Letters;

public sealed class LetterOfficeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordStore _records;
    private readonly MemoryPublicationStore _publications = new();
    private readonly FakePost _post = new();

    public LetterOfficeTests() => _records = RecordStore.OpenLocal(Path.Combine(_folder.Path, "store.db"));

    public void Dispose()
    {
        _records.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Nothing_is_sent_until_sending_is_set_up()
    {
        Assert.Empty(await SendAsync(new()));
        Assert.Empty(_post.Letters);
    }

    [Fact]
    public async Task Coordinator_gets_five_lines_in_their_language_with_the_workbook()
    {
        await SendAsync(Settings());
        var letter = _post.Letters.Single(letter => letter.To.Language == Language.Ky);

        Assert.Equal("Жумалык жыйынтык: 2018-жылдын 30-июлу – 5-августу", letter.Subject);
        Assert.Equal(5, letter.Text.Split("\r\n").Count(line => line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == '.'));
        Assert.Contains("Жалал-Абад шаары", letter.Text, StringComparison.Ordinal);
        Assert.Equal("2018-W31-summary.ky.xlsx", letter.Attachment!.Name);
        Assert.Equal(_publications.Files["weekly/2018-W31/summary.ky.xlsx"], letter.Attachment.Content);
    }

    [Fact]
    public async Task Workbook_that_is_too_large_is_linked()
    {
        var settings = Settings();
        await SendAsync(
            settings with
            {
                Letters = settings.Letters! with { LargestAttachment = 100 },
                PublicationAddress = new("https://example.org/s/"),
            }
        );
        var letter = _post.Letters[0];

        Assert.Null(letter.Attachment);
        Assert.Contains("https://example.org/s/weekly/2018-W31/summary.ru.xlsx", letter.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/s/weekly/2018-W31/summary.ru.xlsx\"", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_that_is_too_large_is_linked_for_seven_days_where_the_store_can_sign()
    {
        _publications.Signs = new("https://account.blob.core.windows.net/publications/");
        var settings = Settings();
        await SendAsync(settings with { Letters = settings.Letters! with { LargestAttachment = 100 } });

        Assert.Contains(
            "https://account.blob.core.windows.net/publications/weekly/2018-W31/summary.ru.xlsx?until=2018-08-06",
            _post.Letters[0].Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nobody_gets_two_letters_in_a_week()
    {
        Assert.Equal(2, (await SendAsync(Settings())).Count);
        Assert.Empty(await SendAsync(Settings()));
        Assert.Equal(2, _post.Letters.Count);

        Assert.Equal(2, (await SendAsync(Settings(), SampleInput.AsOf.AddDays(7))).Count);
    }

    [Fact]
    public async Task Failure_is_a_finding_and_the_letter_is_tried_again()
    {
        _post.Outcome = new(LetterState.Failed, "550 No such mailbox");
        var findings = LetterOffice.FindingsOf(await SendAsync(Settings())).ToList();

        Assert.Equal(["letter-unsent", "letter-unsent"], findings.Select(finding => finding.Code));
        Assert.Contains("550 No such mailbox", findings[0].Message.Ru, StringComparison.Ordinal);
        var remembered = LetterOffice.FindingsOf(await _records.LettersAsync("2018-W31", default).ToListAsync());
        Assert.Equal(findings.Select(finding => finding.Id).Order(), remembered.Select(finding => finding.Id).Order());

        _post.Outcome = PostOutcome.Sent;
        Assert.Equal(2, (await SendAsync(Settings())).Count);
        Assert.Empty(LetterOffice.FindingsOf(await _records.LettersAsync("2018-W31", default).ToListAsync()));
    }

    [Fact]
    public async Task Process_that_dies_while_sending_never_sends_twice()
    {
        _post.Dies = true;
        await Assert.ThrowsAsync<ProcessDiedException>(() => SendAsync(Settings()));
        _post.Dies = false;
        await SendAsync(Settings());

        Assert.Equal(["ru@example.org", "ky@example.org"], _post.Letters.Select(letter => letter.To.Address));
    }

    [Fact]
    public async Task Working_group_gets_its_own_findings_only_when_that_is_on()
    {
        var settings = Settings();
        await SendAsync(settings with { Letters = settings.Letters! with { ToWorkingGroups = true, Coordinators = [] } });
        var karakol = _post.Letters.Single(letter => letter.To.Address == "rg.karakol@example.org");

        Assert.Equal(3, _post.Letters.Count);
        Assert.Contains(
            "href=\"https://docs.google.com/spreadsheets/d/1AbC/edit#gid=77&amp;range=D7\"",
            karakol.Html,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("32 июля", karakol.Text, StringComparison.Ordinal);
        Assert.Contains(
            "32 июля",
            _post.Letters.Single(letter => letter.To.Address == "rg.karabalta@example.org").Text,
            StringComparison.Ordinal
        );
        Assert.Null(karakol.Attachment);
    }

    private static PipelineSettings Settings() =>
        new()
        {
            Letters = new()
            {
                Host = "mail.example.org",
                From = "svodka@example.org",
                Coordinators = [new("ru@example.org", Language.Ru), new("ky@example.org", Language.Ky), new("RU@example.org", Language.En)],
            },
        };

    private async Task<IReadOnlyList<LetterNote>> SendAsync(PipelineSettings settings, DateTimeOffset? asOf = null)
    {
        await _records.PrepareAsync(default);
        var input = SampleInput.Create() with { AsOf = asOf ?? SampleInput.AsOf };
        input = input with { RunId = $"run-{input.AsOf.Ticks}" };
        var publication = await new Publisher(_publications, settings).PublishAsync(input, default);
        return await new LetterOffice(_records, _publications, _post, settings).SendAsync(input, publication, default);
    }

    private sealed class FakePost : IPost
    {
        public List<Letter> Letters { get; } = [];

        public PostOutcome Outcome { get; set; } = PostOutcome.Sent;

        public bool Dies { get; set; }

        public Task<PostOutcome> SendAsync(Letter letter, CancellationToken cancellationToken)
        {
            Letters.Add(letter);
            return Dies ? throw new ProcessDiedException() : Task.FromResult(Outcome);
        }
    }
}
