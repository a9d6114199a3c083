using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Gather;
using Pipeline.Harmonise;
using Pipeline.Storage;

namespace Pipeline;

/// <summary>What the stages of one run share: the registry as it is now and the moment of the run.</summary>
/// <param name="Registry">The registry.</param>
/// <param name="Findings">What could not be read in it.</param>
/// <param name="Reader">The pipeline's version and the registry's hash: the same content read with another may read differently.</param>
/// <param name="At">The moment of the run, UTC.</param>
internal sealed record RunContext(Registry Registry, IReadOnlyList<Finding> Findings, string Reader, DateTimeOffset At)
{
    /// <summary>The day of the run in Bishkek: what is due is judged by it.</summary>
    public DateOnly AsOf => Bishkek.DayOf(At);

    /// <summary>Sortable by time; the same for the same moment, so that a repeated run replaces its own files.</summary>
    public string RunId => IdOf(At);

    /// <summary>The id of a run at a moment.</summary>
    public static string IdOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads the registry. One that cannot be read is a finding, and the last good one stays in use, as with any spreadsheet.
    /// </summary>
    /// <exception cref="RegistryUnreadableException">It cannot be read and never was: nothing can be said about anybody.</exception>
    public static async Task<RunContext> LoadAsync(PipelinePorts ports, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var outcome = await ports.RegistrySource.ReadAsync(ports.Registry, cancellationToken);
        if (outcome is GatherOutcome.Read { Spreadsheet: var spreadsheet })
        {
            var (registry, findings) = RegistryReader.Read(spreadsheet);
            await ports.Records.SaveRegistryAsync(registry, cancellationToken);
            return Of(registry, findings, at);
        }
        var failure = outcome as GatherOutcome.Failed;
        var lastGood = await ports.Records.RegistryAsync(cancellationToken);
        if (lastGood is null || failure is null)
            throw new RegistryUnreadableException(ports.Registry, failure?.Message);
        return Of(lastGood, [Failure(failure)], at);
    }

    /// <summary>
    /// With the registry as it was last read: for one spreadsheet out of many, whose run has just read it.
    /// </summary>
    /// <exception cref="RegistryUnreadableException">It was never read.</exception>
    public static async Task<RunContext> OfLastRegistryAsync(PipelinePorts ports, DateTimeOffset at, CancellationToken cancellationToken) =>
        await ports.Records.RegistryAsync(cancellationToken) is { } registry
            ? Of(registry, [], at)
            : throw new RegistryUnreadableException(ports.Registry, null);

    private static RunContext Of(Registry registry, IReadOnlyList<Finding> findings, DateTimeOffset at)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StoreJson.Write(registry))));
        return new(registry, findings, $"{Version}+{hash}", at);
    }

    private static Finding Failure(GatherOutcome.Failed failed) =>
        new(failed.Code, Severity.Error, new FindingPlace(Spreadsheet: failed.Reference), failed.Message, Anchor: "");

    // The module's version id changes with every change of the code, and with nothing else.
    private static string Version { get; } = typeof(RunContext).Assembly.ManifestModule.ModuleVersionId.ToString("N");
}
