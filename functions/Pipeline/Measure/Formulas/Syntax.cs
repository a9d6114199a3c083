namespace Pipeline.Measure.Formulas;

/// <summary>A formula as written, before names have a meaning.</summary>
internal abstract record Syntax(Span Span);

internal sealed record NumberSyntax(double Value, Span Span) : Syntax(Span);

/// <summary>A quoted text: always a code, never a field.</summary>
internal sealed record TextSyntax(string Text, Span Span) : Syntax(Span);

/// <summary>A word alone: a field or a code within <c>where</c>, else an indicator.</summary>
internal sealed record NameSyntax(string Name, Span Span) : Syntax(Span);

/// <summary><c>kind.field</c>.</summary>
internal sealed record MemberSyntax(NameSyntax Kind, NameSyntax Field, Span Span) : Syntax(Span);

/// <summary><c>- x</c> or <c>not x</c>.</summary>
internal sealed record UnarySyntax(string Operator, Syntax Operand, Span Span) : Syntax(Span);

/// <summary>Arithmetic, comparison, <c>and</c>, <c>or</c>; <paramref name="At"/> is the operator's own place.</summary>
internal sealed record BinarySyntax(string Operator, Syntax Left, Syntax Right, Span At, Span Span) : Syntax(Span);

/// <summary><c>x in (a, b)</c>.</summary>
internal sealed record InSyntax(Syntax Operand, IReadOnlyList<Syntax> Choices, Span Span) : Syntax(Span);

/// <summary><c>name(arguments)</c>.</summary>
internal sealed record CallSyntax(NameSyntax Function, IReadOnlyList<Argument> Arguments, Span Span) : Syntax(Span);

/// <summary>What a function is given: an expression, or rows of a kind with a condition.</summary>
internal sealed record Argument(Syntax Value, Syntax? Where);
