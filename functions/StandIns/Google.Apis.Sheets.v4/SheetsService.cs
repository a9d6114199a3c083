// Stands in for Google.Apis.Sheets.v4 of Google's .NET client libraries; written for this project, not theirs. See ../README.md.
using Google.Apis.Services;

namespace Google.Apis.Sheets.v4;

/// <summary>The service: its resources and where they are.</summary>
public class SheetsService : BaseClientService
{
    public SheetsService(Initializer initializer)
        : base(initializer)
    {
        Spreadsheets = new SpreadsheetsResource(this);
        BaseUri = GetEffectiveUri(BaseUriOverride, "https://sheets.googleapis.com/");
        BatchUri = GetEffectiveUri(null, "https://sheets.googleapis.com/batch");
    }

    public override IList<string> Features => [];

    public override string Name => "sheets";

    public override string BaseUri { get; }

    public override string BasePath => "";

    public override string BatchUri { get; }

    public override string BatchPath => "batch";

    public virtual SpreadsheetsResource Spreadsheets { get; }

    /// <summary>OAuth 2.0 scopes, as constants.</summary>
    public static class ScopeConstants
    {
        public const string SpreadsheetsReadonly = "https://www.googleapis.com/auth/spreadsheets.readonly";

        public const string Spreadsheets = "https://www.googleapis.com/auth/spreadsheets";
    }
}
