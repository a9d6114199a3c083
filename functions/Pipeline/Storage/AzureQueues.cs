using Azure.Storage.Queues;

namespace Pipeline.Storage;

/// <summary>The app's queues in a storage account, made when something is first sent.</summary>
/// <param name="settings">The account that the Functions host watches.</param>
public sealed class AzureQueues(AzureStorageSettings settings) : ISpreadsheetQueue
{
    /// <summary>The queue of spreadsheets to pull.</summary>
    public const string Spreadsheets = "gather-spreadsheets";

    /// <summary>Where the host puts spreadsheets that failed every time.</summary>
    public const string FailedSpreadsheets = Spreadsheets + "-poison";

    /// <summary>The queue of stages to run now.</summary>
    public const string Runs = "pipeline-runs";

    // As many requests at once as one instance's network carries well; a queue takes 2,000 messages a second.
    private const int Parallel = 16;

    /// <inheritdoc/>
    public async Task SendAsync(
        IReadOnlyList<(QueuedSpreadsheet Spreadsheet, TimeSpan Wait)> spreadsheets,
        CancellationToken cancellationToken
    )
    {
        if (spreadsheets.Count == 0)
            return;
        var queue = await OpenAsync(Spreadsheets, cancellationToken);
        await System.Threading.Tasks.Parallel.ForEachAsync(
            spreadsheets,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (item, token) => await queue.SendMessageAsync(StoreJson.Write(item.Spreadsheet), item.Wait, null, token)
        );
    }

    /// <summary>Asks for a stage to be run.</summary>
    public async Task SendRunAsync(StageRequest request, CancellationToken cancellationToken) =>
        await (await OpenAsync(Runs, cancellationToken)).SendMessageAsync(StoreJson.Write(request), cancellationToken);

    private async Task<QueueClient> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var queue = settings.Queue(name);
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        return queue;
    }
}
