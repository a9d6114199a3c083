using Pipeline.Harmonise.Values;

namespace Pipeline.Harmonise.Problems;

/// <summary>The words of one clause of an answer, and which of them only say where.</summary>
internal sealed class Clause
{
    // A longer clause is a story; its beginning names the problem.
    private const int MostWords = 64;

    private static readonly Vocabulary Opinion = Vocabulary.Load("praise");

    // «для врачей» says for whom, which is no problem either.
    private static readonly HashSet<string> Where =
    [
        "возле",
        "около",
        "рядом",
        "вокруг",
        "вдоль",
        "районе",
        "напротив",
        "мимо",
        "после",
        "для",
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
        "into",
        "after",
        "for",
    ];

    // «at the market», «to our school»
    private static readonly HashSet<string> Determiners = ["the", "a", "an", "our", "their", "this"];

    private static readonly HashSet<string> Joins = ["и", "или", "and", "or"];

    // Endings of adjectives in the cases that follow these prepositions: «возле новой школы», «для молодых врачей».
    private static readonly string[] AdjectiveEndings = ["ой", "ей", "ого", "его", "ому", "ему", "ых", "их", "ую", "юю"];

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
            "үчүн",
        }.Select(word => Letters.Fold(word)),
    ];

    // Words that Russian does not have: «базарда даараткана жок» says where in Kyrgyz, whichever column knows the word.
    private static readonly HashSet<string> KyrgyzWords =
    [
        .. new[]
        {
            "жок",
            "эмес",
            "начар",
            "керек",
            "менен",
            "жана",
            "көп",
            "кыйын",
            "болсо",
            "болуп",
            "жатат",
            "турат",
            "келет",
            "барат",
            "баары",
        }.Select(word => Letters.Fold(word)),
    ];

    // «мектепке бара жаткан», «жайытка барчу жол»: where somebody goes.
    private static readonly string[] Going = ["бара", "бары", "барч", "барг", "катт"];

    // «ул. Школьная» is no school.
    private static readonly HashSet<string> Streets = ["ул", "пер"];

    // «күнүнө бир эле жолу»: once, and no road.
    private static readonly HashSet<string> Counts = ["бир", "эки", "уч", "торт", "беш", "он", "эле", "нече", "канча", "ар"];

    private readonly bool[] _isAfterPreposition;
    private readonly List<VocabularyMatch> _opinions;
    private readonly bool _isKyrgyz;

    private Clause(Token[] words)
    {
        Words = words;
        _opinions = Opinion.Find(words, forgiving: false);
        _isKyrgyz = Array.Exists(words, word => KyrgyzWords.Contains(word.Text));
        _isAfterPreposition = new bool[words.Length];
        for (var i = 1; i < words.Length; i++)
            _isAfterPreposition[i] = FollowsPreposition(i);
    }

    /// <summary>The words, folded.</summary>
    public Token[] Words { get; }

    /// <summary>Whether it grants that something is there: «свет есть», «суу бар».</summary>
    public bool IsGranted => _opinions.Exists(found => found.Code == "granted" && found.Start > 0 && found.End == Words.Length);

    /// <summary>Whether it turns to something else: «а вот работы нет».</summary>
    public bool Turns => _opinions.Exists(found => found.Code == "turn" && found.Start == 0 && found.End < Words.Length);

    /// <summary>Whether it says that something is well: «дороги хорошие», «нет проблем».</summary>
    public bool IsPraise => Says("praise") && !Says("blame");

    /// <summary>Whether it tells of what was: «раньше не было света».</summary>
    public bool IsPast => Says("past");

    /// <summary>Whether it tells that something is there by now: «теперь есть».</summary>
    public bool IsMended => Says("now") && !Says("blame");

    /// <summary>The clause of a text.</summary>
    public static Clause Of(string text)
    {
        var tokens = Token.Split(text);
        var words = tokens.Where((token, i) => token.Kind == TokenKind.Word && (i == 0 || !IsOfOther(token, tokens[i - 1])));
        return new([.. words.Take(MostWords)]);
    }

    /// <summary>The clause without some words.</summary>
    public Clause Without(WordPattern[] words) => new([.. Words.Where(token => !Array.Exists(words, word => word.Fits(token)))]);

    /// <summary>Whether a word only says where: after «возле», «в»; in Kyrgyz with a locative ending, of which «-дагы» is no Russian one.</summary>
    public bool IsPlace(int word, bool isKyrgyz) =>
        _isAfterPreposition[word]
        || IsAttribute(Words[word].Text)
        || (word + 1 < Words.Length && IsBeside(Words[word + 1].Text))
        || ((isKyrgyz || _isKyrgyz) && (IsLocative(Words[word].Text) || IsGoal(word) || IsWay(word)));

    private static bool IsOfOther(Token word, Token before) =>
        Streets.Contains(before.Text) || (word.Text == "жолу" && (before.Kind == TokenKind.Number || Counts.Contains(before.Text)));

    private bool FollowsPreposition(int word)
    {
        var before = Words[word - 1].Text;
        if (Where.Contains(before))
            return true;
        if (word == 1)
            return false;
        return (_isAfterPreposition[word - 1] && GoesBeforeNoun(before))
            || (Joins.Contains(before) && _isAfterPreposition[word - 2] && !IsDenied(Words[word - 2].Text, Words[word].Text));
    }

    private static bool GoesBeforeNoun(string word) =>
        Determiners.Contains(word) || Array.Exists(AdjectiveEndings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    // «нет дороги в школу и воды»: the genitive goes with «нет», not with what stands before «и».
    private static bool IsDenied(string place, string joined) =>
        place is [.., 'у' or 'ю' or 'е'] && joined is [.., 'ы' or 'и' or 'а' or 'я'];

    private bool Says(string opinion) => _opinions.Exists(found => found.Code == opinion);

    // «мектептин алдында», «мектеп алдындагы»
    private static bool IsBeside(string word) =>
        Beside.Contains(word) || (word is [.., 'г', 'ы' or 'и' or 'у'] && Beside.Contains(word[..^2]));

    private bool IsGoal(int word) => Words[word].Text is [.., 'г' or 'к', 'а' or 'е' or 'о'] && IsGoing(Words.AsSpan(word + 1));

    // «балдар жол менен барат»
    private bool IsWay(int word) => Words.AsSpan(word + 1) is [{ Text: "менен" }, .. var after] && IsGoing(after);

    private static bool IsGoing(ReadOnlySpan<Token> after)
    {
        foreach (var word in after)
        {
            if (Array.Exists(Going, verb => word.Text.StartsWith(verb, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    private static bool IsLocative(string word) => word.Length > 5 && word is [.., 'д' or 'т', 'а' or 'е' or 'о'];

    private static bool IsAttribute(string word) => word.Length > 5 && word is [.., 'д' or 'т', 'а' or 'е' or 'о', 'г', 'ы' or 'и' or 'у'];
}
