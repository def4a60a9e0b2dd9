using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

/// <summary>Eligibility and entitlement of one award for the firm, for each item, or for each option.</summary>
/// <remarks>The notice may announce the envelope of a budget that the policy leaves open.</remarks>
internal sealed class AwardStage(Evaluator evaluator, Tracer? tracer, Scenario scenario)
{
    private readonly EntitlementStage _entitlement = new(evaluator, tracer);
    private ConditionResult? _scope;
    private List<Budget>? _budgets;
    private ConditionResult? _inForce;
    private PolicyTerm? _term;
    private readonly Dictionary<Award, Condition.Test> _once = new(ReferenceEqualityComparer.Instance);

    /// <summary>When the policy is in force.</summary>
    public PolicyTerm Term => _term ??= new PolicyTerm(evaluator.Validity(), scenario.Superseded);

    public void Evaluate(Award award, List<AwardInstance> into)
    {
        switch (award.Grain)
        {
            case Grain.Firm:
                into.Add(Instance(award, null, -1, []));
                break;
            case Grain.EachOption each:
                for (var i = 0; i < each.Type.Members.Count; i++) into.Add(Instance(award, null, i, [Value.Of(i)]));
                break;
            case Grain.EachItem each:
                Items(award, evaluator.Program.Lists[each.List], into);
                break;
        }
    }

    private void Items(Award award, ListType list, List<AwardInstance> into)
    {
        if (ItemsOf(list) is not var (items, needs))
        {
            into.Add(OfNoItem(award, list, Needs.None) is { Value.IsFalse: true } outside ? OutOfForce(award, null, -1, outside) : Absent(award));
            return;
        }

        foreach (var item in items)
        {
            into.Add(Instance(award, item, -1, WithThoseAbove(item)));
        }

        // Items that nobody has named yet may exist.
        if (needs is not null)
        {
            var inForce = OfNoItem(award, list, needs);
            into.Add(inForce.Value.IsFalse ? OutOfForce(award, null, -1, inForce) : UnknownItems(award, needs, inForce));
        }
    }

    /// <summary>An item and the items that hold it, as they fill the first slots.</summary>
    public static Value[] WithThoseAbove(Item item)
    {
        var depth = 0;
        for (Item? at = item; at is not null; at = at.Parent) depth++;
        var values = new Value[depth];
        var next = item;
        for (var i = 0; i < depth; i++, next = next.Parent!) values[i] = Value.OfObject(next);
        return values;
    }

    /// <summary>The firm's items of a list, however deep it is nested, and what is missing; null when there are none.</summary>
    private (List<Item> Items, Needs? Missing)? ItemsOf(ListType list)
    {
        if (list.Parent < 0)
        {
            if (evaluator.Facts.Lists[list.Index] is not { } known) return ([], Needs.Of(new Need.OfList(list, null)));
            return known.Count == 0 ? null : (known.ToList(), null);
        }

        if (ItemsOf(evaluator.Program.Lists[list.Parent]) is not var (parents, missing)) return null;
        var items = new List<Item>();
        foreach (var parent in parents)
        {
            if (parent.Lists[list.Index] is { } nested) items.AddRange(nested);
            else missing = (missing ?? Needs.None).And(Needs.Of(new Need.OfList(list, parent)));
        }

        return items.Count == 0 && missing is null ? null : (items, missing);
    }

    private AwardInstance Instance(Award award, Item? item, int option, Value[] first)
    {
        evaluator.Enter(award.Slots, award.Definitions.Count, first);
        var inForce = InForce(award);
        if (inForce.Value.IsFalse) return OutOfForce(award, item, option, inForce);
        var (outcome, pending) = JudgementStage.Settle(evaluator, before => Try(award, inForce, before));
        var eligibility = outcome.Eligibility;
        // What nobody gets is not worked out further, unless every step is to be shown.
        var shown = eligibility != Eligibility.No || tracer is not null;
        var hangsOn = eligibility is Eligibility.Yes or Eligibility.Unknown
            ? (award.Selection is null ? HangsOn.Nothing : HangsOn.Selection)
                | (pending.Count > 0 ? HangsOn.Judgement : HangsOn.Nothing) | BudgetOf(award)
            : HangsOn.Nothing;
        var (warnings, warningTraces) = shown ? WarningsOf(award) : ([], []);
        return new AwardInstance(
            award, item, option, eligibility,
            eligibility is Eligibility.No ? AmountResult.Nothing
                : eligibility is Eligibility.Error ? new AmountResult.Failed(outcome.All.Error!)
                : outcome.Entitlement.Amount,
            hangsOn, outcome.Conditions,
            eligibility is Eligibility.No ? Needs.None : outcome.Needs,
            outcome.All.Error, outcome.Entitlement,
            shown ? NamedResults(award) : [], warnings, null, [], shown ? PayeeOf(award) : null,
            eligibility is Eligibility.Yes or Eligibility.Unknown ? pending : [])
        {
            WarningTraces = warningTraces,
        };
    }

