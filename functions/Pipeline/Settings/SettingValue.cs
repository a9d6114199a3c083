using System.Globalization;
using Pipeline.Languages;

namespace Pipeline.Settings;

/// <summary>What a setting was set to, and how it reads as what it should be; anything else is a <see cref="SettingException"/>.</summary>
/// <param name="Name">The setting's name, <c>:</c> between its parts.</param>
/// <param name="Text">The value, never blank.</param>
/// <param name="Index">Which item of a list it belongs to; 0 outside lists.</param>
internal sealed record SettingValue(string Name, string Text, int Index = 0)
{
    /// <summary>A whole number between two, both included.</summary>
    public int Number(int least, int most = int.MaxValue) =>
        int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong("not-a-number", least, most == int.MaxValue ? "…" : most);

    /// <summary>A size in bytes.</summary>
    public long Bytes() =>
        long.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes > 0 ? bytes : throw Wrong("not-bytes");

    /// <summary>Yes or no: <c>true</c> or <c>false</c>.</summary>
    public bool Flag() => bool.TryParse(Text, out var flag) ? flag : throw Wrong("not-a-flag");

    /// <summary>A stretch of time: <c>00:09:00</c>.</summary>
    public TimeSpan Time() =>
        TimeSpan.TryParseExact(Text, "c", CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero
            ? time
            : throw Wrong("not-a-time");

    /// <summary>A day: <c>2018-07-30</c>.</summary>
    public DateOnly Day() =>
        DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong("not-a-day");

    /// <summary>A whole web address.</summary>
    public Uri Address() =>
        Uri.TryCreate(Text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : throw Wrong("not-an-address");

    /// <summary>A whole web address that ends in <c>/</c>, so that paths can follow.</summary>
    public Uri Root() => (this with { Text = Text.TrimEnd('/') + "/" }).Address();

    /// <summary>Languages by their codes, with commas between: <c>ru,ky,en</c>.</summary>
    public IReadOnlyList<Language> Languages() =>
        [.. Text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => LanguageOf(code)).Distinct()];

    /// <summary>A language by its code.</summary>
    public Language Language() => LanguageOf(Text);

    /// <summary>A key of at least 16 bytes, in base64.</summary>
    public string Key()
    {
        var bytes = new byte[Text.Length];
        return Convert.TryFromBase64String(Text, bytes, out var length) && length >= 16 ? Text : throw Wrong("not-a-key", withValue: false);
    }

    /// <summary>The value itself, unless the platform left the reference to a vault in its place.</summary>
    public SettingValue Fetched() =>
        Text.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal) ? throw Wrong("not-fetched", withValue: false) : this;

    /// <summary>The name as environment variables and the portal write it.</summary>
    public static string Written(string name) => name.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>The complaint about a setting that is needed and not set.</summary>
    public static SettingException Lacking(string name) => new(Texts.Settings["lacking", Written(name)]);

    private Language LanguageOf(string code) => LanguageExtensions.FromCode(code) ?? throw Wrong("not-a-language");

    private SettingException Wrong(string key, params ReadOnlySpan<object?> limits) => Wrong(key, true, limits);

    // A secret is never shown, also when it is wrong.
    private SettingException Wrong(string key, bool withValue, params ReadOnlySpan<object?> limits) =>
        new(Texts.Settings[key, [Written(Name), withValue ? Text : "", .. limits]]);
}
