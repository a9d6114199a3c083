using Pipeline.Languages;

namespace Pipeline.Gather;

/// <summary>
/// Thrown inside a reader when a file cannot be read, and caught by its source, which makes it a <see cref="GatherOutcome.Failed"/>.
/// </summary>
/// <param name="key">The sentence's key in Gather.resx; {0} there is the file's name.</param>
/// <param name="inner">What the platform or a library said.</param>
internal sealed class UnreadableException(string key, Exception? inner = null) : Exception(key, inner)
{
    /// <summary>A part is missing, cut off or makes no sense.</summary>
    public static UnreadableException Corrupt(Exception? inner = null) => new("corrupt", inner);

    /// <summary>More work than a working group's spreadsheet can honestly ask for.</summary>
    public static UnreadableException TooLarge() => new("too-large");

    /// <summary>Something else under a spreadsheet's name.</summary>
    public static UnreadableException NotASpreadsheet() => new("not-a-spreadsheet");

    /// <summary>The sentence for the coordinator.</summary>
    public LocalText For(string file) => Texts.Gather[Message, file];
}
