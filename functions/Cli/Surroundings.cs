namespace Pipeline.Cli;

/// <summary>What a verb takes from the machine it runs on.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Setting">The value of a setting whose parts have <c>:</c> between them; null where it is not set.</param>
internal sealed record Surroundings(TimeProvider Clock, Func<string, string?> Setting);
