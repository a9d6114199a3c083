// Stands in for Google.Apis.Drive.v3 of Google's .NET client libraries; written for this project, not theirs. See ../README.md.
using Google.Apis.Services;
using Google.Apis.Util;

namespace Google.Apis.Drive.v3;

/// <summary>The collection <c>files</c>.</summary>
public class FilesResource(IClientService service)
{
    public virtual ListRequest List() => new(service);

    public virtual GetRequest Get(string fileId) => new(service, fileId);

    public virtual CreateRequest Create(Data.File body) => new(service, body);

    /// <summary>Files that match a query, a page at a time.</summary>
    public class ListRequest : DriveBaseServiceRequest<Data.FileList>
    {
        public ListRequest(IClientService service)
            : base(service) => InitParameters();

        [RequestParameter("q", RequestParameterType.Query)]
        public virtual string Q { get; set; }

        [RequestParameter("pageSize", RequestParameterType.Query)]
        public virtual int? PageSize { get; set; }

        [RequestParameter("pageToken", RequestParameterType.Query)]
        public virtual string PageToken { get; set; }

        [RequestParameter("supportsAllDrives", RequestParameterType.Query)]
        public virtual bool? SupportsAllDrives { get; set; }

        [RequestParameter("includeItemsFromAllDrives", RequestParameterType.Query)]
        public virtual bool? IncludeItemsFromAllDrives { get; set; }

        public override string MethodName => "list";

        public override string HttpMethod => "GET";

        public override string RestPath => "files";

        protected override void InitParameters()
        {
            base.InitParameters();
            foreach (var name in (string[])["q", "pageSize", "pageToken", "supportsAllDrives", "includeItemsFromAllDrives"])
                AddParameter(name, "query");
        }
    }

    /// <summary>What is known of a file.</summary>
    public class GetRequest : DriveBaseServiceRequest<Data.File>
    {
        public GetRequest(IClientService service, string fileId)
            : base(service)
        {
            FileId = fileId;
            InitParameters();
        }

        [RequestParameter("fileId", RequestParameterType.Path)]
        public virtual string FileId { get; private set; }

        [RequestParameter("supportsAllDrives", RequestParameterType.Query)]
        public virtual bool? SupportsAllDrives { get; set; }

        public override string MethodName => "get";

        public override string HttpMethod => "GET";

        public override string RestPath => "files/{fileId}";

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("fileId", "path");
            AddParameter("supportsAllDrives", "query");
        }
    }

    /// <summary>Makes a file without content.</summary>
    public class CreateRequest : DriveBaseServiceRequest<Data.File>
    {
        private readonly Data.File _body;

        public CreateRequest(IClientService service, Data.File body)
            : base(service)
        {
            _body = body;
            InitParameters();
        }

        [RequestParameter("supportsAllDrives", RequestParameterType.Query)]
        public virtual bool? SupportsAllDrives { get; set; }

        public override string MethodName => "create";

        public override string HttpMethod => "POST";

        public override string RestPath => "files";

        protected override object GetBody() => _body;

        protected override void InitParameters()
        {
            base.InitParameters();
            AddParameter("supportsAllDrives", "query");
        }
    }
}
