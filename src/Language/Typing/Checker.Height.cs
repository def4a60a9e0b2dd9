using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;

namespace Duixian.Language.Typing;

// INVARIANT (bounded height): no path through a typed expression, and on through the definitions it uses, is longer than
// MostHeight. Whatever walks the tree may therefore do so by plain recursion.
internal sealed partial class Checker
{
    private const int MostHeight = 1000;

    private readonly Dictionary<Definition, int> _heights = new(ReferenceEqualityComparer.Instance);

    // The height of what has been typed so far at the present level, and how many levels are open above it.
    private int _height;
    private int _depth;

    /// <summary>A use of a definition is as high as the definition.</summary>
    private Expr.Call Uses(Expr.Call call)
    {
        _height = Math.Max(_height, _heights[call.Symbol]);
        return call;
    }

    /// <summary>The value of a definition and its height, typed apart from the expression that first uses it.</summary>
    private (Expr Body, int Height) BodyOf(ExprSyntax value, Scope scope)
    {
        var beside = _height;
        _height = 0;
        var body = Type(value, scope);
        (var height, _height) = (_height, beside);
        return (body, height);
    }

    private Expr TooDeep(ExprSyntax syntax)
    {
        _height = 0;
        return Broken(syntax, DiagnosticCode.NestingTooDeep, $"{MostHeight}");
    }
}
