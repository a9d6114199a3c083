// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>How an existing entity takes new values.</summary>
public enum TableUpdateMode
{
    /// <summary>Properties not given stay.</summary>
    Merge = 0,

    /// <summary>Properties not given go.</summary>
    Replace = 1,
}

/// <summary>What a transaction does with an entity.</summary>
public enum TableTransactionActionType
{
    /// <summary>Adds it; fails if it is there.</summary>
    Add = 0,

    /// <summary>Merges into the one that is there.</summary>
    UpdateMerge = 1,

    /// <summary>Replaces the one that is there.</summary>
    UpdateReplace = 2,

    /// <summary>Deletes the one that is there.</summary>
    Delete = 3,

    /// <summary>Merges, or adds.</summary>
    UpsertMerge = 4,

    /// <summary>Replaces, or adds.</summary>
    UpsertReplace = 5,
}

/// <summary>One step of a transaction.</summary>
public class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag)
{
    /// <summary>A step that does not ask for a version.</summary>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default) { }

    /// <summary>What to do.</summary>
    public TableTransactionActionType ActionType { get; } = actionType;

    /// <summary>With what.</summary>
    public ITableEntity Entity { get; } = entity;

    /// <summary>The version it must have.</summary>
    public ETag ETag { get; } = etag;
}

/// <summary>A transaction that was refused; nothing of it was done.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <summary>Tells which step failed from the service's message, which begins with its index.</summary>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException
        )
    {
        var colon = Message.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && int.TryParse(Message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            FailedTransactionActionIndex = index;
    }

    /// <summary>The step that failed, from 0.</summary>
    public int? FailedTransactionActionIndex { get; }
}
