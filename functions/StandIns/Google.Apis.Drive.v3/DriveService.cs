// Stands in for Google.Apis.Drive.v3 of Google's .NET client libraries; written for this project, not theirs. See ../README.md.
using Google.Apis.Services;

namespace Google.Apis.Drive.v3;

/// <summary>The service: its resources and where they are.</summary>
public class DriveService : BaseClientService
{
    public DriveService(Initializer initializer)
        : base(initializer)
    {
        Files = new FilesResource(this);
        BaseUri = GetEffectiveUri(BaseUriOverride, "https://www.googleapis.com/drive/v3/");
        BatchUri = GetEffectiveUri(null, "https://www.googleapis.com/batch/drive/v3");
    }

    public override IList<string> Features => [];

    public override string Name => "drive";

    public override string BaseUri { get; }

    public override string BasePath => "drive/v3/";

    public override string BatchUri { get; }

    public override string BatchPath => "batch/drive/v3";

    public virtual FilesResource Files { get; }

    /// <summary>OAuth 2.0 scopes, as constants.</summary>
    public static class ScopeConstants
    {
        public const string DriveMetadataReadonly = "https://www.googleapis.com/auth/drive.metadata.readonly";

        public const string Drive = "https://www.googleapis.com/auth/drive";
    }
}
