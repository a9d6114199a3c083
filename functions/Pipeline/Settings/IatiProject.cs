namespace Pipeline.Settings;

/// <summary>What IATI must know of a project and no spreadsheet says. Without it <c>iati.xml</c> is a fragment and says so.</summary>
/// <param name="Project">The project's name, as in the registry.</param>
/// <param name="Identifier">The activity's IATI identifier: the organisation's, a hyphen, its own.</param>
/// <param name="OrganisationIdentifier">The reporting organisation's IATI identifier.</param>
/// <param name="OrganisationType">Its code in IATI's list OrganisationType: 21 international NGO, 22 national NGO.</param>
/// <param name="OrganisationName">Its name.</param>
/// <param name="Started">The day the project began.</param>
public sealed record IatiProject(
    string Project,
    string Identifier,
    string OrganisationIdentifier,
    string OrganisationType,
    string OrganisationName,
    DateOnly Started
);
