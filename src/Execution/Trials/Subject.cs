using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Trials;

/// <summary>One award for the firm, one item or one option: what a trial is watched by.</summary>
internal sealed class Subject
{
    private readonly Seq<Award> _needed;
    private readonly Item? _item;
    private readonly int _option;

    /// <param name="trial">The firm.</param>
    /// <param name="instance">What the trial says of the award.</param>
    public Subject(Trial trial, AwardInstance instance) =>
        (Trial, Award, _item, _option, _needed) = (trial, instance.Award, instance.Item, instance.Option, trial.Sharing(instance.Award));

    /// <summary>The same award, item and option in a trial as in a result computed from the facts it copied.</summary>
    public static Subject Like(Trial trial, AwardInstance instance) => new(trial, trial.Calculate(trial.Sharing(instance.Award)).Instances
        .First(other => other.Award == instance.Award && other.Item?.Path == instance.Item?.Path && other.Option == instance.Option));

    public Trial Trial { get; }

    public Award Award { get; }

    /// <summary>The item; null for the firm.</summary>
    public Item? Item => _item;

    /// <summary>Position of the option; −1 where there is none.</summary>
    public int Option => _option;

    /// <summary>The answer as the facts stand.</summary>
    public AwardInstance Now() => Of(Trial.Calculate(_needed));

    /// <summary>The comparisons that the answer goes through as the facts stand.</summary>
    public IEnumerable<Threshold> Steps()
    {
        var (now, traces) = Traced();
        return Threshold.Of(now, traces);
    }

    /// <summary>The answer with its steps.</summary>
    public (AwardInstance Now, TraceSearch Traces) Traced()
    {
        var whole = Trial.Calculate(_needed, trace: true);
        var (traces, now) = (new TraceSearch(whole), Of(whole));
        traces.Enter(now);
        return (now, traces);
    }

    /// <summary>The answer with a fact at another value, or anywhere in a range.</summary>
    public AwardInstance At(Need.OfFact place, Value value) => Trial.With(place, value, Now);

    private AwardInstance Of(CalculationResult result) =>
        result.Instances.First(instance => instance.Award == Award && instance.Item == _item && instance.Option == _option);
}
