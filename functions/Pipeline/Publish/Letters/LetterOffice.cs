using Pipeline.Languages;
using Pipeline.Publish.Summary;
using Pipeline.Settings;
using Pipeline.Storage;

namespace Pipeline.Publish.Letters;

/// <summary>
/// Monday's letters: the week in five lines to each coordinator, its own findings to each working group's contact. Nobody gets two in a
/// week, whatever dies when: a letter is noted as begun before it is sent.
/// </summary>
/// <param name="records">Remembers who was written to.</param>
/// <param name="publications">Holds the workbooks.</param>
/// <param name="post">Takes the letters.</param>
/// <param name="settings">Settings; without <see cref="PipelineSettings.Letters"/> nothing is sent.</param>
public sealed class LetterOffice(IRecordStore records, IPublicationStore publications, IPost post, PipelineSettings settings)
{
    /// <summary>The code of the finding about a letter that did not go.</summary>
    public const string Unsent = "letter-unsent";

    /// <summary>Sends the letters of a publication that have not been sent yet.</summary>
    /// <returns>How each letter that was due went; empty where all had been sent before or sending is off.</returns>
    public async Task<IReadOnlyList<LetterNote>> SendAsync(
        PublicationInput input,
        Publication publication,
        CancellationToken cancellationToken
    )
    {
        if (settings.Letters is not { } office)
            return [];
        var data = await SummaryData.ReadAsync(input);
        List<LetterNote> notes = [];
        foreach (var reader in office.Coordinators.DistinctBy(reader => Normal(reader.Address)))
            notes.AddRange(
                await SendOnceAsync(
                    reader,
                    data,
                    () => ToCoordinatorAsync(reader, data, publication, office, cancellationToken),
                    cancellationToken
                )
            );
        if (!office.ToWorkingGroups)
            return notes;
        var coordinators = office.Coordinators.Select(reader => Normal(reader.Address)).ToHashSet();
        foreach (var group in WorkingGroup.Of(input).Where(group => !coordinators.Contains(Normal(group.Reader.Address))))
        {
            if (GroupLetter.Of(group, data, settings) is { } letter)
                notes.AddRange(await SendOnceAsync(group.Reader, data, () => Task.FromResult(letter), cancellationToken));
        }
        return notes;
    }

    /// <summary>The findings about letters that did not go.</summary>
    public static IEnumerable<Finding> FindingsOf(IEnumerable<LetterNote> notes) =>
        notes
            .Where(note => note.Problem is not null)
            .Select(note => new Finding(
                Unsent,
                Severity.Warning,
                new(),
                Texts.Publish["letter-unsent", note.Address, note.Week, note.Problem],
                $"{note.Week} {note.Address}"
            ));

    private async Task<IEnumerable<LetterNote>> SendOnceAsync(
        LetterReader reader,
        SummaryData data,
        Func<Task<Letter>> letter,
        CancellationToken cancellationToken
    )
    {
        var note = new LetterNote(data.Input.Week.Label, Normal(reader.Address), LetterState.Begun, data.Input.AsOf);
        if (!await records.BeginLetterAsync(note, cancellationToken))
            return [];
        var outcome = await post.SendAsync(await letter(), cancellationToken);
        var result = note with { State = outcome.State, Problem = outcome.Problem };
        await records.SaveLetterAsync(result, cancellationToken);
        return [result];
    }

    private async Task<Letter> ToCoordinatorAsync(
        LetterReader reader,
        SummaryData data,
        Publication publication,
        LetterSettings office,
        CancellationToken cancellationToken
    )
    {
        var path = PublicationPaths.Weekly(publication.Week, $"summary.{reader.Language.Code()}.xlsx");
        var workbook = publication.Files.FirstOrDefault(file => file.Path == path);
        if (workbook is not null && workbook.Bytes <= office.LargestAttachment)
            return CoordinatorLetter.Of(reader, data, null, settings) with
            {
                Attachment = await AttachmentAsync(publication, workbook, cancellationToken),
            };
        var signed = await publications.SignedLinkAsync(path, data.Input.AsOf.AddDays(7), cancellationToken);
        return CoordinatorLetter.Of(reader, data, signed?.AbsoluteUri ?? PublicationPaths.Link(path, settings), settings);
    }

    private async Task<LetterAttachment?> AttachmentAsync(Publication publication, PublishedFile file, CancellationToken cancellationToken)
    {
        await using var stream = await publications.OpenAsync(publication.Folder + file.Path, cancellationToken);
        if (stream is null)
            return null;
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellationToken);
        return new($"{publication.Week.Label}-{file.Path[(file.Path.LastIndexOf('/') + 1)..]}", file.ContentType, content.ToArray());
    }

    private static string Normal(string address) => address.Trim().ToLowerInvariant();
}
