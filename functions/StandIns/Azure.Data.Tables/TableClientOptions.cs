// Stands in for Azure.Data.Tables of the Azure SDK team; written for this project, not theirs. See ../README.md.
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Retries, transport and policies of a client, as all Azure clients have them.</summary>
public class TableClientOptions : ClientOptions;

/// <summary>A table's name as the service lists it.</summary>
public class TableItem
{
    internal TableItem(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }
}
