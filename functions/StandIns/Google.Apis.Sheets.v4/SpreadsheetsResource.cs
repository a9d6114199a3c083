// Stands in for Google.Apis.Sheets.v4 of Google's .NET client libraries; written for this project, not theirs. See ../README.md.
using Google.Apis.Services;
using Google.Apis.Sheets.v4.Data;
using Google.Apis.Util;

namespace Google.Apis.Sheets.v4;

/// <summary>The collection <c>spreadsheets</c>.</summary>
public class SpreadsheetsResource(IClientService service)
{
    public virtual GetRequest Get(string spreadsheetId) => new(service, spreadsheetId);

    public virtual BatchUpdateRequest BatchUpdate(BatchUpdateSpreadsheetRequest body, string spreadsheetId) =>
        new(service, body, spreadsheetId);

    /// <summary>One spreadsheet, or those of its fields that are asked for.</summary>
    public class GetRequest : SheetsBaseServiceRequest<Spreadsheet>
    {
        public GetRequest(IClientService service, string spreadsheetId)
            : base(service)
        {
            SpreadsheetId = spreadsheetId;
            InitParameters();
        }

        [RequestParameter("spreadsheetId", RequestParameterType.Path)]
        public virtual string SpreadsheetId { get; private set; }

        public override string MethodName => "get";

        public override string HttpMethod => "GET";

        public override string RestPath => "v4/spreadsheets/{spreadsheetId}";

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("spreadsheetId", "path");
        }
    }

    /// <summary>Several changes to one spreadsheet, all or none.</summary>
    public class BatchUpdateRequest : SheetsBaseServiceRequest<BatchUpdateSpreadsheetResponse>
    {
        private readonly BatchUpdateSpreadsheetRequest _body;

        public BatchUpdateRequest(IClientService service, BatchUpdateSpreadsheetRequest body, string spreadsheetId)
            : base(service)
        {
            SpreadsheetId = spreadsheetId;
            _body = body;
            InitParameters();
        }

        [RequestParameter("spreadsheetId", RequestParameterType.Path)]
        public virtual string SpreadsheetId { get; private set; }

        public override string MethodName => "batchUpdate";

        public override string HttpMethod => "POST";

        public override string RestPath => "v4/spreadsheets/{spreadsheetId}:batchUpdate";

        protected override object GetBody() => _body;

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("spreadsheetId", "path");
        }
    }
}
