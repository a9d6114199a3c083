using Pipeline.Languages;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>What did not come, in words that a coordinator understands and can act on.</summary>
internal static class Refusal
{
    /// <summary>Of a spreadsheet.</summary>
    public static GatherOutcome Of(SpreadsheetReference reference, GoogleTrouble trouble, string? address) =>
        trouble switch
        {
            GoogleTrouble.Busy or GoogleTrouble.Later => new GatherOutcome.Postponed(reference),
            _ when trouble.IsOfSource() => OfSource(reference, trouble, address),
            _ => new GatherOutcome.Failed(reference, CodeOf(trouble), Words(reference, trouble, address))
            {
                IsGone = trouble == GoogleTrouble.Trashed,
            },
        };

    /// <summary>Of a folder: why it cannot be listed; one that can is gone from what cannot.</summary>
    public static GatherOutcome OfFolder(SpreadsheetReference reference, DriveContents contents, string? address) =>
        !contents.Closed.TryGetValue(reference.Id, out var trouble)
            ? new GatherOutcome.Failed(reference, GatherOutcome.Missing, LocalText.Same(reference.Id)) { IsGone = true }
        : trouble.IsOfSource() ? OfSource(reference, trouble, address)
        : trouble is GoogleTrouble.NotFound or GoogleTrouble.NotShared or GoogleTrouble.Refused
            ? new GatherOutcome.Failed(
                reference,
                GatherOutcome.Missing,
                Texts.Gather["google-folder-closed", reference.Link, AddressOr(address)]
            )
        : new GatherOutcome.Postponed(reference);

    /// <summary>Of a file that Drive keeps as it is: how it becomes a Google spreadsheet; one that did is gone.</summary>
    public static GatherOutcome OfFile(SpreadsheetReference reference, DriveContents contents) =>
        new GatherOutcome.Failed(reference, GatherOutcome.Unreadable, Texts.Gather["google-office-file", reference.Title])
        {
            IsGone = !contents.OfficeFiles.ContainsKey(reference.Id),
        };

    /// <summary>Of a registry that was not found: because a folder is closed, or because there is none.</summary>
    public static GatherOutcome OfRegistry(SpreadsheetReference reference, DriveContents contents, string? address) =>
        contents.Closed.Count > 0
            ? contents.Closed.Values.Max() is var trouble
            && trouble is GoogleTrouble.NotFound or GoogleTrouble.NotShared or GoogleTrouble.Refused
                ? new GatherOutcome.Failed(reference, GatherOutcome.Missing, Texts.Gather["google-registry-closed", AddressOr(address)])
                : Of(reference, trouble, address)
            : new GatherOutcome.Failed(reference, GatherOutcome.Missing, Texts.Gather["google-no-registry", reference.Title]);

    private static GatherOutcome.Failed OfSource(SpreadsheetReference reference, GoogleTrouble trouble, string? address) =>
        new(reference, GatherOutcome.Unreadable, Words(reference, trouble, address)) { IsOfSource = true };

    private static string CodeOf(GoogleTrouble trouble) =>
        trouble is GoogleTrouble.NotShared or GoogleTrouble.NotFound or GoogleTrouble.Trashed
            ? GatherOutcome.Missing
            : GatherOutcome.Unreadable;

    private static LocalText Words(SpreadsheetReference reference, GoogleTrouble trouble, string? address)
    {
        // A title is known only of what was listed or read before.
        var before = reference.Title == reference.Link ? "" : "-any-more";
        var key = trouble switch
        {
            GoogleTrouble.NotShared => $"google-not-shared{before}",
            GoogleTrouble.NotFound => $"google-not-found{before}",
            GoogleTrouble.Trashed => "google-trashed",
            GoogleTrouble.TooLarge => "google-too-large",
            GoogleTrouble.Cut => "google-cut",
            GoogleTrouble.Failing => "google-failing",
            GoogleTrouble.Refused => "google-refused",
            GoogleTrouble.KeyRefused => "google-key-refused",
            GoogleTrouble.ApiDisabled => "google-api-disabled",
            GoogleTrouble.ScopeLacking => "google-scope-lacking",
            _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, "It passes by itself."),
        };
        return Texts.Gather[key, reference.Title, AddressOr(address)];
    }

    /// <summary>The address to share with, or words for it where it is not known.</summary>
    public static object AddressOr(string? address) => address ?? (object)Texts.Gather["google-our-address"];
}
