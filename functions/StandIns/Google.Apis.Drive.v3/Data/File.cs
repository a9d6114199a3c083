// Stands in for Google.Apis.Drive.v3 of Google's .NET client libraries; written for this project, not theirs. See ../README.md.
using Google.Apis.Requests;
using Newtonsoft.Json;

namespace Google.Apis.Drive.v3.Data;

/// <summary>What is known of a file or folder.</summary>
public class File : IDirectResponseSchema
{
    [JsonProperty("id")]
    public virtual string Id { get; set; }

    [JsonProperty("name")]
    public virtual string Name { get; set; }

    [JsonProperty("mimeType")]
    public virtual string MimeType { get; set; }

    [JsonProperty("version")]
    public virtual long? Version { get; set; }

    [JsonProperty("modifiedTime")]
    public virtual string ModifiedTimeRaw { get; set; }

    [JsonProperty("trashed")]
    public virtual bool? Trashed { get; set; }

    [JsonProperty("parents")]
    public virtual IList<string> Parents { get; set; }

    [JsonProperty("shortcutDetails")]
    public virtual ShortcutDetailsData ShortcutDetails { get; set; }

    [JsonProperty("capabilities")]
    public virtual CapabilitiesData Capabilities { get; set; }

    public virtual string ETag { get; set; }

    /// <summary>What a shortcut leads to.</summary>
    public class ShortcutDetailsData
    {
        [JsonProperty("targetId")]
        public virtual string TargetId { get; set; }

        [JsonProperty("targetMimeType")]
        public virtual string TargetMimeType { get; set; }
    }

    /// <summary>What we may do with a file.</summary>
    public class CapabilitiesData
    {
        [JsonProperty("canEdit")]
        public virtual bool? CanEdit { get; set; }
    }
}

/// <summary>A page of files.</summary>
public class FileList : IDirectResponseSchema
{
    [JsonProperty("files")]
    public virtual IList<File> Files { get; set; }

    [JsonProperty("nextPageToken")]
    public virtual string NextPageToken { get; set; }

    public virtual string ETag { get; set; }
}
