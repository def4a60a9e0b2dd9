using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

internal sealed partial class Evaluator
{
    public Value AtLeast(Expr.AtLeast node)
    {
        var tally = new Tally();
        foreach (var part in node.Parts)
        {
            tally.Add(Evaluate(part), node.Span);
            // What is decided stays so; the other parts are only looked at to be shown.
            if (tracer is null && (tally.Yes >= node.Least || tally.No > node.Parts.Count - node.Least)) break;
        }

        return tally.AtLeast(node.Least);
    }

    /// <summary>Whether both hold.</summary>
    public static Value And(in Value one, in Value other, SourceSpan span)
    {
        var tally = new Tally();
        tally.Add(one, span);
        tally.Add(other, span);
        return tally.AtLeast(2);
    }

    /// <summary>Whether one of both holds.</summary>
    public static Value Or(in Value one, in Value other, SourceSpan span)
    {
        var tally = new Tally();
        tally.Add(one, span);
        tally.Add(other, span);
        return tally.AtLeast(1);
    }

    public Value Not(Expr.Not node) => Denied(Evaluate(node.Operand), node.Span);

    public static Value Denied(Value operand, SourceSpan span)
    {
        if (operand.IsKnown) return Value.Of(operand.IsFalse);
        var value = Strict(operand, span);
        return value.State == ValueState.Unknown ? Value.Unknown(value.Needs, Interval.Truth, value.MayFail) : value;
    }

    public Value Has(Expr.Has node)
    {
        var operand = Evaluate(node.Operand);
        return operand.State switch
        {
            ValueState.Known or ValueState.NotAnnounced => Value.Of(true),
            ValueState.Absent or ValueState.Inapplicable => Value.Of(false),
            ValueState.Unknown => operand.IsThere ? Value.Of(true) : Value.Unknown(operand.Needs, Interval.Truth, operand.MayFail),
            _ => operand,
        };
    }

    public Value OrIfAbsent(Expr.OrIfAbsent node)
    {
        var operand = Evaluate(node.Operand);
        if (operand.State is ValueState.Absent or ValueState.Inapplicable) return Evaluate(node.Substitute);
        return operand.State == ValueState.Unknown && !operand.IsThere ? Merged(operand, Evaluate(node.Substitute), operand.Needs, operand.MayFail) : operand;
    }

    public Value If(Expr.If node)
    {
        var when = Strict(Evaluate(node.When), node.When.Span);
        if (when.IsKnown) return Evaluate(when.IsTrue ? node.Then : node.Else);
        return when.State == ValueState.Unknown ? Merged(Evaluate(node.Then), Evaluate(node.Else), when.Needs, when.MayFail) : when;
    }

    /// <summary>
    /// One of two values, which one is not known. Both errors are an error; a figure not announced in either makes the whole not announced;
    /// otherwise the value lies in the hull of both, and where one of them is an error it may fail. An error that may still resolve may
    /// become any value.
    /// </summary>
    public static Value Merged(Value one, Value other, Needs why, bool mayFail = false)
    {
        if (one.State == ValueState.Error && other.State == ValueState.Error) return other.MayResolve ? one.Resolvable(other.Needs) : one;
        if (one.State == ValueState.NotAnnounced || other.State == ValueState.NotAnnounced)
            return Value.NotAnnounced(AwaitedBy(one).And(AwaitedBy(other)).And(why.Only<Need.OfJudgement>()));
        mayFail |= one.MayFail || other.MayFail || HasNoNumber(one) || HasNoNumber(other);
        if (!mayFail && one is { IsKnown: true, Payload: null } && other is { IsKnown: true, Payload: null } && one.Number == other.Number) return one;
        var needs = why.And(one.Needs).And(other.Needs);
        // Texts, ranges and items have no bounds; two different ones are just not known.
        if (one.Payload is not null || other.Payload is not null)
            return !mayFail && one.Payload is { } payload && payload.Equals(other.Payload) ? one : Value.Unknown(needs, Interval.Everything, mayFail);
        if (one.MayResolve || other.MayResolve) return Value.Unknown(needs, Interval.Everything, mayFail);
        if (HasNoNumber(one)) return Value.Unknown(needs, HasNoNumber(other) ? Interval.Everything : other.Bounds, mayFail);
        return Value.Unknown(needs, HasNoNumber(other) ? one.Bounds : one.Bounds.Hull(other.Bounds), mayFail);
    }

