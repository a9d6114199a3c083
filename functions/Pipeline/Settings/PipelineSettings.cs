namespace Pipeline.Settings;

/// <summary>Every setting of the pipeline, with its default and the reason for it.</summary>
public sealed record PipelineSettings
{
    /// <summary>Languages to write, in order. All three by default: no reader is an afterthought.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = LanguageExtensions.All;

    /// <summary>
    /// The key of people's pseudonyms (HMAC-SHA-256), base64. Without one a key is derived for local use, which keeps
    /// pseudonyms stable on one store but protects nobody who has the store and a list of names.
    /// </summary>
    public string? PseudonymKey { get; init; }

    /// <summary>Counts of people below this are not shown in donors' disaggregated cells (OpenSAFELY's practice: 5).</summary>
    public int SmallCellThreshold { get; init; } = 5;

    /// <summary>Spreadsheets read at once; two cores read no faster with more.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary>A file larger than this is a finding, not an attempt: working groups' files are under 1 MB.</summary>
    public long LargestFileBytes { get; init; } = 50_000_000;

    /// <summary>
    /// More than this unpacked from one file is a finding: as much as a whole country's spreadsheets together, so that only a
    /// file made to harm (a few kilobytes that unpack to gigabytes) comes to it.
    /// </summary>
    public long LargestUnpackedBytes { get; init; } = 300_000_000;

    /// <summary>More cells than Google Sheets allows in a file are a finding.</summary>
    public int MostCells { get; init; } = 10_000_000;

    /// <summary>A top-N priority must have a measure in the action plan; CHECKS says 5.</summary>
    public int TopPriorities { get; init; } = 5;

    /// <summary>A person is young up to this age, both included (Kyrgyz law on youth policy: 14 to 28).</summary>
    public int YouthAge { get; init; } = 28;

    /// <summary>
    /// Publications whose own folders (<c>runs/…</c>) stay, the current one included. At least two, so that a reader who has just read
    /// <c>latest.json</c> can still fetch what it names while the next one appears.
    /// </summary>
    public int PublicationsKept { get; init; } = 4;

    /// <summary>Weeks that stay under <c>weekly/</c>, the current one included; null: old weeks stay for ever, which is the default.</summary>
    public int? WeeksKept { get; init; }

    /// <summary>
    /// A spreadsheet that nobody changed for longer than this before its due day is stale: working groups report every month.
    /// </summary>
    public int StaleAfterDays { get; init; } = 30;

    /// <summary>How many weeks back figures are computed for, the current one included: a quarter, which is what a trend is read over.</summary>
    public int TrendWeeks { get; init; } = 12;

    /// <summary>
    /// Where readers find the publication, ending in /: links in letters, and in a page opened from one, need it. Without it the page
    /// links relative to itself and letters name files.
    /// </summary>
    public Uri? PublicationAddress { get; init; }

    /// <summary>What IATI must know of each project; a project without an entry gets a fragment.</summary>
    public IReadOnlyList<IatiProject> IatiProjects { get; init; } = [];

    /// <summary>
    /// A folder of files to read instead of Google's spreadsheets, with its <c>registry.xlsx</c>: where the app runs beside a file share,
    /// and in tests.
    /// </summary>
    public string? SpreadsheetFolder { get; init; }

    /// <summary>Which Google spreadsheets are read, as whom, and how fast.</summary>
    public GoogleSettings Google { get; init; } = new();

    /// <summary>
    /// How long one function of the app may work before it leaves the rest to the next tick: below the ten minutes that every plan of
    /// Azure Functions allows, so that it stops by itself. A run from a terminal has no limit.
    /// </summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(9);

    /// <summary>How letters are sent; null: none are.</summary>
    public LetterSettings? Letters { get; init; }

    /// <summary>The settings by their names, as environment variables and app settings give them; a table is in Settings/README.md.</summary>
    /// <param name="setting">The value of a setting whose parts have <c>:</c> between them; null or blank where it is not set.</param>
    /// <exception cref="SettingException">A value is wrong or lacking; its words name the setting.</exception>
    public static PipelineSettings From(Func<string, string?> setting) => SettingCatalogue.Read(setting);
}
