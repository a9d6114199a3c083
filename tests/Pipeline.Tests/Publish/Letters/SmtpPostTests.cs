using Pipeline.Publish.Letters;
using Pipeline.Tests.Storage;

namespace Pipeline.Tests.Publish.Letters;

[NeedsNode]
public sealed class SmtpPostTests
{
    private static readonly Letter Greeting = new(
        new("koordinator@example.org", Language.Ky),
        "Жумалык жыйынтык: үчүнчү жума",
        "Бул жумада эмне маанилүү:\r\n\r\n1. Ңөү",
        "<!DOCTYPE html><html><body><p>Бул жумада эмне маанилүү: <b>Ңөү</b></p></body></html>"
    )
    {
        Attachment = new("2018-W31-summary.ky.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new byte[20_000]),
    };

    [StorageFact]
    public async Task Letter_arrives_as_text_and_html_with_its_file()
    {
        await using var server = await SmtpServer.StartAsync("plain");
        Assert.Equal(PostOutcome.Sent, await Post(server).SendAsync(Greeting, default));
        var message = await server.NextAsync();

        Assert.Equal(("svodka@example.org", "koordinator@example.org"), (message.From, message.To));
        Assert.Equal(Greeting.Subject, message.Subject);
        Assert.Equal("auto-generated", message.AutoSubmitted);
        Assert.Equal(Greeting.Text.ReplaceLineEndings("\n"), message.Text.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal(Greeting.Html, message.Html.TrimEnd());
        Assert.Equal([new(Greeting.Attachment!.Name, Greeting.Attachment.ContentType, 20_000)], message.Attachments);
        Assert.Equal(
            ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", Greeting.Attachment.ContentType],
            message.Structure.Select(line => line["Content-Type: ".Length..])
        );
    }

    [StorageFact]
    public async Task Server_that_asks_for_a_sign_in_gets_it()
    {
        await using var server = await SmtpServer.StartAsync("auth");
        Assert.Equal(PostOutcome.Sent, await Post(server, user: "svodka", password: "right").SendAsync(Greeting, default));
        Assert.Equal("svodka", (await server.NextAsync()).User);

        var refused = await Post(server, user: "svodka", password: "wrong").SendAsync(Greeting, default);
        Assert.Equal(LetterState.Failed, refused.State);
        Assert.DoesNotContain("wrong", refused.Problem, StringComparison.Ordinal);
    }

    [StorageFact]
    public async Task Certificate_that_nobody_vouches_for_is_refused()
    {
        await using var server = await SmtpServer.StartAsync("tls");
        var outcome = await Post(server, startTls: true).SendAsync(Greeting, default);
        Assert.Equal(LetterState.Failed, outcome.State);
        Assert.Contains("certificate", outcome.Problem, StringComparison.OrdinalIgnoreCase);
    }

    [StorageFact]
    public async Task Server_without_starttls_gets_nothing_where_it_is_required()
    {
        await using var server = await SmtpServer.StartAsync("plain");
        Assert.Equal(LetterState.Failed, (await Post(server, startTls: true).SendAsync(Greeting, default)).State);
    }

    [StorageFact]
    public async Task Mailbox_that_is_not_there_is_an_outcome()
    {
        await using var server = await SmtpServer.StartAsync("plain");
        var outcome = await Post(server).SendAsync(Greeting with { To = new("nobody@example.org", Language.Ru) }, default);
        Assert.Equal(LetterState.Failed, outcome.State);
        Assert.NotNull(outcome.Problem);
    }

    [StorageFact]
    public async Task Server_that_falls_silent_is_given_up_and_the_letter_counts_as_begun()
    {
        await using var server = await SmtpServer.StartAsync("silent");
        var outcome = await Post(server, timeout: TimeSpan.FromSeconds(1)).SendAsync(Greeting, default);
        Assert.Equal(LetterState.Begun, outcome.State);
    }

    [Fact]
    public async Task Server_that_is_not_there_and_an_address_that_is_none_are_outcomes()
    {
        var post = new SmtpPost(
            new()
            {
                Host = "127.0.0.1",
                Port = 1,
                From = "svodka@example.org",
                StartTls = false,
            }
        );
        Assert.Equal(LetterState.Failed, (await post.SendAsync(Greeting, default)).State);
        Assert.Equal(LetterState.Failed, (await post.SendAsync(Greeting with { To = new("не адрес", Language.Ru) }, default)).State);
    }

    private static SmtpPost Post(
        SmtpServer server,
        string? user = null,
        string? password = null,
        bool startTls = false,
        TimeSpan? timeout = null
    ) =>
        new(
            new()
            {
                Host = "127.0.0.1",
                Port = server.Port,
                From = "svodka@example.org",
                User = user,
                Password = password,
                StartTls = startTls,
                Timeout = timeout ?? TimeSpan.FromSeconds(30),
            }
        );
}
