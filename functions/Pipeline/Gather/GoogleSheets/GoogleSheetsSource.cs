using System.Globalization;
using System.Runtime.CompilerServices;
using Pipeline.Languages;
using DriveFile = Google.Apis.Drive.v3.Data.File;

namespace Pipeline.Gather.GoogleSheets;

/// <summary>
/// Working groups' Google spreadsheets, for one run: those in the configured folders and those that the registry links to. A
/// spreadsheet's id is Google's, its version Drive's. A folder that cannot be listed is listed itself, and reading it says why.
/// </summary>
/// <param name="connection">Google, signed in.</param>
/// <param name="timeLimit">How long the run may go on; what is left then is postponed. Null: as long as it takes.</param>
public sealed class GoogleSheetsSource(GoogleConnection connection, TimeSpan? timeLimit = null) : ISpreadsheetSource, ICheckTabWriter
{
    // What is still being fetched is there in seconds or, behind a broken link, never.
    private static readonly TimeSpan[] Settling = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(20)];

    private readonly GoogleCalls _calls = new(connection, timeLimit);
    private DriveListing? _listing;

    private DriveListing Listing => _listing ??= new(connection, _calls);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SpreadsheetReference> ListAsync(
        IReadOnlyList<RegisteredSpreadsheet> registered,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var contents = await Listing.ContentsAsync(cancellationToken);
        var references = contents.Spreadsheets.Values.Select(ReferenceTo).ToDictionary(reference => reference.Id, StringComparer.Ordinal);
        var linked = registered.Select(entry => GoogleLinks.SpreadsheetIn(entry.Reference)).OfType<string>().Select(BareReferenceTo);
        var outside = linked
            .Concat(contents.Shortcuts.Select(ReferenceTo))
            .Where(reference => !references.ContainsKey(reference.Id))
            .ToLookup(reference => reference.Id, StringComparer.Ordinal);
        if (outside.Count > 0)
        {
            var shared = (await Listing.SharedAsync(cancellationToken)).Where(file => outside.Contains(file.Id));
            foreach (var reference in outside.Select(same => same.Last()).Concat(shared.Select(ReferenceTo)))
                references[reference.Id] = reference;
        }
        foreach (var file in contents.OfficeFiles.Values)
            references[file.Id] = OfficeReferenceTo(file);
        foreach (var folder in contents.Closed.Keys)
            references[folder] = new(folder, folder, GoogleLinks.OfFolder(folder), "");
        foreach (var reference in references.Values.OrderBy(reference => reference.Id, StringComparer.Ordinal))
            yield return reference;
    }

    /// <inheritdoc/>
    public Task<GatherOutcome> ReadAsync(SpreadsheetReference reference, CancellationToken cancellationToken) =>
        ReadAsync(reference, known: "", cancellationToken);

    /// <inheritdoc/>
    public async Task<GatherOutcome> ReadAsync(SpreadsheetReference reference, string known, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (reference.Id.Length == 0)
                return Refusal.OfRegistry(reference, await ContentsAsync(), connection.Address);
            if (GoogleLinks.IsFolder(reference.Link))
                return Refusal.OfFolder(reference, await ContentsAsync(), connection.Address);
            if (GoogleLinks.IsFile(reference.Link))
                return Refusal.OfFile(reference, await ContentsAsync());
            if (reference.Version.Length == 0 && reference.Title != reference.Link)
                await RequireKeptAsync(reference.Id, cancellationToken);
            return await ReadSettledAsync(reference, known, cancellationToken);
        }
        catch (GoogleException e)
        {
            return Refusal.Of(reference, e.Trouble, connection.Address);
        }
        catch (UnreadableException)
        {
            return Refusal.Of(reference, GoogleTrouble.TooLarge, connection.Address);
        }

        Task<DriveContents> ContentsAsync() => Listing.ContentsAsync(cancellationToken);
    }

    /// <summary>
    /// The registry: by link or id, or by its title in the folders; without a title the spreadsheet there that is called registry or
    /// реестр. Where there is none, a reference without an id, whose reading says so.
    /// </summary>
    public async Task<SpreadsheetReference> FindAsync(SpreadsheetReference named, CancellationToken cancellationToken)
    {
        var id = GoogleLinks.SpreadsheetIn(named.Title);
        var contents = await Listing.ContentsAsync(cancellationToken);
        var found = contents
            .Spreadsheets.Values.Select(ReferenceTo)
            .Concat(contents.Shortcuts.Select(ReferenceTo))
            .Concat(contents.OfficeFiles.Values.Select(OfficeReferenceTo))
            .Where(reference => id is null ? IsRegistry(reference.Title, named.Title) : reference.Id == id)
            .OrderBy(reference => GoogleLinks.IsFile(reference.Link))
            .ThenBy(reference => RegistryTitle.Rank(reference.Title))
            .ThenBy(reference => reference.Title.Length)
            .ThenBy(reference => reference.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return found is not null ? found
            : id is not null ? BareReferenceTo(id)
            : named with { Title = named.Title.Length > 0 ? named.Title : RegistryTitle.Default };
    }

    /// <inheritdoc/>
    public async Task<CheckTabOutcome> WriteAsync(SpreadsheetReference reference, CheckList list, CancellationToken cancellationToken)
    {
        try
        {
            var request = connection.Sheets.Spreadsheets.Get(reference.Id);
            request.Fields = "sheets.properties(sheetId,title)";
            var spreadsheet = await _calls.ReadAsync(request, cancellationToken);
            var changes = CheckTab.Changes(list, (spreadsheet.Sheets ?? []).Select(sheet => sheet.Properties));
            if (changes.Count > 0)
                await _calls.OnceAsync(
                    connection.Writer.Spreadsheets.BatchUpdate(new() { Requests = changes }, reference.Id),
                    cancellationToken
                );
            return new(VersionOf(await Listing.FileAsync(reference.Id, cancellationToken)), Refused: null);
        }
        catch (GoogleException e)
        {
            // It is not noted as written: the next run writes it, or finds that it is.
            return new(Version: null, e.Trouble is GoogleTrouble.NotShared or GoogleTrouble.Refused ? WordsOfReader(reference) : null);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<SpreadsheetReference, LocalText>> ReadOnlyAsync(CancellationToken cancellationToken) =>
        (await Listing.ContentsAsync(cancellationToken))
            .Spreadsheets.Values.Where(file => file.Capabilities is { CanEdit: false })
            .Select(ReferenceTo)
            .ToDictionary(reference => reference, WordsOfReader);

    private LocalText WordsOfReader(SpreadsheetReference reference) =>
        Texts.Gather["google-read-only", reference.Title, Refusal.AddressOr(connection.Address)];

    private static bool IsRegistry(string title, string named) =>
        named.Length == 0
            ? RegistryTitle.Is(title)
            : string.Equals(
                SpreadsheetReference.PlainTitle(title),
                SpreadsheetReference.PlainTitle(named),
                StringComparison.OrdinalIgnoreCase
            );

    // What was listed before and no longer is can still be read from the bin; but whoever put it there is done with it.
    private async Task RequireKeptAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            if ((await Listing.FileAsync(id, cancellationToken)).Trashed == true)
                throw new GoogleException(GoogleTrouble.Trashed);
        }
        catch (GoogleException e) when (e.Trouble is not (GoogleTrouble.Trashed or GoogleTrouble.KeyRefused or GoogleTrouble.ApiDisabled))
        {
            // Reading it says best what is wrong.
        }
    }

    // What is still being fetched when it is read is read again; an error that two more readings show is believed, and so is what an earlier pull saw.
    private async Task<GatherOutcome> ReadSettledAsync(SpreadsheetReference reference, string known, CancellationToken cancellationToken)
    {
        var (spreadsheet, settlement) = await ReadOnceAsync(reference, cancellationToken);
        var confirmed = 0;
        foreach (var wait in Settling)
        {
            var isBelieved = spreadsheet.Hash == known || (settlement == Settlement.Importing && confirmed == 2);
            if (settlement == Settlement.Settled || isBelieved)
                break;
            await _calls.WaitAsync(wait, cancellationToken);
            var before = spreadsheet.Hash;
            (spreadsheet, settlement) = await ReadOnceAsync(reference, cancellationToken);
            confirmed = spreadsheet.Hash == before ? confirmed + 1 : 0;
        }
        return new GatherOutcome.Read(spreadsheet) { IsLoading = settlement == Settlement.Loading };
    }

    private async Task<(Spreadsheet Spreadsheet, Settlement Settlement)> ReadOnceAsync(
        SpreadsheetReference reference,
        CancellationToken cancellationToken
    )
    {
        var request = connection.Sheets.Spreadsheets.Get(reference.Id);
        (request.Fields, request.PrettyPrint) = (SheetGrids.Fields, false);
        var file = await _calls.ReadAsync(request, cancellationToken);
        var tabs = SheetGrids.Of(file, connection.Settings);
        var title = reference.Title == reference.Link ? file.Properties?.Title ?? reference.Title : reference.Title;
        var read = reference with { Title = title, Link = GoogleLinks.OfSpreadsheet(reference.Id) };
        return (new Spreadsheet(read, tabs, ContentHash.Of(tabs)), SheetGrids.SettlementOf(file));
    }

    private static SpreadsheetReference ReferenceTo(DriveFile file) =>
        new(file.Id, file.Name ?? file.Id, GoogleLinks.OfSpreadsheet(file.Id), VersionOf(file));

    private static SpreadsheetReference ReferenceTo(KeyValuePair<string, string> shortcut) =>
        new(shortcut.Key, shortcut.Value, GoogleLinks.OfSpreadsheet(shortcut.Key), "");

    private static SpreadsheetReference OfficeReferenceTo(DriveFile file) =>
        new(file.Id, file.Name ?? file.Id, GoogleLinks.OfFile(file.Id), VersionOf(file));

    private static string VersionOf(DriveFile file) => file.Version?.ToString(CultureInfo.InvariantCulture) ?? file.ModifiedTimeRaw ?? "";

    // Its title is not known before it is read.
    private static SpreadsheetReference BareReferenceTo(string id) =>
        new(id, GoogleLinks.OfSpreadsheet(id), GoogleLinks.OfSpreadsheet(id), "");
}
