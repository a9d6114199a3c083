using System.Globalization;

namespace Pipeline.Measure.Formulas;

/// <summary>A value of a row: a field, a constant, or arithmetic of them.</summary>
internal sealed record RowTerm(FieldType Type, Func<Row, object?> Read)
{
    /// <summary>The field, where the term is nothing else.</summary>
    public Field? Field { get; init; }
}

/// <summary>The fields, constants and arithmetic of rows of one kind; what is compared with a field is read as that field's values are.</summary>
internal sealed class RowTerms(RecordKind kind, Errors errors)
{
    private static readonly Dictionary<string, string> CodeAliases = new()
    {
        ["female"] = "f",
        ["woman"] = "f",
        ["women"] = "f",
        ["male"] = "m",
        ["man"] = "m",
        ["men"] = "m",
    };

    private readonly List<Func<Row, IReadOnlyList<Record>>> _evidence = [];

    /// <summary>The other rows that the fields named so far rest on.</summary>
    public IReadOnlyList<Func<Row, IReadOnlyList<Record>>> Evidence => _evidence;

    /// <summary>A field by its name; an error and null if the kind has none.</summary>
    public Field? Field(NameSyntax name)
    {
        var field = FindField(name);
        if (field is null)
            errors.AddUnknown("formula-unknown-field", name.Span, name.Name, Fields.NamesOf(kind), kind.Name);
        return field;
    }

    /// <summary>A field by its name; null if the kind has none.</summary>
    public Field? FindField(NameSyntax name)
    {
        var field = Fields.Find(kind, name.Name);
        if (field?.Evidence is { } evidence)
            _evidence.Add(evidence);
        return field;
    }

    /// <summary>A value; null if there were errors.</summary>
    /// <param name="syntax">What is written.</param>
    /// <param name="against">The field it is compared with; null for none.</param>
    public RowTerm? Term(Syntax syntax, Field? against) =>
        syntax switch
        {
            NumberSyntax number => Constant(FieldType.Number, number.Value),
            TextSyntax text => Quoted(text, against),
            NameSyntax name => Named(name, against),
            UnarySyntax { Operator: "-" } minus => Arithmetic("-", Constant(FieldType.Number, 0d), Term(minus.Operand, null), minus.Span),
            BinarySyntax { Operator: "+" or "-" or "*" or "/" } sum => Arithmetic(
                sum.Operator,
                Term(sum.Left, null),
                Term(sum.Right, null),
                sum.At
            ),
            _ => NoTerm(syntax.Span),
        };

    private RowTerm? NoTerm(Span span)
    {
        errors.Add("formula-field-expected", span);
        return null;
    }

    private RowTerm? Arithmetic(string sign, RowTerm? left, RowTerm? right, Span at)
    {
        if (left is null || right is null)
            return null;
        if (sign == "-" && left.Type == FieldType.Date && right.Type == FieldType.Date)
            return new RowTerm(
                FieldType.Number,
                row => left.Read(row) is DateOnly a && right.Read(row) is DateOnly b ? (double)(a.DayNumber - b.DayNumber) : null
            );
        if (left.Type == FieldType.Number && right.Type == FieldType.Number)
            return new RowTerm(
                FieldType.Number,
                row => left.Read(row) is double a && right.Read(row) is double b ? Calculate(sign, a, b) : null
            );
        errors.Add("formula-cannot-compare", at, sign, TypeName(left.Type), TypeName(right.Type));
        return null;
    }

    private static double? Calculate(string sign, double left, double right)
    {
        var result = sign switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            _ => left / right,
        };
        return double.IsFinite(result) ? result : null;
    }

    private RowTerm? Named(NameSyntax name, Field? against)
    {
        if (against is { Codes: not null } && Code(name.Name, against) is { } code)
            return Constant(FieldType.Code, code);
        if (name.Name == "today")
            return new RowTerm(FieldType.Date, row => row.Facts.AsOf);
        if (against is { Type: FieldType.Flag } && name.Name is "yes" or "no" or "true" or "false")
            return Constant(FieldType.Flag, name.Name is "yes" or "true");
        if (FindField(name) is { } field)
            return new RowTerm(field.Type, field.Read) { Field = field };
        return against is null ? UnknownField(name) : Quoted(new TextSyntax(name.Name, name.Span), against);
    }

    private RowTerm? UnknownField(NameSyntax name)
    {
        Field(name);
        return null;
    }

    private RowTerm? Quoted(TextSyntax text, Field? against)
    {
        if (against is { Type: FieldType.Date })
        {
            if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return Constant(FieldType.Date, day);
            errors.Add("formula-date", text.Span, text.Text);
            return null;
        }
        if (against?.Codes is not { } codes)
            return Constant(FieldType.Code, text.Text);
        if (Code(text.Text, against) is { } code)
            return Constant(FieldType.Code, code);
        errors.AddUnknown(
            "formula-unknown-code",
            text.Span,
            text.Text,
            codes.Concat(AliasesOf(codes)),
            against.Name,
            string.Join(", ", codes)
        );
        return null;
    }

    private static string? Code(string text, Field field)
    {
        var plain = text.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        var code = CodeAliases.GetValueOrDefault(plain, plain);
        return field.Codes!.Contains(code) ? code : null;
    }

    private static IEnumerable<string> AliasesOf(IReadOnlyList<string> codes) =>
        CodeAliases.Where(alias => codes.Contains(alias.Value)).Select(alias => alias.Key);

    private static RowTerm Constant(FieldType type, object value) => new(type, _ => value);

    /// <summary>A type in words.</summary>
    public static LocalText TypeName(FieldType type) => Pipeline.Languages.Texts.Measure["type-" + type];
}
