using Pipeline.Harmonise.Headers;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Tables;

/// <summary>Names columns by what stands in them, where their headings say nothing or what nobody knows.</summary>
internal sealed class ColumnsByValues(Evidence evidence)
{
    /// <summary>How sure such a column is; one that is named must be as sure.</summary>
    public const double Score = 0.45;

    private const double TellingShare = 0.8;
    private const int LeastSample = 3;

    // One day of three may be misspelt itself.
    private const double ConfirmingShare = 0.6;
    private const int LeastConfirming = 2;

    private static readonly Vocabulary Sources = Vocabulary.Load("funds");

    /// <summary>An unlabelled column whose values look like one free field's and no other's holds that field.</summary>
    public void Add(TableKind kind, IEnumerable<Heading> unlabelled, Samples samples, List<Binding> bindings)
    {
        foreach (var heading in unlabelled)
        {
            var sample = samples.Of(heading.Column);
            var fitting = kind
                .Fields.Where(field => Evidence.IsTelling(field.Type) && bindings.All(binding => binding.Field != field))
                .Where(field => sample.Count > 1 && evidence.Fit(field.Type, sample) >= TellingShare)
                .ToList();
            if (fitting is [var field])
                bindings.Add(new Binding(heading, field, Score));
        }
    }

    /// <summary>
    /// Names columns whose headings nobody knows: «Бата», below it dates; «Where it stands», below it done and not started;
    /// «Наименование ОМСУ», below it municipalities.
    /// </summary>
    public void Name(TableKind kind, List<Heading> unknown, Samples samples, List<Binding> bindings)
    {
        if (unknown.Count == 0)
            return;
        foreach (var field in kind.Fields.Where(field => Evidence.NamesHeaded(field) && bindings.All(binding => binding.Field != field)))
        {
            var fitting = unknown.FindAll(heading => evidence.Fits(field.Type, samples.Of(heading.Column), LeastSample, TellingShare));
            if (field.Type == FieldType.EventStatus)
                fitting.RemoveAll(heading => !samples.Of(heading.Column).Any(IsOfEventsOnly));
            if (fitting is not [var heading])
                continue;
            bindings.Add(new Binding(heading, field, Score) { IsInferred = true });
            unknown.Remove(heading);
        }
        NameSources(kind, unknown, samples, bindings);
        NameProblems(kind, unknown, samples, bindings);
    }

    // Slides may be ready or done as events are; only an event is put off or called off.
    private static bool IsOfEventsOnly(Cell cell) =>
        StatusReader.ReadEvent(cell, DateContext.None) is { HasValue: true, Value.Code: "postponed" or "cancelled" };

    // «За счет чего», below it «местный бюджет», «РБ», «грант».
    private static void NameSources(TableKind kind, List<Heading> unknown, Samples samples, List<Binding> bindings)
    {
        if (kind.Find("funds") is { } funds && bindings.TrueForAll(binding => binding.Field != funds))
            NameOnly(funds, unknown, heading => Share(samples.Of(heading.Column), IsSource), bindings);
    }

    // «Эмнени каалайсыз?», below it what the code book knows: only where no other column tells problems.
    private void NameProblems(TableKind kind, List<Heading> unknown, Samples samples, List<Binding> bindings)
    {
        if (kind == TableKinds.Survey && kind.Missing(bindings).Any())
            NameOnly(kind.Find("problems")!, unknown, heading => Share(samples.Of(heading.Column), evidence.IsProblem), bindings);
    }

    private static void NameOnly(Field field, List<Heading> unknown, Predicate<Heading> fits, List<Binding> bindings)
    {
        if (unknown.FindAll(fits) is not [var heading])
            return;
        bindings.Add(new Binding(heading, field, Score) { IsInferred = true });
        unknown.Remove(heading);
    }

    private static bool Share(IReadOnlyList<Cell> cells, Func<Cell, bool> fits) =>
        cells.Count >= LeastSample && cells.Count(fits) >= TellingShare * cells.Count;

    private static bool IsSource(Cell cell) =>
        cell.Kind == CellKind.Text && Token.Split(cell.Text!) is { Length: > 0 } words && Sources.MatchAt(words, 0) is not null;

    /// <summary>Names columns whose headings are one letter off: «Бата» above nothing but dates.</summary>
    public void NameMisspelt(TableKind kind, List<Heading> unknown, Samples samples, List<Binding> bindings)
    {
        foreach (
            var field in kind.Fields.Where(field => Evidence.MayBeMisspelt(field.Type) && bindings.All(binding => binding.Field != field))
        )
        {
            var fitting = unknown.FindAll(heading =>
                Misspellings.Shipped.MayBe(heading.Text, kind.Name, field.Name)
                && evidence.Fits(field.Type, samples.Of(heading.Column), LeastConfirming, ConfirmingShare)
            );
            if (fitting is not [var heading])
                continue;
            bindings.Add(new Binding(heading, field, Score));
            unknown.Remove(heading);
        }
    }
}
