namespace Pipeline.Publish.Workbooks;

/// <summary>
/// How wide texts are, in the unit of column widths: one digit of the default font. An estimate from the letters' classes
/// (after Arial, which every spreadsheet program has or replaces by a font of the same metrics), a little generous so that nothing is cut.
/// </summary>
public static class TextWidth
{
    /// <summary>How much wider bold letters are.</summary>
    public const double Bold = 1.08;

    /// <summary>The width of the widest line of a text.</summary>
    public static double Of(string text, bool bold = false)
    {
        double widest = 0,
            line = 0;
        foreach (var letter in text)
        {
            line = letter == '\n' ? 0 : line + Of(letter);
            widest = Math.Max(widest, line);
        }
        return bold ? widest * Bold : widest;
    }

    /// <summary>How many lines a text takes when it flows within a width.</summary>
    public static int Lines(string text, double width, bool bold = false)
    {
        var lines = 0;
        foreach (var paragraph in text.Split('\n'))
            lines += LinesOfParagraph(paragraph, bold ? width / Bold : width);
        return lines;
    }

    private static int LinesOfParagraph(string paragraph, double width)
    {
        var lines = 1;
        double line = 0;
        foreach (var word in paragraph.Split(' '))
        {
            var needed = Of(word);
            if (line > 0 && line + Of(' ') + needed > width)
            {
                lines++;
                line = 0;
            }
            line += needed + (line > 0 ? Of(' ') : 0);
            for (; line > width; line -= width)
                lines++;
        }
        return lines;
    }

    private static double Of(char letter) =>
        letter switch
        {
            ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or 'i' or 'j' or 'l' or 'I' or '!' or '(' or ')' => 0.55,
            'г' or 'т' or 'r' or 't' or 'f' or '-' or '/' or 's' or 'з' or 'э' or 'с' or 'c' or 'ь' => 0.85,
            'м' or 'ж' or 'ш' or 'щ' or 'ю' or 'ы' or 'ф' or 'm' or 'w' or '%' or '—' => 1.5,
            'М' or 'Ж' or 'Ш' or 'Щ' or 'Ю' or 'Ф' or 'Ы' or 'W' or 'M' => 1.75,
            _ when char.IsUpper(letter) => 1.28,
            _ => 1.05,
        };
}
