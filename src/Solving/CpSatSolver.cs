using Duixian.Execution.Population;
using Duixian.Language.Text;

namespace Duixian.Solving;

/// <summary>START HERE. Finds the best set of a large choice with the constraint solver CP-SAT, which computes in whole numbers and proves its answer.</summary>
/// <remarks>
/// The best worth is proved first; then that no set of that worth has an earlier award. What is not proved in bounded work is no answer.
/// </remarks>
/// <param name="mostWork">How much work one choice may take, in thousandths of the solver's own unit, which is about a second of one core.</param>
public sealed class CpSatSolver(int mostWork = CpSatSolver.UsualWork) : ISetSolver
{
    /// <summary>How much work a choice may take, unless said otherwise.</summary>
    public const int UsualWork = 20_000;


    /// <summary>The awards of a choice may sum to less than this, in fen: the solver's bounds are exact below it even where it reports them in floating point.</summary>
    public const long TooManyFen = 1L << 53;

    /// <inheritdoc/>
    public Seq<int>? Best(LinkedChoice choice)
    {
        if (choice.Most >= TooManyFen || ChoiceModel.From(choice) is not { } model) return null;
        var work = new SolverWork(model, mostWork);
        if (work.Greatest(model.Worth) is not { } worth) return null;
        model.Demand(worth);
        // The set found in declared order is the first already; that there is no earlier one is proved all the same.
        var found = work.FindInOrder();
        while (found == true)
        {
            model.DemandEarlierThan(work.Set);
            found = work.Find();
        }

        return found is null ? null : Enumerable.Range(0, work.Set.Count).Where(i => work.Set[i]).ToSeq();
    }
}
