using System.Globalization;
using Google.OrTools.Sat;

namespace Duixian.Solving;

/// <summary>Asks the solver one question after another about a model, while the work lasts.</summary>
/// <remarks>One worker, a fixed seed, and work counted rather than timed: the answers depend on nothing but the model.</remarks>
/// <param name="choice">The model.</param>
/// <param name="mostWork">In thousandths of the solver's unit of work.</param>
internal sealed class SolverWork(ChoiceModel choice, int mostWork)
{
    // What a question costs, however easy: their number is bounded too.
    private const int Question = 100;

    private int _left = mostWork;

    /// <summary>The set last found: for each award whether it is in.</summary>
    public IReadOnlyList<bool> Set { get; private set; } = [];

    /// <summary>The greatest value of an expression over all sets; null when it cannot be proved with the work that is left.</summary>
    public long? Greatest(LinearExpr expr)
    {
        choice.Model.Maximize(expr);
        var (status, solver) = Solve("");
        return status == CpSolverStatus.Optimal ? solver!.Value(expr) : null;
    }

    /// <summary>
    /// Finds a set that meets every demand, and looks first where the first in order would be. True when there is one, false when it is
    /// proved that there is none, null when neither could be told with the work that is left.
    /// </summary>
    public bool? FindInOrder()
    {
        choice.Model.AddDecisionStrategy(
            choice.IsIn,
            DecisionStrategyProto.Types.VariableSelectionStrategy.ChooseFirst,
            DecisionStrategyProto.Types.DomainReductionStrategy.SelectMaxValue);
        choice.Model.ClearHints();
        return Find("search_branching:FIXED_SEARCH keep_all_feasible_solutions_in_presolve:true");
    }

    /// <summary>The same, wherever the solver likes to look.</summary>
    public bool? Find() => Find("");

    private bool? Find(string parameters) => Solve(parameters).Status switch
    {
        CpSolverStatus.Optimal or CpSolverStatus.Feasible => true,
        CpSolverStatus.Infeasible => false,
        _ => null,
    };

    private (CpSolverStatus Status, CpSolver? Solver) Solve(string parameters)
    {
        if (_left <= 0) return (CpSolverStatus.Unknown, null);
        var solver = new CpSolver
        {
            StringParameters = string.Create(
                CultureInfo.InvariantCulture,
                $"num_workers:1 random_seed:1 max_deterministic_time:{_left}e-3 absolute_gap_limit:0 relative_gap_limit:0 {parameters}"),
        };
        var status = solver.Solve(choice.Model);
        _left -= Question + (int)Math.Ceiling((solver.Response?.DeterministicTime ?? 0) * 1000);
        if (status is CpSolverStatus.Optimal or CpSolverStatus.Feasible)
            Set = [.. choice.IsIn.Select(isIn => solver.BooleanValue(isIn))];
        return (status, solver);
    }
}
