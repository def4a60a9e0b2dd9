using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>The page an explanation is written on: indented lines, and the words that all its parts need.</summary>
internal sealed class Sheet(CalculationResult result, Tongue tongue)
{
    private const int LongestLine = 100;

    private readonly List<string> _lines = [];

    public CalculationResult Result { get; } = result;

    public Program Program => Result.Program;

    public Tongue Tongue { get; } = tongue;

    public ArticleText Articles { get; } = new(result.Program, tongue);

    public TraceSearch Traces { get; } = new(result);

    public IReadOnlyList<string> Lines => _lines;

    public void Add(int level, string text) => _lines.Add(new string(' ', level * 2) + text);

    public void Add(int level, Wording phrase, params ReadOnlySpan<object?> places) => Add(level, phrase.With(Tongue, places));

    public string In(Wording wording) => wording.In(Tongue);

    public string In(Name name) => name.Wording.In(Tongue);

    /// <summary>A text with its citations behind it.</summary>
    public string Cited(string text, IReadOnlyList<Citation> citations) => citations.Count == 0
        ? text
        : $"{text} [{Phrases.Cites.With(Tongue, Articles.Of(citations))}]";

    public string Value(Value value, DataType type) => ValueText.Of(value, type, Tongue);

    /// <summary>An expression of parameters and figures only, with what it comes to.</summary>
    public string Setting(Expr expr)
    {
        var names = ExprText.Names(expr, Program, Tongue);
        if (expr is Expr.Constant) return names;
        var value = Engine.Evaluate(Program, Result.Scenario, expr, Result.Year);
        if (!value.IsKnown) return names;
        return expr is Expr.ParameterRef
            ? $"{names} {Value(value, expr.Type)}"
            : Phrases.Aside.With(Tongue, Value(value, expr.Type), names);
    }

    /// <summary>Equations one below another, or in one line where they are short.</summary>
    public void Equation(int level, string name, params ReadOnlySpan<string> sides)
    {
        var all = sides[0];
        foreach (var side in sides[1..]) all += $" {Equal(side)}";
        if (Width(name) + Width(all) + level * 2 <= LongestLine)
        {
            Add(level, $"{name} {Equal(all)}");
            return;
        }

        Add(level, $"{name} {Equal(sides[0])}");
        foreach (var side in sides[1..]) Add(level + 1, Equal(side));
    }

    /// <summary>≈ is an equals sign of its own.</summary>
    private static string Equal(string side) => side.StartsWith('≈') ? side : $"= {side}";

    /// <summary>Columns of a terminal; Chinese characters take two.</summary>
    private static int Width(string text) => text.Sum(c => c > '\u2e7f' ? 2 : 1);
}
