using Duixian.Execution.Facts;
using Duixian.Execution.Reference;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Results;

/// <summary>The first of the three answers of a result.</summary>
public enum Eligibility
{
    /// <summary>Every condition holds.</summary>
    Yes,

    /// <summary>A condition does not hold.</summary>
    No,

    /// <summary>Depends on facts or figures that are not there.</summary>
    Unknown,

    /// <summary>There is nothing of the kind the award is for.</summary>
    NotApplicable,

    /// <summary>The facts cannot be evaluated; never the same as no.</summary>
    Error,

    /// <summary>The policy is not in force for this computation: nobody looked at the conditions, and it is not the same as no.</summary>
    NotInForce,
}

/// <summary>What an eligibility means for the amount.</summary>
public static class EligibilityMeaning
{
    /// <summary>True where nothing is due for certain: no, not applicable, not in force.</summary>
    public static bool GivesNothing(this Eligibility eligibility) =>
        eligibility is Eligibility.No or Eligibility.NotApplicable or Eligibility.NotInForce;
}

/// <summary>When a policy is in force.</summary>
/// <param name="Days">The days, a date range and perhaps an empty one; not known where the day of effect is not.</param>
/// <param name="Superseded">What takes its place, and when; null for nothing.</param>
public sealed record PolicyTerm(Value Days, Supersession? Superseded);

/// <summary>The third answer: what a result still hangs on.</summary>
[Flags]
public enum HangsOn
{
    /// <summary>Nothing.</summary>
    Nothing = 0,

    /// <summary>A place in a ranking or under a quota.</summary>
    Selection = 1,

    /// <summary>A human decision.</summary>
    Judgement = 2,

    /// <summary>Enough money in an envelope.</summary>
    Budget = 4,
}

/// <summary>What is known of one end of an amount that is only bounded.</summary>
public enum EndOfBounds
{
    /// <summary>It holds; nobody has looked whether it is attained.</summary>
    NotTried,

    /// <summary>It holds, and some values of the facts that are not known attain it: the engine has computed it there.</summary>
    Exact,

    /// <summary>It holds, but the true end may be nearer.</summary>
    Safe,
}

/// <summary>The second answer: what is due if eligible, judged positively and selected, before budget.</summary>
public abstract record AmountResult
{
    private AmountResult()
    {
    }

    /// <summary>A whole number of fen.</summary>
    /// <param name="Value">The amount.</param>
    public sealed record Exact(Money Value) : AmountResult;

    /// <summary>Between two amounts, both included; the true amount is never outside.</summary>
    /// <param name="Low">Least.</param>
    /// <param name="High">Greatest; null when nothing bounds it.</param>
    public sealed record Between(Money Low, Money? High) : AmountResult
    {
        /// <summary>Whether facts exist that give the least.</summary>
        public EndOfBounds LowEnd { get; init; }

        /// <summary>Whether facts exist that give the greatest.</summary>
        public EndOfBounds HighEnd { get; init; }
    }

    /// <summary>Needs figures that no notice has announced.</summary>
    /// <param name="Needs">Which.</param>
    public sealed record NotAnnounced(Needs Needs) : AmountResult;

    /// <summary>Cannot be computed.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Failed(EvaluationError Error) : AmountResult;

    /// <summary>Nothing.</summary>
    public static AmountResult Nothing { get; } = new Exact(Money.Zero);
}

/// <summary>What became of a condition.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Value">Yes, no, or what it waits for.</param>
/// <param name="Parts">The parts of a group.</param>
/// <param name="Trace">The steps of a test; null without a trace.</param>
public sealed record ConditionResult(Condition Condition, Value Value, Seq<ConditionResult> Parts, Trace? Trace);

/// <summary>A named result of an award.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Value">Its value.</param>
/// <param name="Trace">Its steps; null without a trace.</param>
public sealed record NamedResult(Definition Definition, Value Value, Trace? Trace);

/// <summary>How one award came out for the firm, one item, or one option.</summary>
/// <param name="Award">The award.</param>
/// <param name="Item">The item; null for the firm.</param>
/// <param name="Option">Position of the option; −1 where the grain has none.</param>
/// <param name="Eligibility">First answer.</param>
/// <param name="Amount">Second answer.</param>
/// <param name="HangsOn">Third answer.</param>
/// <param name="Conditions">Scope and conditions.</param>
/// <param name="Needs">What eligibility or amount wait for.</param>
/// <param name="Error">Why the eligibility is an error; null otherwise.</param>
/// <param name="Entitlement">How the amount came about before shared caps.</param>
/// <param name="Results">Named results.</param>
/// <param name="Warnings">Remarks that hold.</param>
/// <param name="SharedCap">The shared cap that lowered the amount; null for none.</param>
/// <param name="Instalments">Amount of this and the following years; empty for one payment or an amount that is not exact.</param>
/// <param name="Payee">Who is paid, a value of the type of the award's payee and perhaps unknown; null for the firm.</param>
/// <param name="Pending">The judgements that eligibility or amount hang on.</param>
public sealed record AwardInstance(
    Award Award,
    Item? Item,
    int Option,
    Eligibility Eligibility,
    AmountResult Amount,
    HangsOn HangsOn,
    Seq<ConditionResult> Conditions,
    Needs Needs,
    EvaluationError? Error,
    Entitlement Entitlement,
    Seq<NamedResult> Results,
    Seq<Warning> Warnings,
    SharedCap? SharedCap,
    Seq<Money> Instalments,
    Value? Payee,
    Seq<Need.OfJudgement> Pending)
{
    /// <summary>True when the share of a cap may still turn out to be an error, its own or that of those it is shared with.</summary>
    internal bool ShareMayFail { get; init; }

    /// <summary>What made the amount another one after the entitlement, in order.</summary>
    public Seq<AmountChange> Changes { get; init; }

    /// <summary>When the policy is in force, where it is not for this award; null otherwise.</summary>
    public PolicyTerm? OutOf { get; init; }

    /// <summary>The steps of the remarks, whether they hold or not; empty without a trace.</summary>
    internal Seq<Trace> WarningTraces { get; init; } = [];
}

