namespace Pipeline;

/// <summary>How stages are called in the run log, in telemetry and in requests.</summary>
internal static class StageName
{
    public const string Gather = "gather";
    public const string Harmonise = "harmonise";
    public const string Inspect = "inspect";
    public const string Measure = "measure";
    public const string Publish = "publish";

    /// <summary>Not a stage of the data: what crashed runs left behind is removed, once a day.</summary>
    public const string Sweep = "sweep";
}
