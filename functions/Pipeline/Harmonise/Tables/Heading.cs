namespace Pipeline.Harmonise.Tables;

/// <summary>A column's heading.</summary>
/// <param name="Column">Where it stands.</param>
/// <param name="Text">As written; a parent and its child with « / » between; empty over an unlabelled column.</param>
/// <param name="Readings">The texts to try: the child, parent and child, the parent.</param>
internal sealed record Heading(int Column, string Text, IReadOnlyList<string> Readings)
{
    /// <summary>The parents and the child, from the top.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [Text];

    /// <summary>The child alone: «Нур-Абад» below «Муниципалитет».</summary>
    public string Leaf => Levels[^1];

    /// <summary>Whether it only breaks down what another column says in all: by month, by source of money.</summary>
    public bool IsPart { get; init; }

    /// <summary>A heading of one row.</summary>
    public static Heading Of(int column, string text) => new(column, text.Trim(), [text]);
}

/// <summary>A column and the field it holds.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Field">What it holds.</param>
/// <param name="Score">How surely, to 1.</param>
internal sealed record Binding(Heading Heading, Field Field, double Score)
{
    /// <summary>Which of the two numbers of «60/64» it is, 1 or 2; 0 where the cell is one value.</summary>
    public int Part { get; init; }

    /// <summary>Where the month of its days stands, if in a column of its own.</summary>
    public int? MonthColumn { get; init; }

    /// <summary>Where the year of its days stands, if in a column of its own.</summary>
    public int? YearColumn { get; init; }

    /// <summary>The value that a mark in a cell below its heading says holds; null where cells are no marks.</summary>
    public string? Marked { get; init; }

    /// <summary>Whether its cells add to those of other columns of the same field: the sums of each source of money.</summary>
    public bool IsAddend { get; init; }

    /// <summary>Whether its words or values told what it holds, and not its heading; its reader is told.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Where it stands.</summary>
    public int Column => Heading.Column;

    /// <summary>What a cell of the column says of the field.</summary>
    public Cell Of(Cell cell) =>
        Marked is not null ? TickColumns.Value(Marked, cell)
        : Part == 0 ? HeadingCodes.Meaning(Heading.Text, cell)
        : PairedColumns.Part(cell, Part);
}
