using Duixian.Execution.Population;
using Duixian.Language.Text;
using Google.OrTools.Sat;

namespace Duixian.Solving;

/// <summary>A choice as variables and constraints: for every award whether it is in the set, and what the whole set is worth.</summary>
internal sealed class ChoiceModel
{
    private readonly Part[] _partOf;

    private ChoiceModel(LinkedChoice choice)
    {
        IsIn = [.. choice.Amounts.Select((_, i) => Model.NewBoolVar($"in{i}"))];
        foreach (var exclusion in choice.Exclusions) Model.AddAtMostOne(exclusion.Select(i => IsIn[i]));
        _partOf = [.. choice.Amounts.Select((amount, i) => new Part(IsIn[i] * amount.Fen, amount.Fen))];
    }

    /// <summary>Awards of which only the sum is still needed, or a single one.</summary>
    /// <param name="Worth">What those of them in the set are worth together, in fen.</param>
    /// <param name="Most">The largest value of it.</param>
    private sealed record Part(LinearExpr Worth, long Most);

    public CpModel Model { get; } = new();

    /// <summary>For each award, whether the set has it.</summary>
    public IReadOnlyList<BoolVar> IsIn { get; }

    /// <summary>What the set is worth, in fen.</summary>
    public LinearExpr Worth { get; private set; } = LinearExpr.Constant(0);

    /// <summary>The choice as a model; null where a cap shared in proportion meets a later step in part, for which no constraint is exact.</summary>
    public static ChoiceModel? From(LinkedChoice choice)
    {
        var model = new ChoiceModel(choice);
        var needsShares = NeedsShares(choice.Steps);
        for (var i = 0; i < choice.Steps.Count; i++)
        {
            var step = choice.Steps[i];
            if (!needsShares[i]) model.Merge(step);
            else if (!step.IsProRata) model.Serve(step);
            else return null;
        }

        model.Worth = LinearExpr.Sum(model._partOf.Distinct(ReferenceEqualityComparer.Instance).Cast<Part>().Select(part => part.Worth));
        return model;
    }

    /// <summary>From now on sets are asked for that are worth so much, whichever they are.</summary>
    public void Demand(long worth)
    {
        Model.Add(Worth >= worth);
        Model.Model.Objective = null;
    }

    /// <summary>From now on sets are asked for that have the first position in which they differ from this one.</summary>
    public void DemandEarlierThan(IReadOnlyList<bool> set)
    {
        var first = new List<ILiteral>();
        BoolVar? same = null;
        for (var i = 0; i < set.Count; i++)
        {
            // Here the set goes on as the given one does, or has what that one does not.
            var has = Model.NewBoolVar($"{(set[i] ? "same" : "first")}{i}");
            Model.AddImplication(has, IsIn[i]);
            if (same is not null) Model.AddImplication(has, same);
            if (set[i]) same = has;
            else first.Add(has);
        }

        Model.AddBoolOr(first);
    }

    /// <summary>
    /// For each step, whether the share of each award matters after it: a later step covers only some of its awards, or hands out shares
    /// to them. Otherwise the sum alone goes on.
    /// </summary>
    private static bool[] NeedsShares(Seq<ChoiceStep> steps)
    {
        var needs = new bool[steps.Count];
        var covered = steps.Select(step => step.Turns.ToHashSet()).ToList();
        for (var i = steps.Count - 1; i >= 0; i--)
            for (var later = i + 1; later < steps.Count; later++)
                needs[i] |= covered[later].Overlaps(covered[i]) && (needs[later] || !covered[later].IsSupersetOf(covered[i]));
        return needs;
    }

    /// <summary>What is left of the sum of all it covers. Nothing that follows falls when it rises, so that a bound from above does for a cap.</summary>
    private void Merge(ChoiceStep step)
    {
        var parts = step.Turns.Select(i => _partOf[i]).Distinct(ReferenceEqualityComparer.Instance).Cast<Part>().ToList();
        var (sum, most, limit) = (LinearExpr.Sum(parts.Select(part => part.Worth)), parts.Sum(part => part.Most), step.Fen.Fen);
        if (step.IsCap && most <= limit) return;
        var left = step.IsCap ? Model.NewIntVar(0, limit, "left") : sum - Within(sum, most, limit);
        if (step.IsCap) Model.Add(left <= sum);
        var merged = new Part(left, step.IsCap ? limit : Math.Max(0, most - limit));
        foreach (var i in step.Turns) _partOf[i] = merged;
    }

    /// <summary>What is left of each it covers, in turn.</summary>
    private void Serve(ChoiceStep step)
    {
        LinearExpr used = LinearExpr.Constant(0);
        var (most, limit) = (0L, step.Fen.Fen);
        foreach (var i in step.Turns)
        {
            var (worth, own) = _partOf[i];
            most = Math.Min(most, limit) + own;
            var then = Within(used + worth, most, limit);
            _partOf[i] = new Part(step.IsCap ? then - used : worth - (then - used), own);
            used = then;
        }
    }

    /// <summary>The lesser of a sum, itself no more than <paramref name="most"/>, and a limit.</summary>
    private LinearExpr Within(LinearExpr sum, long most, long limit)
    {
        if (most <= limit) return sum;
        var within = Model.NewIntVar(0, limit, "within");
        Model.AddMinEquality(within, [sum, LinearExpr.Constant(limit)]);
        return within;
    }
}
