using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>
/// What says which rows of a spreadsheet are current. Rows under any other generation are not there for readers.
/// </summary>
/// <param name="Spreadsheet">The spreadsheet's id.</param>
/// <param name="State">What is known about it; null while its very first content is being written.</param>
/// <param name="Generation">The current generation; 0 if none.</param>
/// <param name="Reserved">The highest generation that a writer was ever given.</param>
/// <param name="Shelves">Where the current generation's rows are.</param>
/// <param name="ETag">The version; empty before the first write.</param>
internal sealed record Manifest(
    string Spreadsheet,
    SourceState? State,
    long Generation,
    long Reserved,
    IReadOnlyList<Shelf> Shelves,
    string ETag
)
{
    /// <summary>A spreadsheet never seen.</summary>
    public static Manifest Of(string spreadsheet) => new(spreadsheet, null, 0, 0, [], "");

    /// <summary>As callers know it.</summary>
    public StoredSource? Stored =>
        State is null
            ? null
            : new StoredSource(State, Generation, ETag)
            {
                Areas = string.Join('\n', Shelves.Select(shelf => shelf.Area).Distinct().Order(StringComparer.Ordinal)),
            };

    /// <summary>Whether writing one over the other would change nothing.</summary>
    public bool SaysTheSame(Manifest other) => ToEntity("").Properties.SequenceEqual(other.ToEntity("").Properties);

    public Entity ToEntity(string writer)
    {
        var properties = new PropertyBag()
            .With("spreadsheet", Spreadsheet)
            .With("generation", Generation)
            .With("reserved", Reserved)
            .With("shelves", StoreJson.Write(Shelves))
            .With("writer", writer);
        var whole = State is null ? properties : WithState(properties, State);
        var parts = EntityParts.Split(new Entity(Manifests.Partition, Key.Word(Spreadsheet), whole, ETag));
        return parts.Count == 1 ? parts[0] : throw new TooManyAreasException(Spreadsheet);
    }

    /// <summary>Throws before anything is written under it if it does not fit.</summary>
    public void RequireFit() => ToEntity("");

    public static Manifest From(Entity entity)
    {
        var properties = EntityParts.Joined(entity).Properties;
        return new(
            properties.Text("spreadsheet")!,
            properties.ContainsKey("condition") ? StateOf(properties) : null,
            properties.Whole("generation")!.Value,
            properties.Whole("reserved")!.Value,
            StoreJson.Read<List<Shelf>>(properties.Text("shelves")!),
            entity.ETag
        );
    }

    private static PropertyBag WithState(PropertyBag properties, SourceState state) =>
        properties
            .With("title", state.Reference.Title)
            .With("link", state.Reference.Link)
            .With("version", state.Reference.Version)
            .With("condition", state.Condition.ToString())
            .With("municipality", state.Municipality)
            .With("project", state.Project)
            .With("contact", state.Contact)
            .With("first_seen", state.FirstSeen?.ToUniversalTime())
            .With("last_read", state.LastRead?.ToUniversalTime())
            .With("last_changed", state.LastChanged?.ToUniversalTime())
            .With("records", (long)state.Records)
            .With("hash", state.Hash)
            .With("reader", state.Reader)
            .With("check_tab", state.CheckTab.Length == 0 ? null : state.CheckTab)
            .With("tables", StoreJson.Write(state.Tables))
            .With("changes", state.Changes.Count == 0 ? null : StoreJson.Write(state.Changes))
            .With("problem", state.Problem is null ? null : StoreJson.Write(state.Problem));

    private static SourceState StateOf(PropertyBag properties) =>
        new(
            new SpreadsheetReference(
                properties.Text("spreadsheet")!,
                properties.Text("title")!,
                properties.Text("link")!,
                properties.Text("version")!
            ),
            Enum.Parse<SourceCondition>(properties.Text("condition")!),
            properties.Text("municipality"),
            properties.Text("project"),
            properties.Text("contact"),
            properties.Moment("last_read"),
            properties.Moment("last_changed"),
            (int)properties.Whole("records")!,
            properties.Text("hash")!,
            properties.Text("reader")!,
            StoreJson.Read<List<HarmonisedTable>>(properties.Text("tables")!),
            properties.Text("problem") is { } problem ? StoreJson.Read<Finding>(problem) : null
        )
        {
            FirstSeen = properties.Moment("first_seen"),
            CheckTab = properties.Text("check_tab") ?? "",
            Changes = properties.Text("changes") is { } changes ? StoreJson.Read<List<CellChange>>(changes) : [],
        };
}

/// <summary>A run of row keys that holds a spreadsheet's rows of one kind in one partition.</summary>
/// <param name="Area">The partition's area.</param>
/// <param name="Kind">The record kind; <see cref="Storage.Shelves.Findings"/> for the findings of reading.</param>
/// <param name="Rows">How many rows the generation has there: a reader that finds fewer came too late and looks again.</param>
internal sealed record Shelf(string Area, string Kind, int Rows);
