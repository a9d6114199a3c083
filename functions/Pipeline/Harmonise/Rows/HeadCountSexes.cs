using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Rows;

/// <summary>Fills in the women and men of a head count from the words beside its number: «25 (из них женщин 12)».</summary>
internal static class HeadCountSexes
{
    /// <summary>Sets what no column of the row says.</summary>
    public static void Apply(Draft draft)
    {
        if (
            draft.Kind != RecordKinds.AttendanceTotals
            || draft["total"] is not double total
            || draft.OriginOf("total") is not { Raw: { } raw } origin
            || draft["women"] is not null
            || draft["men"] is not null
        )
            return;
        var parts = SexParts.In(raw, total);
        draft.Inherit("women", parts.Women, origin);
        draft.Inherit("men", parts.Men, origin);
    }
}
