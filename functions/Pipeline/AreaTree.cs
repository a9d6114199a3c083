namespace Pipeline;

/// <summary>Which area lies in which: a municipality in its rayon, oblast and project, as far as the registry knows.</summary>
public sealed class AreaTree(Registry registry)
{
    private readonly Dictionary<string, Municipality> _municipalities = registry
        .Municipalities.GroupBy(municipality => municipality.Code)
        .ToDictionary(same => same.Key, same => same.First());

    /// <summary>The next wider area within a project; null for the project itself, and for an oblast of no project.</summary>
    public Area? ParentOf(Area area, string project) =>
        area.Kind switch
        {
            AreaKind.Municipality => OblastOrRayonOf(area.Code) ?? ProjectOf(project),
            AreaKind.Rayon => Area.Oblast(area.Code.Split('/')[0]),
            AreaKind.Oblast => ProjectOf(project),
            _ => null,
        };

    /// <summary>The wider areas that an area lies in, the next one first.</summary>
    public IEnumerable<Area> Around(Area area, string project)
    {
        for (var wider = ParentOf(area, project); wider is { } outer; wider = ParentOf(outer, project))
            yield return outer;
    }

    /// <summary>Whether an area lies in another, or is it.</summary>
    public bool IsWithin(Area area, Area wider, string project) => area == wider || Around(area, project).Contains(wider);

    private Area? OblastOrRayonOf(string code) =>
        _municipalities.GetValueOrDefault(code) is not { Oblast: { } oblast } municipality ? null
        : municipality.Rayon is { } rayon ? Area.Rayon(oblast, rayon)
        : Area.Oblast(oblast);

    private static Area? ProjectOf(string project) => project.Length > 0 ? Area.Project(project) : null;
}
