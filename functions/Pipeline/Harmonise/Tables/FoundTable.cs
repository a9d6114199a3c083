namespace Pipeline.Harmonise.Tables;

/// <summary>How a table is laid out.</summary>
internal enum TableForm
{
    /// <summary>A row is a record.</summary>
    Rows,

    /// <summary>A column is a group; each cell is a numbered list of problems.</summary>
    GroupColumns,

    /// <summary>A row is a municipality, a column a step.</summary>
    StepColumns,

    /// <summary>A row is a step, a column a municipality.</summary>
    MunicipalityColumns,

    /// <summary>A row is an event, a column a month or municipality; each cell its days.</summary>
    EventColumns,

    /// <summary>A row a day and a column a municipality, or a row an hour and a column a day; in each cell what is held then.</summary>
    TopicColumns,

    /// <summary>A row is a person, a column a day; each cell says whether the person was there.</summary>
    DayColumns,

    /// <summary>A row is a rank, a column a municipality or group; each cell is a problem.</summary>
    RankRows,

    /// <summary>A row is a municipality or group, a column a rank; each cell is a problem.</summary>
    RankColumns,

    /// <summary>A row is a group; one of its cells is the numbered list of its problems.</summary>
    ListRows,

    /// <summary>A row is a problem, a column a municipality or group; each cell its votes.</summary>
    VoteColumns,

    /// <summary>A row is a municipality or group, a column a problem; each cell its votes.</summary>
    BallotRows,

    /// <summary>A column is a municipality; each cell a member of its working group.</summary>
    MemberColumns,

    /// <summary>A row is a part of a record: women, men and all of one event; the plan and the fact of one indicator.</summary>
    PartRows,
}

/// <summary>What a heading row means.</summary>
/// <param name="Kind">The kind of table.</param>
/// <param name="Form">How it is laid out.</param>
/// <param name="Bindings">The columns that hold fields.</param>
/// <param name="Unknown">Columns with a heading that names no field.</param>
/// <param name="Duplicates">Columns with a heading that names a field another column holds already.</param>
/// <param name="Score">How well it all fits.</param>
internal sealed record HeaderReading(
    TableKind Kind,
    TableForm Form,
    IReadOnlyList<Binding> Bindings,
    IReadOnlyList<Heading> Unknown,
    IReadOnlyList<Binding> Duplicates,
    double Score
)
{
    /// <summary>The columns of a schedule that count who came to each of its events (<see cref="EventCounts"/>).</summary>
    public IReadOnlyList<Binding> Counts { get; init; } = [];
}

/// <summary>A table found on a tab. Rows count from 0; ends are not included.</summary>
/// <param name="Header">What its heading row means.</param>
/// <param name="HeaderRow">The first heading row.</param>
/// <param name="DataStart">The first row after the heading rows.</param>
/// <param name="DataEnd">After the last row of data.</param>
/// <param name="NotesEnd">After the notes below it: where the next table's headings begin, or the tab ends.</param>
/// <param name="Above">The lines of text above it, since the table before, from the top.</param>
internal sealed record FoundTable(
    HeaderReading Header,
    int HeaderRow,
    int DataStart,
    int DataEnd,
    int NotesEnd,
    IReadOnlyList<CellAddress> Above
)
{
    /// <summary>Whether any row below its headings holds data.</summary>
    public bool HasData => DataEnd > DataStart;

    /// <summary>Whether it has a column for every field that its kind requires.</summary>
    public bool IsWhole => Header.Form != TableForm.Rows || !Header.Kind.Missing(Header.Bindings).Any();
}

/// <summary>A tab, or a part of one that is read by itself.</summary>
/// <param name="Lines">Its cells.</param>
/// <param name="Tables">The tables on it, from the top.</param>
/// <param name="Form">Where its cells really stand if it is a form laid on its side; null for any other.</param>
internal sealed record TabPart(GridLines Lines, IReadOnlyList<FoundTable> Tables, UprightForm? Form = null)
{
    /// <summary>What stands above some of its tables.</summary>
    public IEnumerable<string> TextsAbove(IEnumerable<FoundTable> tables) =>
        tables.SelectMany(table => table.Above).Select(at => Lines.Grid[at].Shown);
}
