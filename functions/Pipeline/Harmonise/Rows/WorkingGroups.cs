using Pipeline.Harmonise.Tables;
using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>What a checklist says of the working group itself: how many members, and the order that made it.</summary>
internal static class WorkingGroups
{
    /// <summary>Takes the order's number and date from a step that is the order.</summary>
    public static void TakeOrder(Row group, Row step, Binding column)
    {
        if (step.Draft["reference"] is not string reference || !Orders.AreIn(column.Heading.Text))
            return;
        var origin = new CellAddress(step.Index, column.Column);
        group.Draft.Set("order_number", reference, origin, reference);
        group.Draft.Set("order_date", step.Draft["done_date"], origin, null);
    }

    /// <summary>Reads the number of members; false where neither it nor an order is written.</summary>
    public static bool Read(Row group, GridLines lines, IReadOnlyList<Binding> bindings)
    {
        if (bindings.FirstOrDefault(binding => binding.Field.Name == "members") is { } members)
        {
            var at = lines.Holder(group.Index, members.Column);
            if (!lines.Grid[at].IsBlank)
                CellReaders.For(members.Field)!(group, members, lines.Grid[at], at);
        }
        return group.Draft["members"] is not null || group.Draft["order_number"] is not null;
    }
}