    private static bool HasNoNumber(Value value) =>
        value.State is ValueState.Error or ValueState.Absent or ValueState.Inapplicable;

    public Value OneOf(Expr.OneOf node)
    {
        var value = Evaluate(node.Value);
        var tally = new Tally();
        foreach (var one in node.Among)
        {
            var among = Evaluate(one);
            tally.Add(
                Both(value, among, node.Span) ?? (value.IsKnown && among.IsKnown ? Value.Of(Matches(value, among)) : Possibly(value, among)),
                node.Span);
        }

        return tally.AtLeast(1);
    }

    /// <summary>Days that are bounded lie in a range for certain, or outside it, where their bounds do.</summary>
    private static Value Possibly(Value value, Value among)
    {
        var mayFail = value.MayFail || among.MayFail;
        if (!mayFail && among is { IsKnown: true, Payload: DateRange days })
        {
            if (days.IsEmpty || value.Bounds.High < days.First.DayNumber || value.Bounds.Low > days.Last.DayNumber) return Value.Of(false);
            if (value.Bounds.Low >= days.First.DayNumber && value.Bounds.High <= days.Last.DayNumber) return Value.Of(true);
        }

        return Value.Unknown(value.Needs.And(among.Needs), Interval.Truth, mayFail);
    }

    private static bool Matches(Value value, Value among) => among.Payload switch
    {
        DateRange range => range.Contains(value.Day),
        IndustryCode prefix => value.Get<IndustryCode>().IsWithin(prefix),
        string text when value.Payload is IndustryCode industry =>
            IndustryCode.TryParse(text, out var prefix) && industry.IsWithin(prefix),
        { } payload => IsSame(payload, value.Payload!),
        null => value.Number == among.Number,
    };

    public Value Match(Expr.Match node)
    {
        var subject = Strict(Evaluate(node.Subject), node.Subject.Span);
        if (subject.IsKnown)
        {
            foreach (var (option, value) in node.Cases)
                if (option == subject.Int)
                    return Evaluate(value);
            return Evaluate(node.Otherwise!);
        }

        if (subject.State != ValueState.Unknown) return subject;
        Value? merged = null;
        foreach (var (_, value) in node.Cases) merged = Joined(merged, value, subject);
        return (node.Otherwise is null ? merged : Joined(merged, node.Otherwise, subject))!.Value;
    }

    private Value Joined(Value? soFar, Expr next, in Value subject)
    {
        var value = Evaluate(next);
        return soFar is { } some ? Merged(some, value, subject.Needs, subject.MayFail) : value;
    }

    public Value Bands(Expr.Bands node)
    {
        var subject = Evaluate(node.Subject);
        Value? possible = null;
        Value? before = null;
        var (needs, mayFail) = (Needs.None, false);
        foreach (var (op, bound, value) in node.Cases)
        {
            var at = Evaluate(bound);
            var holds = before is { } last && IsOutOfOrder(op, last, at)
                ? Value.Fault(EvaluationFault.BoundsOutOfOrder, bound.Span)
                : Compared(op, subject, at, node.Span);
            mayFail |= before is not null && at.State == ValueState.Unknown;
            before = at;
            if (holds.IsFalse) continue;
            var stops = !holds.IsKnown && holds.State != ValueState.Unknown;
            (needs, mayFail) = (needs.And(holds.Needs), mayFail || holds.MayFail);
            var here = stops ? holds : Evaluate(value);
            possible = possible is { } soFar ? Merged(soFar, here, needs, mayFail) : here;
            if (stops || holds.IsTrue) return possible.Value;
        }

        var rest = Evaluate(node.Otherwise);
        return possible is { } some ? Merged(some, rest, needs, mayFail) : rest;
    }

    private static bool IsOutOfOrder(Comparison op, Value before, Value at)
    {
        if (!before.IsKnown || !at.IsKnown) return false;
        var descending = op is Comparison.Greater or Comparison.AtLeast;
        return Holds(descending ? Comparison.AtMost : Comparison.AtLeast, before.Number.CompareTo(at.Number));
    }

