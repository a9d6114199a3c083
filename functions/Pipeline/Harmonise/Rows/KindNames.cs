using Pipeline.Harmonise.Tables;
using Pipeline.Languages;

namespace Pipeline.Harmonise.Rows;

/// <summary>What people call the kinds of tables.</summary>
internal static class KindNames
{
    /// <summary>A kind's name in the three languages.</summary>
    public static LocalText Of(TableKind kind) => Texts.Harmonise[$"tab-kind-{kind.Name}"];
}
