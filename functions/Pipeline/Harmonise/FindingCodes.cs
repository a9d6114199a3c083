namespace Pipeline.Harmonise;

/// <summary>The codes of the findings of reading, as README.md lists them.</summary>
internal static class FindingCodes
{
    /// <summary>A tab that has data, but no table of a known kind.</summary>
    public const string TabUnrecognised = "tab-unrecognised";

    /// <summary>A tab whose name tells not to use it.</summary>
    public const string TabSetAside = "tab-set-aside";

    /// <summary>A legend that lets colours say how things stand.</summary>
    public const string ColoursUnread = "colours-unread";

    /// <summary>A column that nobody can name.</summary>
    public const string HeaderUnknown = "header-unknown";

    /// <summary>A column that means the same as another.</summary>
    public const string HeaderDuplicate = "header-duplicate";

    /// <summary>A column that had another heading the last time.</summary>
    public const string HeaderRenamed = "header-renamed";

    /// <summary>A column that its words or values named, and not its heading.</summary>
    public const string HeaderInferred = "header-inferred";

    /// <summary>A required cell or column that is not there.</summary>
    public const string ValueMissing = "value-missing";

    /// <summary>A value in no form that is read.</summary>
    public const string ValueUnreadable = "value-unreadable";

    /// <summary>A value that may mean several things.</summary>
    public const string ValueAmbiguous = "value-ambiguous";

    /// <summary>A formula's error where a value should be.</summary>
    public const string FormulaError = "formula-error";

    /// <summary>A municipality that the registry does not know, or not surely.</summary>
    public const string MunicipalityUnknown = "municipality-unknown";

    /// <summary>A name that is not one person's.</summary>
    public const string PersonNameUnclear = "person-name-unclear";

    /// <summary>A member of a working group who has left it.</summary>
    public const string MemberLeft = "member-left";

    /// <summary>A row that a note beside it takes out of the count.</summary>
    public const string RowLeftOut = "row-left-out";

    /// <summary>A problem that fits no code.</summary>
    public const string ProblemUncoded = "problem-uncoded";

    /// <summary>A totals row or a product in a cell that does not come out.</summary>
    public const string TotalMismatch = "total-mismatch";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        TabUnrecognised,
        TabSetAside,
        ColoursUnread,
        HeaderUnknown,
        HeaderDuplicate,
        HeaderRenamed,
        HeaderInferred,
        ValueMissing,
        ValueUnreadable,
        ValueAmbiguous,
        FormulaError,
        MunicipalityUnknown,
        PersonNameUnclear,
        MemberLeft,
        RowLeftOut,
        ProblemUncoded,
        TotalMismatch,
    ];
}
