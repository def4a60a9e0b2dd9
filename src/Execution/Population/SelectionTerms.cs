using Duixian.Execution.Values;
using Duixian.Language.Ir;

namespace Duixian.Execution.Population;

/// <summary>What a selection says for all firms alike: places, ties, reserve, and which order was chosen.</summary>
/// <param name="Selection">The selection.</param>
/// <param name="Ranking">The order, after the open choice between orders; null when only people choose, or when the choice cannot be made.</param>
/// <param name="Take">How many places.</param>
/// <param name="AmongApplicants">Whether ranks are counted over all applicants, not only over those who qualify.</param>
/// <param name="IsDense">Whether equal values rank 1, 1, 2.</param>
/// <param name="Ties">What happens to a group tied at the last place.</param>
/// <param name="Reserve">Length of the reserve list; zero for none.</param>
/// <param name="Stopped">Why the selection cannot be made: a figure not announced, or an error; null when it can.</param>
internal sealed record SelectionTerms(
    Selection Selection, Ranking? Ranking, int Take, bool AmongApplicants, bool IsDense, TieRule Ties, int Reserve, Value? Stopped)
{
    /// <summary>The smallest score is first where ranks are added.</summary>
    public bool IsSmallestFirst => Ranking is Language.Ir.Ranking.BySumOfRanks;

    /// <summary>Evaluates what hangs on no firm.</summary>
    public static SelectionTerms Of(Selection selection, Program program, Scenario scenario, int year)
    {
        Value? stopped = null;
        Value Known(Expr? expr, int otherwise)
        {
            var value = expr is null ? Value.Of(otherwise) : Engine.Evaluate(program, scenario, expr, year);
            if (!value.IsKnown) stopped ??= value;
            return value;
        }

        var ranking = selection.Ranking;
        while (ranking is Language.Ir.Ranking.Either either) ranking = Known(either.When, 0).IsTrue ? either.Then : either.Else;
        return new SelectionTerms(
            selection,
            ranking,
            Known(selection.Take, 0).Int,
            Known(selection.Among, 1).Int == 0,
            Known(selection.Ranks, 0).Int == 1,
            (TieRule)Known(selection.Ties, (int)TieRule.PanelDecides).Int,
            Known(selection.Reserve, 0).Int,
            stopped);
    }
}

/// <summary>What happens to a group tied at the last place, in the order of <see cref="BuiltinOptions.Ties"/>.</summary>
internal enum TieRule
{
    /// <summary>All of them are in.</summary>
    AllIn,

    /// <summary>None of them is; the places stay empty.</summary>
    NoneIn,

    /// <summary>Lots are drawn, from a recorded seed.</summary>
    Draw,

    /// <summary>People decide; until then none of them is in.</summary>
    PanelDecides,
}
