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
        ExprSyntax.Word word => $"'{word.Keyword}",
        ExprSyntax.Member member => $"{Canonical(member.Target)}.{member.Field.Text}",
        ExprSyntax.Call call => $"{Canonical(call.Target)}({string.Join(',', call.Arguments.Select(Canonical))})",
        ExprSyntax.Binary binary => $"({Canonical(binary.Left)} '{binary.Operator} {Canonical(binary.Right)})",
        _ => string.Concat(syntax.Span.Text.Where(c => !char.IsWhiteSpace(c))),
    };

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
