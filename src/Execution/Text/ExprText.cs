using Duixian.Execution.Facts;
using Duixian.Execution.Reference;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>
/// Prints an expression with the names of one language: as the policy has it, or with the years, items and values of a trace
/// filled in, such as <c>研发投入(2025) 40,000,000.00 元 − 营业收入(2025) 300,000,000.00 元 × 10%</c>.
/// </summary>
public sealed partial class ExprText : IExprPass<string>
{
    private readonly Program _program;
    private readonly Tongue _tongue;
    private readonly Trace? _root;
    private Trace? _at;
    private bool _withValues;
    private bool _perMille;

    private ExprText(Program program, Tongue tongue, Trace? trace, bool withValues)
    {
        (_program, _tongue, _root, _at, _withValues) = (program, tongue, trace, trace, withValues);
    }

    /// <summary>The expression in names, as the policy has it.</summary>
    public static string Names(Expr expr, Program program, Tongue tongue) => expr.Accept(new ExprText(program, tongue, null, false));

    /// <summary>The expression with what each name stood for.</summary>
    public static string Values(Trace trace, Program program, Tongue tongue) =>
        trace.Expr.Accept(new ExprText(program, tongue, trace, true));

    /// <summary>The expression with items and years filled in but no values: <c>贷款[L1].余额</c>, <c>营业收入(2025)</c>.</summary>
    public static string Path(Trace trace, Program program, Tongue tongue) =>
        trace.Expr.Accept(new ExprText(program, tongue, trace, false));

    /// <summary>Whether the values of a formula end in its result, so that it need not be said again.</summary>
    internal static bool Restates(Trace trace)
    {
        if (trace.Expr is Expr.If or Expr.Match or Expr.Bands or Expr.OrIfAbsent)
            return trace.Parts.Count > 1 && trace.Value.IsKnown && Restates(trace.Parts[^1]);
        return IsLeaf(trace.Expr) || trace.Expr is Expr.Constant;
    }

    /// <summary>Whether an expression is shown as a name with its value.</summary>
    internal static bool IsLeaf(Expr expr) => expr is Expr.FactRef or Expr.Field or Expr.InYear or Expr.OnDay or Expr.ParameterRef
        or Expr.JudgementRef or Expr.Call or Expr.LookUp or Expr.Ledger or Expr.Local or Expr.PolicyYear or Expr.Has or Expr.Aggregate
        or Expr.Function { Name: Builtin.Growth or Builtin.GrowsEachYear };

    /// <summary>A part of the expression at hand, in parentheses where it binds more loosely than needed.</summary>
    private string Show(Expr part, int level = 0)
    {
        var text = In(part, () => part.Accept(this));
        return Precedence.Of(part) < level ? $"({text})" : text;
    }

    private string In(Expr part, Func<string> show)
    {
        var outer = _at;
        _at = outer?.Parts.FirstOrDefault(trace => ReferenceEquals(trace.Expr, part));
        var text = show();
        _at = outer;
        return text;
    }

    /// <summary>The same without values: a path to one.</summary>
    private string Plain(Expr part, int level = 0)
    {
        var values = _withValues;
        _withValues = false;
        var text = Show(part, level);
        _withValues = values;
        return text;
    }

    /// <summary>A name, and what it stood for where values are shown.</summary>
    private string Leaf(string name, Expr node) => _withValues && _at is { } trace
        ? $"{name} {ValueText.Of(trace.Value, node.Type, _tongue, _perMille)}"
        : name;

    private string Word(Wording wording) => wording.In(_tongue);

    /// <summary>A text with a space on either side where the language puts one.</summary>
    private string Spaced(Wording wording) => $" {wording.In(_tongue)} ";

    private string Listed(IEnumerable<Expr> parts) => string.Join(", ", parts.Select(part => Show(part)));

    /// <inheritdoc/>
    public string Constant(Expr.Constant node)
    {
        if (node.Value is Literal.Text text) return $"\"{text.Value}\"";
        // In Chinese the author's own way of writing is the most readable one; values are shown alike, for comparing.
        var written = node.Value switch
        {
            Literal.Number number when !_withValues => number.Written,
            Literal.Period period => period.Written,
            _ => "",
        };
        return _tongue == Tongue.Chinese && written.Chinese.Length > 0
            ? written.Chinese
            : ValueText.Of(Evaluator.FromLiteral(node.Value), node.Type, _tongue, _perMille || IsPerMille(node));
    }

