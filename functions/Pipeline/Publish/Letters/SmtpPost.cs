using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Pipeline.Settings;

namespace Pipeline.Publish.Letters;

/// <summary>
/// Sends letters over SMTP with .NET's own client: STARTTLS, sign-in, multipart messages and attachments are what is needed, and it
/// has them. It lacks implicit TLS (port 465) and its own time limit, which is kept here.
/// </summary>
/// <param name="settings">The server.</param>
public sealed class SmtpPost(LetterSettings settings) : IPost
{
    /// <inheritdoc/>
    public async Task<PostOutcome> SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Timeout);
        try
        {
            using var message = MessageOf(letter);
            using var client = Client();
            // The client's own cancellation waits for the server's next answer; ours does not.
            await client.SendMailAsync(message, CancellationToken.None).WaitAsync(limit.Token);
            return PostOutcome.Sent;
        }
        catch (FormatException problem)
        {
            return new(LetterState.Failed, problem.Message);
        }
        catch (SmtpException problem)
        {
            return new(WasRefused(problem) ? LetterState.Failed : LetterState.Begun, Reason(problem));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(LetterState.Begun, $"{settings.Host}: {settings.Timeout.TotalSeconds:0} s");
        }
    }

    /// <summary>
    /// Whether the server certainly has not taken the letter. A connection that breaks in the middle leaves that open, and a second
    /// letter would be worse than none.
    /// </summary>
    private static bool WasRefused(SmtpException problem) => problem.InnerException is not IOException;

    private static string Reason(SmtpException problem) =>
        problem.InnerException is { } inner ? $"{problem.Message} {inner.Message}" : problem.Message;

    private SmtpClient Client() =>
        new(settings.Host, settings.Port)
        {
            EnableSsl = settings.StartTls,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };

    private MailMessage MessageOf(Letter letter)
    {
        var message = new MailMessage(settings.From, letter.To.Address)
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        // Out-of-office machines do not answer, and mailing lists do not pass on, what says that a machine wrote it (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", letter.To.Language.Code());
        // The plainest form first: a reader's program shows the last one it understands.
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        if (letter.Attachment is { } file)
            message.Attachments.Add(new(new MemoryStream(file.Content), file.Name, file.ContentType));
        return message;
    }
}
