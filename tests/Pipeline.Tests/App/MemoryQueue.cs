using System.Collections.Concurrent;
using Pipeline.Storage;

namespace Pipeline.Tests.App;

/// <summary>A queue that a test takes from by hand.</summary>
internal sealed class MemoryQueue : ISpreadsheetQueue
{
    private readonly ConcurrentQueue<(QueuedSpreadsheet Spreadsheet, TimeSpan Wait)> _waiting = new();

    public Task SendAsync(IReadOnlyList<(QueuedSpreadsheet Spreadsheet, TimeSpan Wait)> spreadsheets, CancellationToken cancellationToken)
    {
        foreach (var spreadsheet in spreadsheets)
            _waiting.Enqueue(spreadsheet);
        return Task.CompletedTask;
    }

    /// <summary>Takes all that wait.</summary>
    public IReadOnlyList<(QueuedSpreadsheet Spreadsheet, TimeSpan Wait)> Take()
    {
        List<(QueuedSpreadsheet, TimeSpan)> taken = [];
        while (_waiting.TryDequeue(out var spreadsheet))
            taken.Add(spreadsheet);
        return taken;
    }
}
