namespace Pipeline.Benchmarks;

/// <summary>One thing to measure.</summary>
/// <param name="Name">The first argument.</param>
/// <param name="Arguments">The rest of the arguments.</param>
/// <param name="Purpose">What it does.</param>
/// <param name="Run">Runs it; the result is the exit code.</param>
internal sealed record Verb(string Name, string Arguments, string Purpose, Func<string[], Task<int>> Run);
