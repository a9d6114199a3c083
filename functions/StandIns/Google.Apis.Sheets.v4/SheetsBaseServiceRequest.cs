// Stands in for Google.Apis.Sheets.v4 of Google's .NET client libraries; written for this project, not theirs. See ../README.md.
using Google.Apis.Discovery;
using Google.Apis.Requests;
using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Sheets.v4;

/// <summary>What every request of the service has.</summary>
public abstract class SheetsBaseServiceRequest<TResponse> : ClientServiceRequest<TResponse>
{
    protected SheetsBaseServiceRequest(IClientService service)
        : base(service) { }

    [RequestParameter("fields", RequestParameterType.Query)]
    public virtual string Fields { get; set; }

    [RequestParameter("prettyPrint", RequestParameterType.Query)]
    public virtual bool? PrettyPrint { get; set; }

    protected override void InitParameters()
    {
        base.InitParameters();
        AddParameter("fields", "query");
        AddParameter("prettyPrint", "query");
    }

    private protected void AddParameter(string name, string type) =>
        RequestParameters.Add(
            name,
            new Parameter
            {
                Name = name,
                IsRequired = type == "path",
                ParameterType = type,
            }
        );
}
