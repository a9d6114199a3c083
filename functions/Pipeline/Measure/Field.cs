namespace Pipeline.Measure;

/// <summary>What a field's values are, as far as formulas care.</summary>
internal enum FieldType
{
    /// <summary>A number (<see cref="double"/>).</summary>
    Number,

    /// <summary>A code or text (<see cref="string"/>), compared exactly.</summary>
    Code,

    /// <summary>A day (<see cref="DateOnly"/>).</summary>
    Date,

    /// <summary>Yes or no (<see cref="bool"/>).</summary>
    Flag,

    /// <summary>Several codes (<see cref="IReadOnlyList{T}"/> of <see cref="string"/>); equal to each of them.</summary>
    Codes,
}

/// <summary>A column of a kind, or a field derived from a row and its area.</summary>
/// <param name="Name">Its name in formulas.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Read">The value; null where missing.</param>
internal sealed record Field(string Name, FieldType Type, Func<Row, object?> Read)
{
    /// <summary>How exactly a number is known; exact unless a quality column stands beside it.</summary>
    public Func<Row, Quality> Quality { get; init; } = static _ => Pipeline.Quality.Exact;

    /// <summary>The other rows that the value rests on, which belong to the proof; null where it rests on its own row.</summary>
    public Func<Row, IReadOnlyList<Record>>? Evidence { get; init; }

    /// <summary>Whether its values are people's pseudonyms, which are matched and not compared.</summary>
    public bool IsPerson { get; init; }

    /// <summary>The codes it may have; null where any text may stand.</summary>
    public IReadOnlyList<string>? Codes { get; init; }
}
