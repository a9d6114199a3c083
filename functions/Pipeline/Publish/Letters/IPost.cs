namespace Pipeline.Publish.Letters;

/// <summary>What takes letters away.</summary>
public interface IPost
{
    /// <summary>Hands a letter over.</summary>
    /// <returns>How that went; a server that fails is an outcome, not an exception.</returns>
    Task<PostOutcome> SendAsync(Letter letter, CancellationToken cancellationToken);
}

/// <summary>How handing a letter over went.</summary>
/// <param name="State">Sent; failed, and may be tried again; or begun, where nobody knows whether the server took it.</param>
/// <param name="Problem">What went wrong, as the server or the system says it; null if nothing.</param>
public sealed record PostOutcome(LetterState State, string? Problem = null)
{
    /// <summary>The server took it.</summary>
    public static PostOutcome Sent { get; } = new(LetterState.Sent);
}
