using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Reference;

/// <summary>First stage: which conditions hold, in whatever order they stand.</summary>
internal static class EligibilityStage
{
    /// <summary>The result of a condition with its parts.</summary>
    /// <param name="evaluator">The evaluator, in the frame of the award.</param>
    /// <param name="tracer">Records the steps; null without a trace.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="before">
    /// Its result while a judgement was pending that is assumed now; null the first time. What was decided then is decided whatever the
    /// judgement will be, and is not evaluated again.
    /// </param>
    public static ConditionResult Check(Evaluator evaluator, Tracer? tracer, Condition condition, ConditionResult? before = null)
    {
        if (before is { Value.IsKnown: true } && tracer is null) return before;
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
            parts[i] = Check(evaluator, tracer, group.Parts[i], before?.Parts[i]);
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
