using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>Scope and conditions: each with its label, the values compared, what became of it, and its citation.</summary>
internal sealed class ExplainedConditions(Sheet sheet, ExplainedDefinitions definitions)
{
    private readonly HashSet<Condition> _written = new(ReferenceEqualityComparer.Instance);
    private AwardInstance? _instance;
    private bool _scopeShown;

    public void Of(AwardInstance instance)
    {
        _instance = instance;
        sheet.Add(0, Phrases.ConditionsHeading);
        foreach (var result in instance.Conditions.OrderByDescending(IsTerm))
        {
            if (IsTerm(result))
            {
                Root(result, Phrases.TermHeading.With(sheet.Tongue, TermText.Days(sheet.Result.Term, sheet.Tongue)));
                continue;
            }

            var isScope = ReferenceEquals(result.Condition, sheet.Program.Scope);
            if (isScope && _scopeShown) sheet.Add(1, Phrases.ScopeAsAbove);
            else Root(result, sheet.In(isScope ? Phrases.ScopeHeading : Phrases.OwnConditions));
            _scopeShown |= isScope;
        }
    }

    /// <summary>Whether the policy is in force comes first: where it is not, nothing else was looked at.</summary>
    private bool IsTerm(ConditionResult result) =>
        ReferenceEquals(result.Condition, _instance!.Award.InForce) || ReferenceEquals(result.Condition, sheet.Program.Policy.InForce);

    /// <summary>The outermost group only holds the conditions together.</summary>
    private void Root(ConditionResult result, string heading)
    {
        if (result.Condition is Condition.Group { Name: null, Denied: false } group && group.Least == group.Parts.Count)
        {
            sheet.Add(1, sheet.Cited(heading, group.Cites));
            foreach (var part in result.Parts) Condition(part, 2);
        }
        else
        {
            sheet.Add(1, heading);
            Condition(result, 2);
        }
    }

    private void Condition(ConditionResult result, int level)
    {
        var label = result.Condition.Label is { } name ? sheet.In(name) : "";
        if (result.Condition is Condition.Group group)
            label = label.Length == 0 ? Kind(group) : Phrases.Aside.With(sheet.Tongue, label, Kind(group));
        sheet.Add(level, sheet.Cited(Phrases.ConditionLine.With(sheet.Tongue, Mark(result.Value), label, Outcome(result)), Cites(result)));
        foreach (var part in result.Parts) Condition(part, level + 1);
        if (result.Condition is Condition.Test test) Test(test, result, level + 1);
    }

    private void Test(Condition.Test test, ConditionResult result, int level)
    {
        var names = ExprText.Names(test.Expr, sheet.Program, sheet.Tongue);
        if (result.Trace is not { } trace)
        {
            sheet.Add(level, names);
            return;
        }

        var values = ExprText.Values(trace, sheet.Program, sheet.Tongue);
        var isNew = _written.Add(test);
        if (values.StartsWith(names, StringComparison.Ordinal))
        {
            sheet.Add(level, values);
        }
        else
        {
            if (isNew) sheet.Add(level, names);
            if (!isNew || !SaysItAll(test.Expr, result.Value)) sheet.Add(level, Phrases.That, values);
        }

        definitions.Of(trace, level);
        if (result.Value.Error is { } error) sheet.Add(level, FaultText.Sentence(error, sheet.Program, sheet.Tongue));
    }

    /// <summary>Where x = y holds, the values say nothing new.</summary>
    private static bool SaysItAll(Expr expr, Value value) =>
        value.IsTrue && expr is Expr.Compare { Operator: Comparison.Equal, Left: Expr.FactRef, Right: Expr.Constant };

    private static Seq<Citation> Cites(ConditionResult result) => result.Condition.Cites;

    private string Kind(Condition.Group group) => group switch
    {
        { Denied: true } => sheet.In(ExprWords.NoneOf),
        { Least: 1 } => sheet.In(ExprWords.AnyOf),
        _ when group.Least == group.Parts.Count => sheet.In(ExprWords.AllOf),
        _ => Phrases.AtLeastSoMany.With(sheet.Tongue, group.Least),
    };

    private static string Mark(Value value) => value.State switch
    {
        ValueState.Known => value.IsTrue ? "✓" : "✗",
        ValueState.Error => "!",
        _ => "?",
    };

    private string Outcome(ConditionResult result)
    {
        var value = result.Value;
        if (value.IsTrue && HangsOnJudgement(result)) return sheet.In(Phrases.MetIfJudged);
        if (value.IsKnown) return sheet.In(value.IsTrue ? Phrases.Met : Phrases.NotMet);
        if (value.State == ValueState.Error) return sheet.In(Phrases.Error);
        var needs = value.Needs.Items.Select(need => NeedText.Of(need, sheet.Tongue)).ToList();
        var state = sheet.In(value.State == ValueState.NotAnnounced ? Phrases.NotAnnounced : Phrases.Unknown);
        var missing = (value.State == ValueState.NotAnnounced ? Phrases.Unannounced : Phrases.Lacks)
            .With(sheet.Tongue, Phrases.Listed(needs, sheet.Tongue));
        return needs.Count == 0 ? state : $"{state}{sheet.In(Phrases.Semicolon)}{missing}";
    }

    /// <summary>The outcome shown is the one that a pending judgement may give.</summary>
    private bool HangsOnJudgement(ConditionResult result) => _instance is { Pending.Count: > 0 } && result.Trace is { } trace
        && sheet.Traces.Everything(trace).Any(step =>
            step.Expr is Expr.JudgementRef use && _instance.Pending.Any(pending => pending.Symbol == use.Symbol));
}
