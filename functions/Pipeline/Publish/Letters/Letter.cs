using Pipeline.Settings;

namespace Pipeline.Publish.Letters;

/// <summary>A letter ready to be sent: the same in plain text and in HTML.</summary>
/// <param name="To">Whom to, and in which language.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">A whole HTML document.</param>
public sealed record Letter(LetterReader To, string Subject, string Text, string Html)
{
    /// <summary>A file to attach; null for none.</summary>
    public LetterAttachment? Attachment { get; init; }
}

/// <summary>A file that goes with a letter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record LetterAttachment(string Name, string ContentType, byte[] Content);

/// <summary>A line of a letter, with a link where there is one.</summary>
/// <param name="Text">The line.</param>
/// <param name="Link">Where it leads; null for nowhere.</param>
internal sealed record LetterLine(string Text, string? Link = null);

/// <summary>Makes a letter of a greeting, lines and a farewell.</summary>
internal static class LetterLayout
{
    /// <summary>A letter in the reader's language.</summary>
    public static Letter Of(
        LetterReader to,
        string subject,
        string opening,
        IReadOnlyList<LetterLine> lines,
        IReadOnlyList<LetterLine> closing
    ) => new(to, subject, Plain(opening, lines, closing), Document(to.Language, subject, opening, lines, closing).Text);

    private static string Plain(string opening, IReadOnlyList<LetterLine> lines, IReadOnlyList<LetterLine> closing) =>
        string.Join(
            "\r\n",
            [opening, "", .. lines.Select((line, place) => $"{place + 1}. {Plain(line)}"), "", .. closing.Select(Plain), ""]
        );

    private static string Plain(LetterLine line) => SafeText.Of(line.Link is null ? line.Text : $"{line.Text}: {line.Link}");

    private static Html Document(
        Language language,
        string subject,
        string opening,
        IReadOnlyList<LetterLine> lines,
        IReadOnlyList<LetterLine> closing
    ) =>
        Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="{language.Code()}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{subject}</title></head>
            <body style="margin:0 auto;padding:16px;max-width:640px;font:16px/1.5 'Segoe UI',Roboto,Arial,sans-serif;color:#17202a;background:#ffffff">
            <h1 style="margin:0 0 12px;padding-bottom:8px;border-bottom:3px solid #0f6e84;font-size:20px;line-height:1.3">{subject}</h1>
            <p>{opening}</p>
            <ol style="padding-left:24px">{lines.Select(line => Html.Of($"<li style=\"margin:6px 0\">{Linked(line)}</li>"))}</ol>
            {closing.Select(line => Html.Of($"<p>{Linked(line)}</p>"))}
            </body>
            </html>

            """
        );

    private static Html Linked(LetterLine line) =>
        line.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out _)
            ? Html.Of($"<a href=\"{link}\" style=\"color:#0b57a4\">{line.Text}</a>")
            : Html.Of($"{Plain(line)}");
}
