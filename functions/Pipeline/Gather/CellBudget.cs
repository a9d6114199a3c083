using Pipeline.Settings;

namespace Pipeline.Gather;

/// <summary>
/// Counts what reading one file really costs, in cells held, so that no header, dimension or reference in it can ask for more
/// memory than <see cref="PipelineSettings.MostCells"/> cells.
/// </summary>
internal sealed class CellBudget(PipelineSettings settings)
{
    private long _left = settings.MostCells;

    /// <summary>Takes cells from the budget; throws when there are none left.</summary>
    public void Take(long cells)
    {
        _left -= cells;
        if (_left < 0)
            throw UnreadableException.TooLarge();
    }
}
