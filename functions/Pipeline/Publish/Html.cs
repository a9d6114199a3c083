using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Pipeline.Publish;

/// <summary>A piece of HTML. Made from interpolated text, whose arguments are encoded unless they are HTML themselves.</summary>
public readonly record struct Html(string Text)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Nothing.</summary>
    public static Html None { get; } = new("");

    /// <summary>HTML from a template: <c>Html.Of($"&lt;b&gt;{name}&lt;/b&gt;")</c>.</summary>
    public static Html Of(Template template) => new(template.ToString());

    /// <summary>Other people's text, encoded.</summary>
    public static Html Encoded(string? text) => new(text is null ? "" : Encoder.Encode(SafeText.Of(text)));

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>What the compiler fills when a text with <c>{…}</c> is passed as HTML.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + (formattedCount * 16));

        /// <summary>The template's own text.</summary>
        public void AppendLiteral(string literal) => _text.Append(literal);

        /// <summary>HTML as it is.</summary>
        public void AppendFormatted(Html html) => _text.Append(html.Text);

        /// <summary>Pieces of HTML, one after the other.</summary>
        public void AppendFormatted(IEnumerable<Html> pieces) => _text.AppendJoin("", pieces);

        /// <summary>Text, encoded.</summary>
        public void AppendFormatted(string? text) => _text.Append(Encoded(text).Text);

        /// <summary>A whole number.</summary>
        public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

        /// <summary>A coordinate or a size, to a tenth.</summary>
        public void AppendFormatted(double number) => _text.Append(number.ToString("0.#", CultureInfo.InvariantCulture));

        /// <inheritdoc/>
        public override string ToString() => _text.ToString();
    }
}
