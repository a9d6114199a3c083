using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Gather;
using Pipeline.Harmonise;
using Pipeline.Storage;

namespace Pipeline.Runs;

/// <summary>What the stages of one run share: the registry as it is now and the moment of the run.</summary>
/// <param name="Registry">The registry.</param>
/// <param name="Findings">What could not be read in it.</param>
/// <param name="Reader">The pipeline's version and the registry's hash: the same content read with another may read differently.</param>
/// <param name="At">The moment of the run, UTC.</param>
/// <param name="Scope">Which spreadsheets a pull reads.</param>
/// <param name="RegistryReference">The registry's spreadsheet, which is none of the working groups'.</param>
internal sealed record RunContext(
    Registry Registry,
    IReadOnlyList<Finding> Findings,
    string Reader,
    DateTimeOffset At,
    PullScope Scope,
    SpreadsheetReference RegistryReference
)
{
    /// <summary>The day of the run in Bishkek: what is due is judged by it.</summary>
    public DateOnly AsOf => Bishkek.DayOf(At);

    /// <summary>Sortable by time; the same for the same moment, so that a repeated run replaces its own files.</summary>
    public string RunId => IdOf(At);

    /// <summary>The id of a run at a moment.</summary>
    public static string IdOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What a spreadsheet is read with: the title of a Google spreadsheet may name its municipality, a file's is its id.</summary>
    public string ReaderOf(SpreadsheetReference reference) => reference.IsGoogle ? $"{Reader}+{reference.Title}" : Reader;

    /// <summary>Whether a spreadsheet need not be read.</summary>
    public bool Passes(SpreadsheetReference listed, SourceState? known) => Scope.Passes(listed, known, ReaderOf(listed));

    /// <summary>
    /// Reads the registry, unless it is what the store holds. One that cannot be read is a finding, and the last good one stays in use,
    /// as with any spreadsheet; one that there was no time for is the last good one.
    /// </summary>
    /// <param name="ports">Everything outside.</param>
    /// <param name="at">The moment of the run, UTC.</param>
    /// <param name="isWhole">Whether everything is to be read, whatever was read before.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="RegistryUnreadableException">It cannot be read and never was: nothing can be said about anybody.</exception>
    public static async Task<RunContext> LoadAsync(
        PipelinePorts ports,
        DateTimeOffset at,
        bool isWhole,
        CancellationToken cancellationToken
    )
    {
        var scope = await PullScope.OfAsync(ports.Records, at, cancellationToken);
        scope = scope with { IsWhole = scope.IsWhole || isWhole };
        var lastGood = await ports.Records.RegistryAsync(cancellationToken);
        var reference = await ports.RegistrySource.FindAsync(ports.Registry, cancellationToken);
        var version = VersionOf(reference);
        if (lastGood is not null && !scope.IsWhole && version.Length > 0 && version == lastGood.Version)
            return Of(lastGood, reference, at, scope);
        var outcome = await ports.RegistrySource.ReadAsync(reference, cancellationToken);
        if (outcome is GatherOutcome.Read { Spreadsheet: var spreadsheet })
        {
            var (registry, findings) = RegistryReader.Read(spreadsheet);
            var read = new StoredRegistry(registry, findings, version);
            await ports.Records.SaveRegistryAsync(read, cancellationToken);
            return Of(read, reference, at, scope);
        }
        var failure = outcome as GatherOutcome.Failed;
        if (lastGood is null)
            throw new RegistryUnreadableException(reference, failure?.Message);
        return Of(failure is null ? lastGood : lastGood with { Findings = [Failure(failure)] }, reference, at, scope);
    }

    /// <summary>
    /// With the registry as it was last read: for one spreadsheet out of many, whose run has just read it.
    /// </summary>
    /// <exception cref="RegistryUnreadableException">It was never read.</exception>
    public static async Task<RunContext> OfLastRegistryAsync(PipelinePorts ports, DateTimeOffset at, CancellationToken cancellationToken) =>
        await ports.Records.RegistryAsync(cancellationToken) is { } stored
            ? Of(stored, ports.Registry, at, PullScope.Rest)
            : throw new RegistryUnreadableException(ports.Registry, null);

    private static RunContext Of(StoredRegistry stored, SpreadsheetReference registry, DateTimeOffset at, PullScope scope)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StoreJson.Write(stored.Registry))));
        return new(stored.Registry, stored.Findings, $"{Version}+{hash}", at, scope, registry);
    }

    private static string VersionOf(SpreadsheetReference registry) =>
        registry.Version.Length == 0 ? "" : $"{registry.Id}+{registry.Version}+{Version}";

    private static Finding Failure(GatherOutcome.Failed failed) =>
        new(failed.Code, Severity.Error, failed.IsOfSource ? new() : new(Spreadsheet: failed.Reference), failed.Message, Anchor: "");

    // The module's version id changes with every change of the code, and with nothing else.
    private static string Version { get; } = typeof(RunContext).Assembly.ManifestModule.ModuleVersionId.ToString("N");
}