/// <summary>How an amount came about before shared caps.</summary>
/// <param name="Amount">The amount in whole fen.</param>
/// <param name="Exception">The exception that applied; null for the default.</param>
/// <param name="Caps">Limits that the amount exceeded.</param>
/// <param name="BelowMinimum">True when it fell below the minimum award.</param>
/// <param name="Raw">The amount before rounding.</param>
/// <param name="Needs">What the amount waits for, its rounding and its minimum included; empty where it is exact or an error.</param>
/// <param name="Trace">The steps; null without a trace.</param>
/// <param name="ExceptionTraces">The steps of the conditions of the exceptions.</param>
public sealed record Entitlement(
    AmountResult Amount,
    ExceptionalAmount? Exception,
    Seq<Parameter> Caps,
    bool BelowMinimum,
    Value Raw,
    Needs Needs,
    Trace? Trace,
    Seq<Trace> ExceptionTraces)
{
    /// <summary>What makes the amount nothing; null where it is not, and for an amount below the minimum.</summary>
    public ZeroCause? Nothing { get; init; }

    /// <summary>How far the rounded amount is above the minimum award, in fen, below it less than zero; null while one of them is not known.</summary>
    internal Ratio? FromMinimum { get; init; }

    /// <summary>The steps of the minimum; null without a trace, and where there is none.</summary>
    internal Trace? MinimumTrace { get; init; }
}

/// <summary>Why an amount is nothing: the difference or the part that is zero, or below a floor of zero.</summary>
/// <param name="Part">The part of the rule that makes it so.</param>
/// <param name="Value">What it comes to.</param>
/// <param name="Terms">Minuend and subtrahend of a difference; empty for another part.</param>
/// <param name="Floor">The floor that lifted it to nothing; null for none.</param>
public sealed record ZeroCause(Expr Part, Value Value, Seq<(Expr Part, Value Value)> Terms, Value? Floor);

/// <summary>A provision without an amount, with whether it is open to the firm.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Eligibility">Whether its conditions hold.</param>
/// <param name="Conditions">Scope and conditions.</param>
public sealed record ProvisionResult(Provision Provision, Eligibility Eligibility, Seq<ConditionResult> Conditions);

/// <summary>Sums kept apart by how sure they are; overlap and budget are not applied.</summary>
/// <param name="Certain">Exact, eligible, hanging on nothing.</param>
/// <param name="IfSelected">Exact and eligible, if selected and judged positively.</param>
/// <param name="Low">Least sum of what is a range or not certainly eligible.</param>
/// <param name="High">Greatest sum of those; null when one is unbounded.</param>
/// <param name="NotAnnounced">How many wait for a notice.</param>
/// <param name="Errors">How many cannot be computed.</param>
/// <param name="NotInForce">For how many the policy is not in force; they add to no sum.</param>
public sealed record Totals(Money Certain, Money IfSelected, Money Low, Money? High, int NotAnnounced, int Errors, int NotInForce);

/// <summary>A choice in force at its default: an assumption of the result.</summary>
/// <param name="Parameter">The choice.</param>
public sealed record Assumption(Parameter Parameter);

/// <summary>Which dated data a result rests on, beside the policy and the notice.</summary>
/// <param name="Tables">Dated tables and the part of each that was read.</param>
/// <param name="CalendarYears">Years of the working calendar in which working days were counted, in order.</param>
public sealed record Versions(Seq<(Table Table, TablePart Part)> Tables, Seq<int> CalendarYears);

/// <summary>What lets a result be computed again: SHA-256 of everything it was made from, in lower-case hexadecimal.</summary>
/// <param name="Policy">The documents of the package, in order.</param>
/// <param name="Scenario">The notice, or the word ceiling.</param>
/// <param name="Facts">The facts file.</param>
/// <param name="Engine">Engine and version.</param>
public sealed record Receipt(string Policy, string Scenario, string Facts, string Engine);

/// <summary>What a firm gets under every award of a policy, in one year and one scenario.</summary>
/// <param name="Program">The policy.</param>
/// <param name="Scenario">Which values the open figures took.</param>
/// <param name="Year">The policy year.</param>
/// <param name="Instances">One for the firm or each item, in declared order of the awards.</param>
/// <param name="Provisions">Rights, services and registers.</param>
/// <param name="Totals">Sums.</param>
/// <param name="Assumptions">Choices at their default.</param>
/// <param name="Term">When the policy is in force.</param>
/// <param name="Versions">The dated data it rests on.</param>
public sealed record CalculationResult(
    Program Program,
    Scenario Scenario,
    int Year,
    Seq<AwardInstance> Instances,
    Seq<ProvisionResult> Provisions,
    Totals Totals,
    Seq<Assumption> Assumptions,
    PolicyTerm Term,
    Versions Versions)
{
    /// <summary>The awards that it is about: all of the policy, or one.</summary>
    public Seq<Award> Awards { get; init; } = Program.Awards;
}