    /// <inheritdoc/>
    public string PolicyYear(Expr.PolicyYear node)
    {
        if (_at is { } trace) return trace.Value.Number.ToString();
        return node.Offset switch
        {
            0 => Word(ExprWords.ThisYear),
            -1 => Word(ExprWords.LastYear),
            -2 => Word(ExprWords.YearBeforeLast),
            < 0 => $"{Word(ExprWords.ThisYear)} − {-node.Offset}",
            _ => $"{Word(ExprWords.ThisYear)} + {node.Offset}",
        };
    }

    /// <inheritdoc/>
    public string FactRef(Expr.FactRef node) => Leaf(Word(node.Symbol.Name.Wording), node);

    /// <inheritdoc/>
    public string Local(Expr.Local node)
    {
        if (node.Type is not DataType.Item item) return Leaf(NameOf(node.Name, node.Type), node);
        var list = item.ListName.Chinese == node.Name.Chinese ? Word(item.ListName) : NameOf(node.Name, node.Type);
        return KeyOf(_at, item) ?? list;
    }

    /// <summary>Names that authors give without an alias are called after their type in English.</summary>
    private string NameOf(Wording name, DataType type) =>
        _tongue == Tongue.English && name.English.Any(c => c > '\u2fff') ? type.Name.English : Word(name);

    private string? KeyOf(Trace? trace, DataType.Item item) => trace is { Value: { IsKnown: true, Payload: Item known } }
        ? Phrases.ItemPath.With(_tongue, Word(item.ListName), known.Key)
        : null;

    /// <inheritdoc/>
    public string Field(Expr.Field node) => Leaf($"{Holder(node.Item)}.{Word(node.Symbol.Name.Wording)}", node);

    /// <summary>The item that holds a field: by its key where it is known, else by the path to it.</summary>
    private string Holder(Expr item) => In(item, () =>
    {
        if (item.Type is DataType.Item type && KeyOf(_at, type) is { } key) return key;
        var values = _withValues;
        _withValues = false;
        var path = item.Accept(this);
        _withValues = values;
        return path;
    });

    /// <inheritdoc/>
    public string InYear(Expr.InYear node) => Leaf($"{Plain(node.Series, Precedence.Primary)}({Plain(node.Year)})", node);

    /// <inheritdoc/>
    public string OnDay(Expr.OnDay node) => Leaf($"{Plain(node.Steps, Precedence.Primary)}({Plain(node.Day)})", node);

    /// <inheritdoc/>
    public string ParameterRef(Expr.ParameterRef node) => Leaf(Word(node.Symbol.Name.Wording), node);

    /// <inheritdoc/>
    public string JudgementRef(Expr.JudgementRef node)
    {
        var name = Word(node.Symbol.Name.Wording);
        return Leaf(node.Item is null ? name : $"{Holder(node.Item)}.{name}", node);
    }

    /// <inheritdoc/>
    public string Call(Expr.Call node)
    {
        var name = Word(node.Symbol.Name.Wording);
        if (node.Arguments.Count == 0) return Leaf(name, node);
        if (node.Arguments is [{ Type: DataType.Item item } only] && node.Symbol.Parameters[0].Text == item.ListName.Chinese)
            return Leaf($"{Holder(only)}.{name}", node);
        return Leaf($"{name}({string.Join(", ", node.Arguments.Select(argument => Plain(argument)))})", node);
    }

    /// <inheritdoc/>
    public string Broken(Expr.Broken node) => "…";

    private static bool IsPerMille(Expr expr) => expr switch
    {
        Expr.Constant { Value: Literal.Number number } => number.Written.Chinese.Contains('‰', StringComparison.Ordinal),
        Expr.ParameterRef { Symbol: var symbol } =>
            new[] { symbol.Value, symbol.Ceiling }.OfType<Literal.Number>().Any(n => n.Written.Chinese.Contains('‰', StringComparison.Ordinal)),
        _ => false,
    };
}
