using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

/// <summary>Second stage: how much is due, with the award's own caps, rounding and minimum.</summary>
internal sealed class EntitlementStage(Evaluator evaluator, Tracer? tracer)
{
    // No more instances than steps are evaluated, so that any sum of amounts is still a Money.
    internal const long MostFen = long.MaxValue / Evaluator.MostSteps;

    // Beyond this many exceptions that may hold, each of them counts as possible, which is sound.
    private const int MostTried = 8;

    public Entitlement Compute(Award award)
    {
        var (raw, exception, traces) = Amount(award.Amount);
        var trace = tracer?.Take();
        // Which of them cut the amount is only known once the amount is.
        var caps = raw.IsKnown && evaluator.CapsThatBit.Count > 0 ? evaluator.CapsThatBit.Distinct().ToSeq() : [];
        var rounded = Rounded(raw, award);
        var minimum = award.Minimum is null ? Value.Of(Ratio.Zero) : evaluator.Evaluate(award.Minimum);
        var minimumTrace = award.Minimum is null ? null : tracer?.Take();
        var (amount, below) = Minimal(raw, rounded, minimum, award);
        return new Entitlement(amount, exception, caps, below, raw, NeedsOf(amount, raw, rounded, minimum), trace, traces)
        {
            Nothing = raw is { IsKnown: true, Number.IsZero: true } && amount == AmountResult.Nothing && !below
                ? evaluator.Beside(() => ZeroSearch.In(exception?.Value ?? award.Amount.Base, award, evaluator))
                : null,
            FromMinimum = rounded.IsKnown && minimum.IsKnown ? rounded.Number - minimum.Number : null,
            MinimumTrace = minimumTrace,
        };
    }

    /// <summary>The default, or the one exception that applies; two at once are an error. Exceptions that may hold are tried both ways.</summary>
    private (Value Raw, ExceptionalAmount? Exception, Seq<Trace> Traces) Amount(AwardAmount amount)
    {
        if (amount.Exceptions.Count == 0)
        {
            evaluator.CapsThatBit.Clear();
            return (evaluator.Evaluate(amount.Base), null, []);
        }

        var whens = new Value[amount.Exceptions.Count];
        var traces = new List<Trace>();
        for (var i = 0; i < whens.Length; i++)
        {
            whens[i] = evaluator.Evaluate(amount.Exceptions[i].When);
            if (tracer is not null) traces.Add(tracer.Take());
        }

        evaluator.CapsThatBit.Clear();
        var (sure, maybe) = (new List<int>(), new List<int>());
        for (var i = 0; i < whens.Length; i++)
            if (!whens[i].IsFalse && !IsPreceded(amount, whens, i))
                (whens[i].IsTrue ? sure : maybe).Add(i);
        if (maybe.Count == 0) return (Of(amount, sure.ToArray()), sure.Count == 1 ? amount.Exceptions[sure[0]] : null, traces.ToSeq());
        foreach (var state in new[] { ValueState.Error, ValueState.NotAnnounced })
            foreach (var i in maybe)
                if (whens[i].State == state)
                    return (whens[i], null, traces.ToSeq());

        return (Possible(amount, whens, sure, maybe), null, traces.ToSeq());
    }

    /// <summary>The amounts of every way in which exceptions that may hold do hold, in one.</summary>
    private Value Possible(AwardAmount amount, Value[] whens, List<int> sure, List<int> maybe)
    {
        var needs = maybe.Aggregate(Needs.None, (all, i) => all.And(whens[i].Needs));
        var mayFail = maybe.Count > MostTried || maybe.Exists(i => whens[i].MayFail);
        var possible = maybe.Count > MostTried
            ? sure.Concat(maybe).Select(i => (int[])[i]).Append([])
            : Enumerable.Range(0, 1 << maybe.Count).Select(tried => Effective(amount, [.. sure, .. maybe.Where((_, i) => (tried >> i & 1) != 0)]));
        var values = possible.DistinctBy(holding => string.Join(',', holding)).Select(holding => Of(amount, holding));
        return values.Aggregate((a, b) => Evaluator.Merged(a, b, needs, mayFail));
    }

    /// <summary>The amount where these exceptions hold and none of them precedes another.</summary>
    private Value Of(AwardAmount amount, int[] holding)
    {
        if (holding.Length < 2) return evaluator.Evaluate(holding.Length == 0 ? amount.Base : amount.Exceptions[holding[0]].Value);
        var (one, other) = (amount.Exceptions[holding[0]], amount.Exceptions[holding[1]]);
        return Value.Fault(EvaluationFault.ExceptionsConflict, other.When.Span, one.Name.Text, other.Name.Text);
    }

