using Duixian.Execution.Trials;
using Duixian.Language.Ir;

namespace Duixian.Execution.Boundaries;

/// <summary>The policy year, from 1 to 9999.</summary>
internal sealed record YearLever : Lever
{
    /// <summary>What a rule names it by: 本年 and the years counted from it.</summary>
    public static object PolicyYear { get; } = typeof(Expr.PolicyYear);

    /// <inheritdoc/>
    public override object Symbol => PolicyYear;

    /// <inheritdoc/>
    public override long Count => 9999;

    /// <summary>The year at a position.</summary>
    public static int YearAt(long position) => (int)position + 1;

    /// <inheritdoc/>
    public override T At<T>(Trial trial, long position, Func<T> what) => trial.InYear(YearAt(position), what);

    /// <inheritdoc/>
    public override long? Now(Trial trial) => trial.Year - 1;
}
