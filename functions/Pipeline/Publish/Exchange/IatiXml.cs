using System.Text;
using System.Xml;
using Pipeline.Languages;
using Pipeline.Publish.Donor;
using Pipeline.Settings;

namespace Pipeline.Publish.Exchange;

/// <summary>
/// <c>donor/…/iati.xml</c>: the project as an IATI 2.03 activity with its results. Order of elements is the schema's; unknown is left
/// out, never 0.
/// </summary>
internal sealed class IatiXml : IDisposable
{
    private static readonly XmlWriterSettings Format = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(false),
        CloseOutput = false,
    };

    private readonly IatiWriter _xml;
    private readonly DonorData _data;
    private readonly IatiProject? _project;

    private IatiXml(DonorData data, IatiProject? project, Stream stream)
    {
        _data = data;
        _project = project;
        _xml = new(XmlWriter.Create(stream, Format));
    }

    /// <summary>Writes the file.</summary>
    public static async Task WriteAsync(DonorData data, PipelineSettings settings, Stream stream, CancellationToken cancellationToken)
    {
        var project = settings.IatiProjects.FirstOrDefault(project => project.Project == data.Report.Project);
        using (var file = new IatiXml(data, project, stream))
            file.Write();
        await stream.FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void Write()
    {
        if (_project is null)
            _xml.Comment(Texts.Publish["iati-fragment", _data.Report.Project].En);
        using (_xml.Element("iati-activities", ("version", "2.03"), ("generated-datetime", Moment)))
        using (_xml.Element("iati-activity", ("last-updated-datetime", Moment), (IatiWriter.Language, "en")))
        {
            WriteIdentity();
            WriteLocations();
            new IatiResults(_data, _xml).Write();
        }
    }

    private string Moment => XmlConvert.ToString(_data.Input.AsOf.UtcDateTime, XmlDateTimeSerializationMode.Utc);

    private void WriteIdentity()
    {
        var name = LocalText.Same(_project?.OrganisationName ?? Texts.Publish["iati-organisation"].En);
        _xml.Text("iati-identifier", _project?.Identifier ?? "");
        using (_xml.Element("reporting-org", ("ref", _project?.OrganisationIdentifier ?? ""), ("type", _project?.OrganisationType ?? "")))
            _xml.Narrative(name);
        _xml.Narrated("title", LocalText.Same(_data.Report.Project));
        _xml.Narrated("description", Texts.Publish["iati-description"]);
        // Role 4: implementing.
        using (
            _xml.Element(
                "participating-org",
                ("ref", _project?.OrganisationIdentifier),
                ("type", _project?.OrganisationType),
                ("role", "4")
            )
        )
            _xml.Narrative(name);
        // Status 2: implementation. Date type 2: actual start.
        _xml.Empty("activity-status", ("code", "2"));
        _xml.Empty("activity-date", ("type", "2"), ("iso-date", IatiWriter.Day(_project?.Started ?? _data.Report.Period.Days.Start)));
        _xml.Empty("recipient-country", ("code", "KG"));
    }

    /// <summary>Every area that a result is about, declared once.</summary>
    private void WriteLocations()
    {
        var areas = _data.Values.Select(value => value.Area).Where(area => area.Kind is not AreaKind.Project).Distinct();
        foreach (var area in areas.OrderBy(area => area.Key, StringComparer.Ordinal))
        {
            using (_xml.Element("location", ("ref", area.Key)))
                _xml.Narrated("name", NameOf(area));
        }
    }

    private LocalText NameOf(Area area)
    {
        string In(Language language) => new Wording(language).Name(_data.Input.Registry, area);
        return new(In(Language.Ru), In(Language.Ky), In(Language.En));
    }
}