    /// <summary>The first two stages.</summary>
    /// <param name="award">The award.</param>
    /// <param name="inForce">Whether the policy is in force: yes, or not known, or an error.</param>
    /// <param name="before">How they came out while a judgement was pending that is assumed now; null the first time.</param>
    private Outcome Try(Award award, ConditionResult inForce, Outcome? before)
    {
        var (conditions, all) = Check(award.Conditions, award.IsOnce ? OnceOf(award) : null, before);
        // Where the answer is no, nothing is due and nothing need be asked for the amount; a trace shows it all the same.
        var entitlement = all.IsFalse && (tracer is null || !inForce.Value.IsTrue) ? NoEntitlement : _entitlement.Compute(award);
        if (tracer is not null || !inForce.Value.IsTrue) conditions = [.. conditions, inForce];
        return new Outcome(conditions, WhileInForce(inForce.Value, all), entitlement);
    }

    /// <summary>
    /// What conditions come to while it is not known whether the policy is in force. A condition that does not hold leaves open whether the
    /// answer is no or not in force; an error in either is an error.
    /// </summary>
    private static Value WhileInForce(Value inForce, Value all)
    {
        if (inForce.IsTrue) return all;
        if (all.IsFalse) return inForce;
        var tally = new Tally();
        tally.Add(inForce, default);
        tally.Add(all, default);
        return tally.AtLeast(2);
    }

    /// <summary>Whether the policy is in force: by the award's own rule, in the frame at hand, or by the policy's, which knows no item.</summary>
    private ConditionResult InForce(Award? award) => award?.InForce is { } own
        ? EligibilityStage.Check(evaluator, tracer, own)
        : _inForce ?? CheckedInForce(evaluator.Program.Policy.InForce);

    private ConditionResult CheckedInForce(Condition policy)
    {
        var before = evaluator.JudgementsMet;
        var result = evaluator.Apart(() => EligibilityStage.Check(evaluator, tracer, policy));
        if (evaluator.JudgementsMet == before) _inForce = result;
        return result;
    }

    /// <summary>
    /// Whether the policy is in force whatever the item is: for a list that is empty or not given. An empty list leaves nothing that an award's
    /// own rule could be about, so that the policy's rule decides too.
    /// </summary>
    private ConditionResult OfNoItem(Award award, ListType list, Needs needs)
    {
        if (award.InForce is null) return InForce(award);
        var depth = 1;
        for (var at = list; at.Parent >= 0; at = evaluator.Program.Lists[at.Parent]) depth++;
        evaluator.Enter(award.Slots, award.Definitions.Count, [.. Enumerable.Repeat(Value.Unknown(needs), depth)]);
        var own = InForce(award);
        return own.Value.IsFalse || needs.Items.Count > 0 || InForce(null) is not { Value.IsFalse: true } general ? own : general;
    }

    /// <summary>The scope, the award's own conditions and 一次, as far as there are any, and whether all hold.</summary>
    private (Seq<ConditionResult> Results, Value All) Check(Condition? own, Condition? once, Outcome? before)
    {
        var scope = evaluator.Program.Scope;
        var results = new ConditionResult[(scope is null ? 0 : 1) + (own is null ? 0 : 1) + (once is null ? 0 : 1)];
        var tally = new Tally();
        foreach (var condition in (ReadOnlySpan<Condition?>)[scope, own, once])
        {
            if (condition is null) continue;
            var result = ReferenceEquals(condition, scope) ? Scope(scope) : EligibilityStage.Check(evaluator, tracer, condition, before?.Conditions[tally.Parts]);
            results[tally.Parts] = result;
            tally.Add(result.Value, EligibilityStage.SpanOf(condition));
        }

        return (Seq.Over(results), tally.AtLeast(tally.Parts));
    }

    /// <summary>The scope knows no item: it is checked in a frame of its own, and only once unless it meets a pending judgement.</summary>
    private ConditionResult Scope(Condition scope) => _scope ?? CheckedScope(scope);

    private ConditionResult CheckedScope(Condition scope)
    {
        var before = evaluator.JudgementsMet;
        var result = evaluator.Apart(() => EligibilityStage.Check(evaluator, tracer, scope));
        if (evaluator.JudgementsMet == before) _scope = result;
        return result;
    }

