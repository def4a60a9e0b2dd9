using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Reference;

/// <summary>First stage: which conditions hold, in whatever order they stand.</summary>
internal static class EligibilityStage
{
    /// <summary>The results of the scope and of the conditions, and whether all hold.</summary>
    public static (Seq<ConditionResult> Results, Value All) Check(Evaluator evaluator, Tracer? tracer, params ReadOnlySpan<Condition?> conditions)
    {
        var results = new List<ConditionResult>(conditions.Length);
        var tally = new Tally();
        foreach (var condition in conditions)
        {
            if (condition is null) continue;
            results.Add(Check(evaluator, tracer, condition));
            tally.Add(results[^1].Value, SpanOf(condition));
        }

        return (results.ToSeq(), tally.AtLeast(tally.Parts));
    }

    private static ConditionResult Check(Evaluator evaluator, Tracer? tracer, Condition condition)
    {
        if (condition is Condition.Test test)
        {
            var value = evaluator.Evaluate(test.Expr);
            return new ConditionResult(condition, value, [], tracer?.Take());
        }

        var group = (Condition.Group)condition;
        var parts = new ConditionResult[group.Parts.Count];
        var tally = new Tally();
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Check(evaluator, tracer, group.Parts[i]);
            tally.Add(parts[i].Value, SpanOf(condition));
        }

        var held = tally.AtLeast(group.Least);
        return new ConditionResult(condition, group.Denied ? Evaluator.Denied(held, SpanOf(condition)) : held, Seq.Over(parts), null);
    }

    /// <summary>Where a condition is written, for errors that several of them make together.</summary>
    public static SourceSpan SpanOf(Condition condition) => condition switch
    {
        Condition.Test test => test.Expr.Span,
        Condition.Group { Parts: [var first, ..] } => SpanOf(first),
        _ => new SourceText("", "").Span(0, 0),
    };

    /// <summary>The eligibility that a combined condition means.</summary>
    public static Eligibility Of(Value all) => all.State switch
    {
        ValueState.Known => all.IsTrue ? Eligibility.Yes : Eligibility.No,
        ValueState.Error => Eligibility.Error,
        _ => Eligibility.Unknown,
    };
}
