using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Reference;

/// <summary>One step of a computation: an expression, its value, and the steps it took.</summary>
/// <param name="Expr">What was evaluated.</param>
/// <param name="Value">What came out.</param>
/// <param name="Parts">The steps below it.</param>
/// <param name="Years">Values of single years a series function read.</param>
public sealed record Trace(Expr Expr, Value Value, Seq<Trace> Parts, Seq<(int Year, Value Value)> Years);

/// <summary>Records the steps of an evaluation as a tree.</summary>
internal sealed class Tracer
{
    private readonly Stack<(Expr Expr, List<Trace> Parts, List<(int, Value)>? Years)> _open = new();
    private Trace? _last;

    public void Enter(Expr expr) => _open.Push((expr, [], null));

    public void Leave(Value value)
    {
        var (expr, parts, years) = _open.Pop();
        _last = new Trace(expr, value, parts.ToSeq(), years?.ToSeq() ?? []);
        if (_open.Count > 0) _open.Peek().Parts.Add(_last);
    }

    public void Year(int year, Value value)
    {
        if (_open.Count == 0) return;
        var (expr, parts, years) = _open.Pop();
        years ??= [];
        years.Add((year, value));
        _open.Push((expr, parts, years));
    }

    /// <summary>The tree of the last evaluation that ended.</summary>
    public Trace Take() => _last!;
}
