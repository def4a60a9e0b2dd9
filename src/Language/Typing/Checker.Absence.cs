using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    // INVARIANT (tests in force): whoever adds tests takes them away again, so that the list may be handed on and put back.
    private List<string> _tested = [];

    /// <summary>Reads an expression that may turn out to be absent, because its reader handles that.</summary>
    private Expr Allowing(ExprSyntax syntax, Scope scope) => Read(syntax, scope, null);

    /// <summary>Marks the facts that the given conditions, all true together, test with 有(…), until disposed.</summary>
    private TestedFacts Tested(IEnumerable<ExprSyntax> conditions)
    {
        var before = _tested.Count;
        foreach (var condition in conditions) Collect(condition);
        return new TestedFacts(_tested, before);
    }

    private void Collect(ExprSyntax condition)
    {
        while (condition is ExprSyntax.Binary { Operator: Operator.And } and)
        {
            Collect(and.Right);
            condition = and.Left;
        }

        if (condition is ExprSyntax.Call { Target: ExprSyntax.Word { Keyword: Keyword.Has }, Arguments: [var fact] })
            _tested.Add(Canonical(fact));
    }

    private bool LacksValueUntested(Expr expr, ExprSyntax syntax)
    {
        var lacking = expr switch
        {
            Expr.FactRef { Symbol: var fact } => fact.MayLackValue && fact.Type is not DataType.Yearly,
            Expr.Field { Symbol: var fact } => fact.MayLackValue && fact.Type is not DataType.Yearly,
            Expr.InYear { Series: Expr.FactRef { Symbol: var fact } } => fact.MayLackValue,
            Expr.InYear { Series: Expr.Field { Symbol: var fact } } => fact.MayLackValue,
            _ => false,
        };
        return lacking && !_tested.Contains(Canonical(syntax));
    }

    /// <summary>A use in one spelling, whatever its layout and the language of its keywords: equal uses are the same fact.</summary>
    private static string Canonical(ExprSyntax syntax) => syntax switch
    {
        ExprSyntax.Name name => name.Identifier,
        _ when YearsFromPolicyYear(syntax) is { } years => PolicyYear(years),
        ExprSyntax.Word word => $"'{word.Keyword}",
        ExprSyntax.Member member => $"{Canonical(member.Target)}.{member.Field.Text}",
        ExprSyntax.Call call => $"{Canonical(call.Target)}({string.Join(',', call.Arguments.Select(Canonical))})",
        ExprSyntax.Binary binary => $"({Canonical(binary.Left)} '{binary.Operator} {Canonical(binary.Right)})",
        _ => string.Concat(syntax.Span.Text.Where(c => !char.IsWhiteSpace(c))),
    };

    /// <summary>上年 and 本年 − 1 are the same year; null for what is not counted from the policy year.</summary>
    private static int? YearsFromPolicyYear(ExprSyntax syntax) => syntax switch
    {
        ExprSyntax.Word { Keyword: Keyword.ThisYear } => 0,
        ExprSyntax.Word { Keyword: Keyword.LastYear } => -1,
        ExprSyntax.Word { Keyword: Keyword.YearBeforeLast } => -2,
        ExprSyntax.Binary { Operator: Operator.Add or Operator.Subtract, Right: ExprSyntax.Number { Unit: Unit.None, Value: var n } } moved
            when n.TryToInt64(out var by) && by <= MostPeriod && YearsFromPolicyYear(moved.Left) is { } from =>
            moved.Operator == Operator.Add ? from + (int)by : from - (int)by,
        _ => null,
    };

    private static string PolicyYear(int years) => $"'{Keyword.ThisYear}{years}";

    /// <summary>
    /// Whether every year that a growth reads is tested: each from the first to the last and the year before. Years that only the facts
    /// tell cannot be.
    /// </summary>
    private bool IsTestedThroughout(ExprSyntax series, ExprSyntax first, ExprSyntax last)
    {
        Func<int, string>? year = null;
        var (from, to) = (0, 0);
        if (YearsFromPolicyYear(first) is { } a && YearsFromPolicyYear(last) is { } b) (year, from, to) = (PolicyYear, a, b);
        else if (Literal(first) is { } c && Literal(last) is { } d) (year, from, to) = (n => $"{n}", c, d);
        if (year is null || to - from > MostPeriod) return false;
        for (var at = from - 1; at <= to && from <= to; at++)
            if (!_tested.Contains($"{Canonical(series)}({year(at)})"))
                return false;
        return true;

        static int? Literal(ExprSyntax syntax) =>
            syntax is ExprSyntax.Number { Unit: Unit.None or Unit.Years, Value: var n } && n.TryToInt64(out var number) && number <= MostPeriod ? (int)number : null;
    }

    /// <summary>Sets the tests of items aside that an inner item of the same name hides, until disposed.</summary>
    private HiddenTests Hidden(Wording item)
    {
        var hidden = new HiddenTests(this, _tested);
        _tested = _tested.FindAll(test => !Mentions(test, item.Chinese) && !Mentions(test, item.English));
        return hidden;
    }

    private static bool Mentions(string test, string item)
    {
        for (var at = test.IndexOf(item, StringComparison.Ordinal); at >= 0; at = test.IndexOf(item, at + 1, StringComparison.Ordinal))
        {
            var end = at + item.Length;
            if ((at == 0 || !Lexer.IsNamePart(test[at - 1])) && (end == test.Length || !Lexer.IsNamePart(test[end]))) return true;
        }

        return false;
    }

    private readonly struct HiddenTests(Checker checker, List<string> before) : IDisposable
    {
        public void Dispose() => checker._tested = before;
    }

    private readonly struct TestedFacts(List<string> tested, int keep) : IDisposable
    {
        public void Dispose() => tested.RemoveRange(keep, tested.Count - keep);
    }
}
