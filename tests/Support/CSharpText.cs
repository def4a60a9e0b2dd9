using System.Text;

namespace Duixian.Tests.Support;

/// <summary>A string literal of a C# file and the line it starts on.</summary>
public sealed record Literal(int Line, string Text);

/// <summary>A C# file taken apart just far enough for the tidy tests: code without comments and texts, and the texts.</summary>
public sealed class CSharpText
{
    private readonly string _source;
    private readonly StringBuilder _code;
    private readonly List<Literal> _literals = [];
    private int _at;

    private CSharpText(string source)
    {
        _source = source;
        _code = new StringBuilder(source);
        ScanCode(insideHole: false);
    }

    /// <summary>The source with comments, string texts and character literals blanked; every position and line stays.</summary>
    public string Code => _code.ToString();

    /// <summary>The string literals in the order they start; an interpolated one without its holes.</summary>
    public IReadOnlyList<Literal> Literals => _literals;

    /// <summary>Takes a file of the repository apart.</summary>
    public static CSharpText Of(string file) => Parse(Repository.Read(file));

    /// <summary>Takes a text apart.</summary>
    public static CSharpText Parse(string source) => new(source);

    /// <summary>The line of a position, counted from one.</summary>
    public int LineOf(int position) => _source.AsSpan(0, position).Count('\n') + 1;

    private void ScanCode(bool insideHole)
    {
        int depth = 0;
        while (_at < _source.Length)
        {
            if (Follows("//"))
            {
                BlankUntil(_source.IndexOf('\n', _at));
            }
            else if (Follows("/*"))
            {
                BlankUntil(After("*/"));
            }
            else if (_source[_at] == '\'')
            {
                BlankUntil(EndOfCharacter());
            }
            else if (StartOfString() is var (dollars, verbatim, quotes))
            {
                ScanString(dollars, verbatim, quotes);
            }
            else
            {
                depth += _source[_at] switch { '{' => 1, '}' => -1, _ => 0 };
                if (insideHole && depth < 0)
                    return;
                _at++;
            }
        }
    }

    // Leaves the position behind the opening quotes when a string starts here.
    private (int Dollars, bool Verbatim, int Quotes)? StartOfString()
    {
        int next = _at;
        while (next < _source.Length && _source[next] is '$' or '@')
            next++;
        if (next >= _source.Length || _source[next] != '"')
            return null;
        string prefix = _source[_at..next];
        int quotes = _source.AsSpan(next).IndexOfAnyExcept('"') is var run and >= 0 ? run : _source.Length - next;
        bool verbatim = prefix.Contains('@');
        // Two quotes are an empty string; three or more open a raw one.
        if (verbatim || quotes < 3)
            quotes = 1;
        _at = next + quotes;
        return (prefix.Count(sign => sign == '$'), verbatim, quotes);
    }

    private void ScanString(int dollars, bool verbatim, int quotes)
    {
        int line = LineOf(_at);
        StringBuilder text = new();
        string end = new('"', quotes);
        while (_at < _source.Length && !(Follows(end) && !(verbatim && Follows("\"\""))))
        {
            if (dollars > 0 && IsHole(dollars, quotes))
            {
                _at += quotes >= 3 ? dollars : 1;
                ScanCode(insideHole: true);
                _at += quotes >= 3 ? dollars : 1;
                continue;
            }

            bool pair = (quotes == 1 && !verbatim && _source[_at] == '\\') || (verbatim && Follows("\"\""))
                || (quotes == 1 && dollars > 0 && (Follows("{{") || Follows("}}")));
            for (int i = 0; i < (pair ? 2 : 1) && _at < _source.Length; i++)
            {
                text.Append(_source[_at]);
                Blank();
            }
        }

        _at = Math.Min(_at + quotes, _source.Length);
        _literals.Add(new Literal(line, text.ToString()));
    }

    private bool IsHole(int dollars, int quotes) =>
        quotes >= 3 ? Follows(new string('{', dollars)) : _source[_at] == '{' && !Follows("{{");

    private int EndOfCharacter() => _at + 1 < _source.Length && _source[_at + 1] == '\\'
        ? _source.IndexOf('\'', Math.Min(_at + 3, _source.Length)) + 1
        : _at + 3;

    private bool Follows(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;

    private int After(string text) => _source.IndexOf(text, _at, StringComparison.Ordinal) is var found and >= 0 ? found + text.Length : -1;

    private void BlankUntil(int end)
    {
        end = end <= _at ? _source.Length : Math.Min(end, _source.Length);
        while (_at < end)
            Blank();
    }

    private void Blank()
    {
        if (_source[_at] != '\n')
            _code[_at] = ' ';
        _at++;
    }
}
