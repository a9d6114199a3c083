namespace Pipeline;

/// <summary>The registry as the store keeps it.</summary>
/// <param name="Registry">What it says.</param>
/// <param name="Findings">What could not be read in it.</param>
/// <param name="Version">
/// What it was read from and with: while both are the same it need not be read again. Empty where its source offers no version.
/// </param>
public sealed record StoredRegistry(Registry Registry, IReadOnlyList<Finding> Findings, string Version);
