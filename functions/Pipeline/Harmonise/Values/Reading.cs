namespace Pipeline.Harmonise.Values;

/// <summary>What there is to say about a cell: a finding's code, one sentence, and what would be right where that can be said.</summary>
/// <param name="Code">The finding's code, as in the catalogue of checks: <c>value-unreadable</c>.</param>
/// <param name="Message">What is wrong and what to write instead; never the cell's own text, which may be personal.</param>
/// <param name="Suggestion">What would be right.</param>
internal sealed record Remark(string Code, LocalText Message, string? Suggestion = null);

/// <summary>
/// What reading a cell gave: a value (perhaps with a remark: used, but somebody should look), nothing (blank, a dash, «нет»),
/// or a question (no value, and the remark says why). A reader never throws and never guesses.
/// </summary>
internal readonly record struct Reading<T>
{
    private readonly T? _value;

    private Reading(bool hasValue, T? value, Remark? remark)
    {
        HasValue = hasValue;
        _value = value;
        Remark = remark;
    }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>The value; asking where there is none is a programmer's error.</summary>
    public T Value => HasValue ? _value! : throw new InvalidOperationException("The cell gave no value.");

    /// <summary>Why there is no value, or what to look at where there is one.</summary>
    public Remark? Remark { get; }

    /// <summary>Whether the cell says nothing: neither a value nor a question.</summary>
    public bool IsMissing => !HasValue && Remark is null;

    /// <summary>Whether the cell says something that only its author can settle.</summary>
    public bool IsQuestion => !HasValue && Remark is not null;

    /// <summary>The cell says nothing.</summary>
    public static Reading<T> Missing => default;

    /// <summary>A value, perhaps with a remark.</summary>
    public static Reading<T> Of(T value, Remark? remark = null) => new(true, value, remark);

    /// <summary>A value made from this one; missing and questions stay what they are.</summary>
    public Reading<TOther> Select<TOther>(Func<T, TOther> selector) =>
        HasValue ? Reading<TOther>.Of(selector(_value!), Remark) : new Reading<TOther>(false, default, Remark);

    /// <summary>A question.</summary>
    public static implicit operator Reading<T>(Remark question) => new(false, default, question);
}
