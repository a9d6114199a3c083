using System.Collections.Frozen;

namespace Pipeline;

/// <summary>The type of a column's values, and the CLR type that carries them.</summary>
public enum ColumnType
{
    /// <summary>Free text (<see cref="string"/>).</summary>
    Text,

    /// <summary>One word of a fixed list, in English (<see cref="string"/>).</summary>
    Code,

    /// <summary>A number (<see cref="double"/>).</summary>
    Number,

    /// <summary>How exactly the number of the column before is known (<see cref="Pipeline.Quality"/>).</summary>
    Quality,

    /// <summary>A day (<see cref="DateOnly"/>).</summary>
    Date,

    /// <summary>A day and time as written, in Asia/Bishkek (<see cref="System.DateTime"/>, unspecified kind).</summary>
    DateTime,

    /// <summary>A time of day (<see cref="TimeOnly"/>).</summary>
    Time,

    /// <summary>Yes or no (<see cref="bool"/>).</summary>
    Flag,

    /// <summary>Single days that are not one run (<see cref="IReadOnlyList{T}"/> of <see cref="DateOnly"/>).</summary>
    Dates,

    /// <summary>Texts of one cell (<see cref="IReadOnlyList{T}"/> of <see cref="string"/>).</summary>
    List,
}

/// <summary>One column of a record kind.</summary>
/// <param name="Name">Its name in stores, CSV files and formulas.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Required">Whether a row is incomplete without it.</param>
/// <param name="Published">Whether <c>data/records/&lt;kind&gt;.csv</c> has it; the others serve checks and indicators.</param>
/// <param name="IsPersonal">Whether its values are people's pseudonyms: matched and not compared, and never shown as from and to.</param>
/// <param name="CountsPart">Whether it counts some of the people, as women: findings don't quote it, as few people may follow from it (<see cref="Publish.SmallCells.Suppression"/>).</param>
public sealed record Column(
    string Name,
    ColumnType Type,
    bool Required = false,
    bool Published = true,
    bool IsPersonal = false,
    bool CountsPart = false
);

/// <summary>
/// A kind of row: schedule, attendance, priorities… The columns are the project's common language: stores, CSV files,
/// checks and formulas all use their names. Order is the order of <c>data/records/&lt;kind&gt;.csv</c>.
/// </summary>
public sealed class RecordKind
{
    private readonly FrozenDictionary<string, int> _index;

    internal RecordKind(string name, bool ofMunicipality, string? dateColumn, params IReadOnlyList<Column> columns)
    {
        Name = name;
        OfMunicipality = ofMunicipality;
        DateColumn = dateColumn;
        Columns = columns;
        _index = columns
            .Select((column, index) => (column.Name, index))
            .ToFrozenDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>Its name in stores, paths and formulas: <c>attendance-totals</c>.</summary>
    public string Name { get; }

    /// <summary>Whether a row belongs to a municipality (and its CSV begins with one).</summary>
    public bool OfMunicipality { get; }

    /// <summary>The column that says when a row happened; null where rows describe the present state.</summary>
    public string? DateColumn { get; }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>A column's place, or -1 if the kind has none of that name.</summary>
    public int IndexOf(string column) => _index.GetValueOrDefault(column, -1);

    /// <inheritdoc cref="Name"/>
    public override string ToString() => Name;
}