    /// <summary>Exceptions that hold and that no other holding one precedes.</summary>
    private static int[] Effective(AwardAmount amount, int[] holding) => Array.FindAll(
        holding, i => !Array.Exists(holding, other => amount.Exceptions[other].Overrides.Contains(i)));

    private static bool IsPreceded(AwardAmount amount, Value[] whens, int index)
    {
        for (var i = 0; i < whens.Length; i++)
            if (whens[i].IsTrue && amount.Exceptions[i].Overrides.Contains(index))
                return true;
        return false;
    }

    private Value Rounded(Value raw, Award award)
    {
        if ((award.Rounding ?? evaluator.Program.Policy.Rounding) is not { } rule) return raw;
        var (mode, unit) = (evaluator.Evaluate(rule.Mode), evaluator.Evaluate(rule.Unit));
        if (Evaluator.Stopping([raw, mode, unit], rule.Unit.Span) is { } stopped) return stopped;
        if (unit.IsKnown && (unit.Number.Sign <= 0 || !unit.Number.IsInteger)) return Value.Fault(EvaluationFault.RoundingUnit, rule.Unit.Span);
        if (mode.IsKnown && unit.IsKnown)
        {
            var rounding = new Rounding((RoundingMode)mode.Int, unit.Number);
            return raw.IsKnown
                ? Value.Of(rounding.Apply(raw.Number))
                : Value.Unknown(raw.Needs, raw.Bounds.Rising(rounding.Apply), raw.MayFail);
        }

        // However it is rounded, an amount moves by less than one unit.
        var most = unit.Bounds.High;
        var moved = new Interval(raw.Bounds.Low - most, raw.Bounds.High + most);
        return Value.Unknown(raw.Needs.And(mode.Needs).And(unit.Needs), moved, raw.MayFail || mode.MayFail || !unit.IsKnown);
    }

    private static (AmountResult Amount, bool BelowMinimum) Minimal(Value raw, Value amount, Value minimum, Award award)
    {
        var span = award.Amount.Base.Span;
        var stopped = Evaluator.Stopping([amount, minimum], span);
        if (stopped?.Error is { } error) return (new AmountResult.Failed(error), false);
        if (stopped is { } waiting) return (new AmountResult.NotAnnounced(waiting.Needs.Only<Need.OfParameter>()), false);
        // Before it is rounded: less than nothing is a mistake, however little it is.
        if (raw.Bounds.High < Ratio.Zero) return (new AmountResult.Failed(new EvaluationError(EvaluationFault.NegativeAmount, span, [])), false);
        // Rounding may hide it: a tenth of a fen less than nothing rounds to nothing.
        var mayFail = amount.MayFail || minimum.MayFail || MayBeNegative(raw);
        var (low, high) = (amount.Bounds.Low, amount.Bounds.High);
        if (!mayFail && high < minimum.Bounds.Low) return (AmountResult.Nothing, true);
        var reaches = low >= minimum.Bounds.High;
        if (!amount.IsKnown || !reaches || mayFail) return (Between(reaches ? low : Ratio.Zero, high), false);
        return Money.TryFromFen(amount.Number, out var money) && money.Fen <= MostFen
            ? (new AmountResult.Exact(money), false)
            : (new AmountResult.Failed(new EvaluationError(EvaluationFault.NumberTooLarge, span, [])), false);
    }

    private static bool MayBeNegative(Value raw) => !(raw.Bounds.Low >= Ratio.Zero);

    /// <summary>A minimum that the amount reaches for certain need not be known; judgements are tried even where a figure is not announced.</summary>
    private static Needs NeedsOf(AmountResult result, Value raw, Value amount, Value minimum) => result switch
    {
        AmountResult.NotAnnounced => Evaluator.Stopping([amount, minimum], default)!.Value.Needs,
        AmountResult.Between => (MayBeNegative(raw) ? raw.Needs.And(amount.Needs) : amount.Needs)
            .And(amount.Bounds.Low >= minimum.Bounds.High && !minimum.MayFail ? Needs.None : minimum.Needs),
        _ => Needs.None,
    };

    /// <summary>Whole fen that hold both ends; an eligible award is never less than nothing.</summary>
    private static AmountResult.Between Between(Ratio? low, Ratio? high)
    {
        var least = low is { Sign: > 0 } l ? Money.FromFen((long)Ratio.Min(Ratio.Of(l.Floor()), MostFen).Floor()) : Money.Zero;
        Money? most = high is { } h && h <= MostFen ? Money.FromFen((long)Ratio.Max(Ratio.Of(h.Ceiling()), Ratio.Zero).Floor()) : null;
        return new AmountResult.Between(least, most);
    }
}
