namespace Pipeline.Settings;

/// <summary>A setting that is wrong or lacking: a person has to change it, no repeat helps.</summary>
/// <param name="words">One sentence that names the setting as it is set and says what to do.</param>
public sealed class SettingException(LocalText words) : Exception(words.En)
{
    /// <summary>The sentence in all languages.</summary>
    public LocalText Words { get; } = words;
}
