using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Problems;

/// <summary>The words of one clause of an answer, and which of them only say where.</summary>
internal sealed class Clause
{
    // A longer clause is a story; its beginning names the problem.
    private const int MostWords = 64;

    private static readonly Vocabulary Opinion = Vocabulary.Load("praise");

    private static readonly HashSet<string> Where =
    [
        "возле",
        "около",
        "рядом",
        "вокруг",
        "вдоль",
        "районе",
        "у",
        "в",
        "во",
        "на",
        "с",
        "со",
        "из",
        "от",
        "до",
        "к",
        "по",
        "near",
        "at",
        "in",
        "to",
    ];

    // «жолдун ортосунда», «мектептин жанында»
    private static readonly HashSet<string> Beside =
    [
        .. new[]
        {
            "жанында",
            "ортосунда",
            "четинде",
            "астында",
            "үстүндө",
            "алдында",
            "артында",
            "ичинде",
            "боюнда",
            "тегерегинде",
            "сыртында",
        }.Select(word => Letters.Fold(word)),
    ];

    // «ул. Школьная» is no school.
    private static readonly HashSet<string> Streets = ["ул", "пер"];

    private readonly bool[] _isAfterPreposition;
    private readonly List<VocabularyMatch> _opinions;

    private Clause(Token[] words)
    {
        Words = words;
        _opinions = Opinion.Find(words, forgiving: false);
        _isAfterPreposition = new bool[words.Length];
        for (var i = 1; i < words.Length; i++)
            _isAfterPreposition[i] =
                Where.Contains(words[i - 1].Text) || (i > 1 && words[i - 1].Text is "с" && words[i - 2].Text == "рядом");
    }

    /// <summary>The words, folded.</summary>
    public Token[] Words { get; }

    /// <summary>Whether it says that something is well: «дороги хорошие», «нет проблем».</summary>
    public bool IsPraise => Says("praise") && !Says("blame");

    /// <summary>Whether it tells of what was: «раньше не было света».</summary>
    public bool IsPast => Says("past");

    /// <summary>Whether it tells that something is there by now: «теперь есть».</summary>
    public bool IsMended => Says("now") && !Says("blame");

    /// <summary>The clause of a text.</summary>
    public static Clause Of(string text)
    {
        var words = Token.Split(text).Where(token => token.Kind == TokenKind.Word).Take(MostWords).ToArray();
        return new([.. words.Where((_, i) => i == 0 || !Streets.Contains(words[i - 1].Text))]);
    }

    /// <summary>The clause without some words.</summary>
    public Clause Without(WordPattern[] words) => new([.. Words.Where(token => !Array.Exists(words, word => word.Fits(token)))]);

    /// <summary>Whether a word only says where: after «возле», «в»; in Kyrgyz with a locative ending, of which «-дагы» is no Russian one.</summary>
    public bool IsPlace(int word, bool isKyrgyz) =>
        _isAfterPreposition[word]
        || IsAttribute(Words[word].Text)
        || (word + 1 < Words.Length && Beside.Contains(Words[word + 1].Text))
        || (isKyrgyz && IsLocative(Words[word].Text));

    private bool Says(string opinion) => _opinions.Exists(found => found.Code == opinion);

    private static bool IsLocative(string word) => word.Length > 5 && word is [.., 'д' or 'т', 'а' or 'е' or 'о'];

    private static bool IsAttribute(string word) => word.Length > 5 && word is [.., 'д' or 'т', 'а' or 'е' or 'о', 'г', 'ы' or 'и' or 'у'];
}
