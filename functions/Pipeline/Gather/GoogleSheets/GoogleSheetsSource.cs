using System.Globalization;
using System.Runtime.CompilerServices;
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

    private static readonly string[] RegistryTitles = ["registry", "реестр"];

    private readonly GoogleCalls _calls = new(connection, timeLimit);
    private DriveListing? _listing;

    private DriveListing Listing => _listing ??= new(connection, _calls);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SpreadsheetReference> ListAsync(
        IReadOnlyList<RegisteredSpreadsheet> registered,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var files = await Listing.FilesAsync(cancellationToken);
        var references = files.Select(ReferenceTo).ToDictionary(reference => reference.Id, StringComparer.Ordinal);
        var linked = registered.Select(entry => GoogleLinks.SpreadsheetIn(entry.Reference)).OfType<string>();
        var outside = linked.Where(id => !references.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        if (outside.Count > 0)
        {
            var shared = (await Listing.SharedAsync(cancellationToken)).Where(file => outside.Contains(file.Id));
            foreach (var reference in outside.Select(BareReferenceTo).Concat(shared.Select(ReferenceTo)))
                references[reference.Id] = reference;
        }
        foreach (var folder in Listing.Closed.Keys)
            references[folder] = new(folder, folder, GoogleLinks.OfFolder(folder), "");
        foreach (var reference in references.Values.OrderBy(reference => reference.Id, StringComparer.Ordinal))
            yield return reference;
    }

    /// <inheritdoc/>
    public async Task<GatherOutcome> ReadAsync(SpreadsheetReference reference, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (reference.Id.Length == 0)
                return Refusal.OfRegistry(reference, await ClosedAsync(cancellationToken), connection.Address);
            if (GoogleLinks.IsFolder(reference.Link))
                return Refusal.OfFolder(reference, await ClosedAsync(cancellationToken), connection.Address);
            if (reference.Version.Length == 0 && reference.Title != reference.Link)
                await RequireKeptAsync(reference.Id, cancellationToken);
            return new GatherOutcome.Read(await ReadSettledAsync(reference, cancellationToken));
        }
        catch (GoogleException e)
        {
            return Refusal.Of(reference, e.Trouble, connection.Address);
        }
        catch (UnreadableException)
        {
            return Refusal.Of(reference, GoogleTrouble.TooLarge, connection.Address);
        }
    }

    /// <summary>
    /// The registry: by link or id, or by its title in the folders; without a title the spreadsheet there that is called registry or
    /// реестр. Where there is none, a reference without an id, whose reading says so.
    /// </summary>
    public async Task<SpreadsheetReference> FindAsync(SpreadsheetReference named, CancellationToken cancellationToken)
    {
        var id = GoogleLinks.SpreadsheetIn(named.Title);
        var found = (await Listing.FilesAsync(cancellationToken))
            .Where(file => id is null ? IsRegistry(file.Name ?? "", named.Title) : file.Id == id)
            .OrderBy(file => file.Name?.Length)
            .ThenBy(file => file.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return found is not null ? ReferenceTo(found)
            : id is not null ? BareReferenceTo(id)
            : named with { Title = named.Title.Length > 0 ? named.Title : RegistryTitles[0] };
    }

    /// <inheritdoc/>
    public async Task<string?> WriteAsync(SpreadsheetReference reference, CheckList list, CancellationToken cancellationToken)
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
            return VersionOf(await Listing.FileAsync(reference.Id, cancellationToken));
        }
        catch (GoogleException)
        {
            // It is not noted as written: the next run writes it, or finds that it is.
            return null;
        }
    }

    private static bool IsRegistry(string title, string named)
    {
        var plain = SpreadsheetReference.PlainTitle(title);
        return named.Length > 0
            ? string.Equals(plain, SpreadsheetReference.PlainTitle(named), StringComparison.OrdinalIgnoreCase)
            : RegistryTitles.Any(name => plain.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<IReadOnlyDictionary<string, GoogleTrouble>> ClosedAsync(CancellationToken cancellationToken)
    {
        await Listing.FilesAsync(cancellationToken);
        return Listing.Closed;
    }

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

    // What is still being fetched when it is read is read again; an error that stays the same is believed.
    private async Task<Spreadsheet> ReadSettledAsync(SpreadsheetReference reference, CancellationToken cancellationToken)
    {
        var (spreadsheet, settlement) = await ReadOnceAsync(reference, cancellationToken);
        foreach (var wait in Settling)
        {
            if (settlement == Settlement.Settled)
                break;
            await _calls.WaitAsync(wait, cancellationToken);
            var before = spreadsheet.Hash;
            (spreadsheet, settlement) = await ReadOnceAsync(reference, cancellationToken);
            if (settlement == Settlement.Importing && spreadsheet.Hash == before)
                break;
        }
        return spreadsheet;
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

    private static string VersionOf(DriveFile file) => file.Version?.ToString(CultureInfo.InvariantCulture) ?? file.ModifiedTimeRaw ?? "";

    // Its title is not known before it is read.
    private static SpreadsheetReference BareReferenceTo(string id) =>
        new(id, GoogleLinks.OfSpreadsheet(id), GoogleLinks.OfSpreadsheet(id), "");
}