    /// <summary>一次 is a condition like any other: the ledger holds no counted entry of this award for this item or option.</summary>
    private Condition.Test OnceOf(Award award)
    {
        if (_once.TryGetValue(award, out var known)) return known;
        var span = award.Name.Span;
        Expr? subject = award.Grain switch
        {
            Grain.EachItem { List: var list } => new Expr.Local(0, NameOf(list), new DataType.Item(list, NameOf(list)), span),
            Grain.EachOption { Type: var type } => new Expr.Local(0, type.Name.Wording, new DataType.Option(type), span),
            _ => null,
        };
        var count = DataType.Of(Kind.Count);
        var filter = new LedgerFilter([award.Name.Text], subject, null, null, null, award.Counting, false);
        var none = new Expr.Compare(
            Comparison.Equal, new Expr.Ledger(LedgerMeasure.Entries, filter, count, span),
            new Expr.Constant(new Literal.Number(Ratio.Zero, "0"), count, span), span);
        var (chinese, english) = Keyword.Once.Word();
        return _once[award] = new Condition.Test(new Name(chinese, english, span), award.Cites, none);
    }

    private Wording NameOf(int list) => evaluator.Program.Lists[list].Name.Wording;

    private static Entitlement NoEntitlement { get; } = new(AmountResult.Nothing, null, [], false, Value.Of(Ratio.Zero), Needs.None, null, []);

    /// <summary>A budget counts only once its envelope is announced: without a declared rule nothing is cut.</summary>
    private HangsOn BudgetOf(Award award) =>
        (_budgets ??= evaluator.Program.Budgets.Where(IsAnnounced).ToList()).Exists(budget => budget.Awards.Contains(award.Index))
            ? HangsOn.Budget
            : HangsOn.Nothing;

    /// <summary>The envelope knows no item: it is read in a frame of its own.</summary>
    private bool IsAnnounced(Budget budget) => scenario.EnvelopeOf(budget) is not null
        || (budget.Envelope is { } envelope && evaluator.Apart(() => evaluator.Evaluate(envelope)).State != ValueState.NotAnnounced);

    private Seq<NamedResult> NamedResults(Award award)
    {
        var results = new List<NamedResult>();
        foreach (var definition in award.Definitions)
        {
            if (!definition.IsResult) continue;
            // A trace shows the steps again; otherwise the value is remembered.
            var value = tracer is null ? evaluator.Own(definition) : evaluator.Evaluate(definition.Body);
            results.Add(new NamedResult(definition, value, tracer?.Take()));
        }

        return results.ToSeq();
    }

    private (Seq<Warning> Holding, Seq<Trace> Traces) WarningsOf(Award award)
    {
        if (award.Warnings.Count == 0) return ([], []);
        var (holding, traces) = (new List<Warning>(), new List<Trace>());
        foreach (var warning in award.Warnings)
        {
            if (evaluator.Evaluate(warning.When).IsTrue) holding.Add(warning);
            if (tracer is not null) traces.Add(tracer.Take());
        }

        return (holding.ToSeq(), traces.ToSeq());
    }

    private Value? PayeeOf(Award award) => award.Payee is null ? null : evaluator.Evaluate(award.Payee);

    /// <summary>Nothing of the kind: the award does not apply.</summary>
    private static AwardInstance Absent(Award award) => new(
        award, null, -1, Eligibility.NotApplicable, AmountResult.Nothing, HangsOn.Nothing, [], Needs.None, null, NoEntitlement, [], [], null, [], null, []);

    /// <summary>Nothing is looked at, and nothing is said about the firm.</summary>
    private AwardInstance OutOfForce(Award award, Item? item, int option, ConditionResult inForce) => new(
        award, item, option, Eligibility.NotInForce, AmountResult.Nothing, HangsOn.Nothing, [inForce], Needs.None, null, NoEntitlement, [], [], null, [],
        null, [])
    {
        OutOf = Term,
    };

    /// <summary>A list not given: there may be any number of items; out of scope it does not matter how many.</summary>
    private AwardInstance UnknownItems(Award award, Needs needs, ConditionResult inForce)
    {
        var (scope, inScope) = Check(null, null, null);
        var all = WhileInForce(inForce.Value, inScope.IsFalse ? inScope : Value.Unknown(needs));
        if (all.IsFalse) return Absent(award) with { Eligibility = Eligibility.No, Conditions = scope };
        return new AwardInstance(
            award, null, -1, EligibilityStage.Of(all), all.Error is { } error ? new AmountResult.Failed(error) : new AmountResult.Between(Money.Zero, null),
            award.Selection is null || all.Error is not null ? HangsOn.Nothing : HangsOn.Selection, [], needs.And(all.Needs), all.Error,
            NoEntitlement with { Raw = Value.Unknown(needs, Interval.NotNegative, mayFail: true) }, [], [], null, [], null, []);
    }

    public ProvisionResult Evaluate(Provision provision)
    {
        var inForce = InForce(null);
        if (inForce.Value.IsFalse) return new ProvisionResult(provision, Eligibility.NotInForce, [inForce]);
        evaluator.Enter(provision.Slots, 0, []);
        var (conditions, all) = Check(provision.Conditions, null, null);
        return new ProvisionResult(provision, EligibilityStage.Of(WhileInForce(inForce.Value, all)), conditions);
    }
}
