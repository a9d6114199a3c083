using System.Runtime.CompilerServices;
using Pipeline.Gather;

namespace Pipeline.Tests.App;

/// <summary>A source without quota left.</summary>
internal sealed class BusySource : ISpreadsheetSource
{
    public IAsyncEnumerable<SpreadsheetReference> ListAsync(
        IReadOnlyList<RegisteredSpreadsheet> registered,
        CancellationToken cancellationToken
    ) => AsyncEnumerable.Empty<SpreadsheetReference>();

    public Task<GatherOutcome> ReadAsync(SpreadsheetReference reference, CancellationToken cancellationToken) =>
        Task.FromResult<GatherOutcome>(new GatherOutcome.Postponed(reference));
}

/// <summary>A source that never answers.</summary>
internal sealed class SlowSource : ISpreadsheetSource
{
    public async IAsyncEnumerable<SpreadsheetReference> ListAsync(
        IReadOnlyList<RegisteredSpreadsheet> registered,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        yield break;
    }

    public Task<GatherOutcome> ReadAsync(SpreadsheetReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
