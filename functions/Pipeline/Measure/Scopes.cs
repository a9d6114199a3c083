namespace Pipeline.Measure;

/// <summary>Which wider areas an area's rows count for.</summary>
internal sealed class Scopes(Registry registry)
{
    private readonly Dictionary<string, Municipality> _municipalities = registry
        .Municipalities.GroupBy(municipality => municipality.Code)
        .ToDictionary(same => same.Key, same => same.First());

    /// <summary>The area itself, its rayon and oblast as far as known, and the project if it has a name.</summary>
    public IEnumerable<Area> Of(Area area, string project)
    {
        yield return area;
        if (area.Kind == AreaKind.Municipality && _municipalities.GetValueOrDefault(area.Code) is { Oblast: { } oblast } municipality)
        {
            if (municipality.Rayon is { } rayon)
                yield return Area.Rayon(oblast, rayon);
            yield return Area.Oblast(oblast);
        }
        if (area.Kind == AreaKind.Rayon)
            yield return Area.Oblast(area.Code.Split('/')[0]);
        if (area.Kind != AreaKind.Project && project.Length > 0)
            yield return Area.Project(project);
    }
}
