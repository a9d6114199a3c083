namespace Pipeline;

/// <summary>How wide an area is.</summary>
public enum AreaKind
{
    /// <summary>One municipality, by its registry code.</summary>
    Municipality,

    /// <summary>A rayon, by its oblast's code and its name in the registry's main form.</summary>
    Rayon,

    /// <summary>An oblast, by its ISO 3166-2:KG code.</summary>
    Oblast,

    /// <summary>A project as a whole, by its name.</summary>
    Project,
}

/// <summary>
/// What a record or a figure is about: a municipality, or something wider. An area is a partition of the store, so that
/// one query answers everything about it.
/// </summary>
/// <param name="Kind">How wide.</param>
/// <param name="Code">Registry code, «KG-N/Нарынский район», «KG-N», or a project's name.</param>
public readonly record struct Area(AreaKind Kind, string Code)
{
    private static readonly AreaKind[] Wider = [AreaKind.Rayon, AreaKind.Oblast, AreaKind.Project];

    /// <summary>A municipality by its registry code.</summary>
    public static Area Municipality(string code) => new(AreaKind.Municipality, code);

    /// <summary>A rayon by its oblast's ISO code and its name.</summary>
    public static Area Rayon(string oblast, string rayon) => new(AreaKind.Rayon, $"{oblast}/{rayon}");

    /// <summary>An oblast by its ISO 3166-2:KG code.</summary>
    public static Area Oblast(string code) => new(AreaKind.Oblast, code);

    /// <summary>A project as a whole.</summary>
    public static Area Project(string name) => new(AreaKind.Project, name);

    /// <summary>The code where the area is a municipality; null for a wider one.</summary>
    public string? MunicipalityCode => Kind == AreaKind.Municipality ? Code : null;

    /// <summary>One word that names the area: <c>KG-Y-KARAKOL</c>, <c>rayon:KG-N/Нарынский район</c>, <c>project:…</c>.</summary>
    public string Key => Kind == AreaKind.Municipality ? Code : $"{Prefix(Kind)}:{Code}";

    /// <summary>The area of a <see cref="Key"/>.</summary>
    public static Area FromKey(string key)
    {
        foreach (var kind in Wider)
        {
            var prefix = Prefix(kind);
            if (key.Length > prefix.Length && key[prefix.Length] == ':' && key.StartsWith(prefix, StringComparison.Ordinal))
                return new Area(kind, key[(prefix.Length + 1)..]);
        }
        return Municipality(key);
    }

    /// <inheritdoc cref="Key"/>
    public override string ToString() => Key;

    private static string Prefix(AreaKind kind) =>
        kind switch
        {
            AreaKind.Rayon => "rayon",
            AreaKind.Oblast => "oblast",
            AreaKind.Project => "project",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
