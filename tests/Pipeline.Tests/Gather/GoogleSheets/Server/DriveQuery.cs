using System.Text.RegularExpressions;

namespace Pipeline.Tests.Gather.GoogleSheets.Server;

/// <summary>The part of Drive's query language that finds files by type, folder, name and bin: <c>and</c>, <c>or</c>, <c>not</c>, brackets.</summary>
internal sealed partial class DriveQuery
{
    private readonly List<string> _words;
    private int _at;

    private DriveQuery(string text) => _words = [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>What a query selects; throws <see cref="FormatException"/> where the service answers 400.</summary>
    public static Func<GoogleFile, bool> Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return _ => true;
        var query = new DriveQuery(text);
        var selects = query.Or();
        return query._at == query._words.Count ? selects : throw new FormatException("Invalid Value");
    }

    private Func<GoogleFile, bool> Or()
    {
        var left = And();
        while (Takes("or"))
        {
            var (first, second) = (left, And());
            left = file => first(file) || second(file);
        }
        return left;
    }

    private Func<GoogleFile, bool> And()
    {
        var left = Not();
        while (Takes("and"))
        {
            var (first, second) = (left, Not());
            left = file => first(file) && second(file);
        }
        return left;
    }

    private Func<GoogleFile, bool> Not()
    {
        if (Takes("not"))
        {
            var inner = Not();
            return file => !inner(file);
        }
        if (!Takes("("))
            return Term();
        var bracketed = Or();
        return Takes(")") ? bracketed : throw new FormatException("Invalid Value");
    }

    private Func<GoogleFile, bool> Term()
    {
        var (left, sign, right) = (Next(), Next(), Next());
        return (left, sign) switch
        {
            ("mimeType", "=") => file => file.MimeType == Text(right),
            ("mimeType", "!=") => file => file.MimeType != Text(right),
            ("name", "=") => file => file.Name == Text(right),
            ("trashed", "=") => file => file.IsTrashed == (right == "true"),
            ({ } folder, "in") when right == "parents" => file => file.Parent == Text(folder),
            _ => throw new FormatException("Invalid Value"),
        };
    }

    private string Next() => _at < _words.Count ? _words[_at++] : throw new FormatException("Invalid Value");

    private bool Takes(string word)
    {
        var isNext = _at < _words.Count && _words[_at] == word;
        _at += isNext ? 1 : 0;
        return isNext;
    }

    private static string Text(string quoted) =>
        quoted is ['\'', .., '\'']
            ? quoted[1..^1].Replace(@"\'", "'", StringComparison.Ordinal)
            : throw new FormatException("Invalid Value");

    [GeneratedRegex(@"'(?:\\.|[^'\\])*'|[()]|!=|=|\w+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
