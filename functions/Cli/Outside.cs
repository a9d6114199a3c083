using Azure;
using Azure.Identity;
using Microsoft.Data.Sqlite;

namespace Pipeline.Cli;

/// <summary>Failures of the world outside: the disk, the network, the storage account. A bug is none of them.</summary>
internal static class Outside
{
    /// <summary>Whether it is one. Asked only when something went wrong: naming these types loads their libraries.</summary>
    public static bool IsFailure(Exception e) =>
        e is IOException or UnauthorizedAccessException or SqliteException or RequestFailedException or AuthenticationFailedException
        // After its last repeat Azure's client throws all tries as one.
        || (e is AggregateException all && all.InnerExceptions.All(IsFailure));

    /// <summary>What it says, in one line.</summary>
    public static string WordsOf(Exception e) => e.GetBaseException().Message.Split('\n')[0].TrimEnd();
}
