using Pipeline.Languages;

namespace Pipeline.Inspect;

/// <summary>One thing that is looked for. Its messages are in the Inspect texts under its code, or its code and a variant.</summary>
/// <param name="code">The code of its findings, as in the catalogue.</param>
/// <param name="severity">How much its findings matter, unless a finding says less.</param>
public abstract class Check(string code, Severity severity)
{
    /// <summary>The code of its findings, as in the catalogue.</summary>
    public string Code { get; } = code;

    /// <summary>How much its findings matter, unless a finding says less.</summary>
    public Severity Severity { get; } = severity;

    /// <summary>The check's message.</summary>
    protected LocalText Say(params ReadOnlySpan<object?> arguments) => Texts.Inspect[Code, arguments];

    /// <summary>The check's message for one of several situations.</summary>
    protected LocalText SayOf(string variant, params ReadOnlySpan<object?> arguments) => Texts.Inspect[$"{Code}.{variant}", arguments];
}

/// <summary>A check of one area's rows, tables and history.</summary>
/// <inheritdoc cref="Check(string, Severity)"/>
public abstract class AreaCheck(string code, Severity severity) : Check(code, severity)
{
    /// <summary>What it finds; nothing where all is well.</summary>
    public abstract IEnumerable<Finding> Run(AreaInspection area);

    /// <summary>A finding about a row, or one of its columns.</summary>
    /// <param name="area">The area looked at.</param>
    /// <param name="record">The row.</param>
    /// <param name="column">The column; null for the row as a whole.</param>
    /// <param name="message">What to say.</param>
    /// <param name="anchor">What it is about, in words that survive moved rows; see <see cref="Areas.Anchors"/>.</param>
    protected Finding Found(AreaInspection area, Record record, string? column, LocalText message, string anchor) =>
        new(Code, Severity, area.PlaceOf(record, area.CellOf(record, column)), message, anchor)
        {
            Raw =
                column is not null && !record.CountsPart(column) && record.Origins.TryGetValue(column, out var origin) ? origin.Raw : null,
        };
}

/// <summary>A check of which spreadsheets are there and kept.</summary>
/// <inheritdoc cref="Check(string, Severity)"/>
public abstract class SourceCheck(string code, Severity severity) : Check(code, severity)
{
    /// <summary>What it finds; nothing where all is well.</summary>
    public abstract IEnumerable<Finding> Run(SourceInspection sources);
}