    public Value Brackets(Expr.Brackets node)
    {
        var subject = Evaluate(node.Subject);
        var bounds = new Value[node.Cases.Count];
        var rates = new Value[node.Cases.Count];
        for (var i = 0; i < bounds.Length; i++)
        {
            (bounds[i], rates[i]) = (Evaluate(node.Cases[i].Bound), Evaluate(node.Cases[i].Rate));
            if (Both(Both(subject, bounds[i], node.Span) ?? bounds[i], rates[i], node.Span) is { } stopped) return stopped;
            if (i > 0 && bounds[i].IsKnown && bounds[i - 1].IsKnown && bounds[i].Number <= bounds[i - 1].Number)
                return Value.Fault(EvaluationFault.BoundsOutOfOrder, node.Cases[i].Bound.Span);
        }

        if (Both(subject, subject, node.Span) is { } none) return none;
        // Computed bounds that are not all known may turn out to be out of order.
        var mayFail = !Array.TrueForAll(bounds, bound => bound.IsKnown);
        var total = Value.Of(Ratio.Zero);
        for (var i = 0; i < bounds.Length; i++)
        {
            // The part above this bound, less the part above the next one, at this rate.
            var part = Part(subject, bounds[i], i + 1 < bounds.Length ? bounds[i + 1] : null);
            total = Times(part, rates[i], total);
        }

        if (total.IsKnown && !mayFail) return Sized(total.Number, node.Span);
        var needs = bounds.Concat(rates).Aggregate(subject.Needs, (all, value) => all.And(value.Needs));
        return Value.Unknown(needs, total.Bounds, mayFail || total.MayFail);
    }

    private static Value Part(Value subject, Value low, Value? high)
    {
        var upper = high is { } bound ? Lesser(subject, bound) : subject;
        var part = Combine(upper, low, static (a, b) => a - b, static (a, b) => a - b);
        return Combine(part, Value.Of(Ratio.Zero), Ratio.Max, Interval.Max);
    }

    private static Value Lesser(Value a, Value b) => Combine(a, b, Ratio.Min, Interval.Min);

    private static Value Times(Value part, Value rate, Value total) => Combine(
        total, Combine(part, rate, static (a, b) => a * b, static (a, b) => a * b), static (a, b) => a + b, static (a, b) => a + b);

    private static Value Combine(Value a, Value b, Func<Ratio, Ratio, Ratio> exact, Func<Interval, Interval, Interval> bounds) =>
        a.IsKnown && b.IsKnown ? Value.Of(exact(a.Number, b.Number)) : Between(a, b, bounds);

    public Value LookUp(Expr.LookUp node)
    {
        var keys = new Value[node.Keys.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = Evaluate(node.Keys[i]);
        var date = node.Date is null ? Value.Of(Ratio.Zero) : Evaluate(node.Date);
        if (All([date, .. keys], node.Span) is { } all) return all.State == ValueState.Unknown && node.Type.IsOrdered ? AnyRow(node.Symbol, all) : all;
        var part = node.Symbol.Parts.FirstOrDefault(p =>
            node.Date is null || ((p.From is not { } from || from <= date.Day) && (p.To is not { } to || to >= date.Day)));
        if (part is null) return Value.Fault(EvaluationFault.NoTablePart, node.Span, node.Symbol.Name.Text, $"{date.Day:yyyy-MM-dd}");
        if (node.Date is not null) Used.Add(part);
        foreach (var row in part.Rows)
            if (row.Keys.Select(FromLiteral).Zip(keys).All(pair => Equal(pair.First, pair.Second)))
                return FromLiteral(row.Value);
        return Value.Fault(EvaluationFault.NoTableRow, node.Span, node.Symbol.Name.Text);
    }

    /// <summary>While a key or the date is unknown, the value lies among those of all rows.</summary>
    private static Value AnyRow(Table table, Value unknown)
    {
        var rows = table.Parts.SelectMany(part => part.Rows).Select(row => FromLiteral(row.Value).Bounds).ToList();
        return rows.Count > 0 ? Value.Unknown(unknown.Needs, rows.Aggregate((a, b) => a.Hull(b)), unknown.MayFail || !IsComplete(table)) : unknown;
    }

    /// <summary>A table without dates that has a row for every combination of its options never fails.</summary>
    private static bool IsComplete(Table table)
    {
        var combinations = 1L;
        foreach (var (_, type) in table.Keys)
            combinations = type is DataType.Option option && combinations <= int.MaxValue ? combinations * option.Type.Members.Count : long.MaxValue;
        return !table.IsDated && table.Parts.Count == 1 && table.Parts[0].Rows.Count == combinations;
    }

    private static bool Equal(Value literal, Value given) => literal.Payload is { } payload
        ? payload.ToString() == given.Payload?.ToString()
        : literal.Number == given.Number;
}
