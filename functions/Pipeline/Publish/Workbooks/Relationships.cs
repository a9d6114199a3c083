using System.Xml;

namespace Pipeline.Publish.Workbooks;

/// <summary>What one part leads to: other parts, and addresses outside.</summary>
internal sealed class Relationships
{
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly Dictionary<(string Type, string Target, bool External), string> _ids = [];

    /// <summary>How many there are.</summary>
    public int Count => _ids.Count;

    /// <summary>The id of the relationship to another part of the package; the path is from the root.</summary>
    public string To(string type, string path) => Id(type.Contains(':', StringComparison.Ordinal) ? type : Office + type, path, false);

    /// <summary>The id of the relationship to an address outside; the same address has the same id.</summary>
    public string ToOutside(string address) => Id(Office + "hyperlink", address, true);

    /// <summary>Writes the part's list.</summary>
    public void WriteTo(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", Namespace);
        foreach (var ((type, target, external), id) in _ids)
        {
            xml.WriteStartElement("Relationship", Namespace);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            if (external)
                xml.WriteAttributeString("TargetMode", "External");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private string Id(string type, string target, bool external)
    {
        if (!_ids.TryGetValue((type, target, external), out var id))
            _ids.Add((type, target, external), id = $"rId{_ids.Count + 1}");
        return id;
    }
}
