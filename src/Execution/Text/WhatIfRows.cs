using Duixian.Execution.Results;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>What single facts can do for an award, as rows of two tables and remarks below them.</summary>
public sealed class WhatIfRows(Program program, Tongue tongue)
{
    private readonly ArticleText _articles = new(program, tongue);

    /// <summary>Headings of the thresholds; the fifth column holds figures.</summary>
    public Seq<string> ThresholdHeadings { get; } = TrialWords.Thresholds.Select(heading => heading.In(tongue)).ToSeq();

    /// <summary>Headings of the changes; the fourth column holds figures.</summary>
    public Seq<string> ChangeHeadings { get; } = TrialWords.Changes.Select(heading => heading.In(tongue)).ToSeq();

    /// <summary>The award and item, the article, and the three answers.</summary>
    public string Title(AwardInstance now)
    {
        var name = now.Award.Name.Wording.In(tongue);
        if (Explanation.InstanceName(now, program, tongue) is { } item) name = $"{name} {item}";
        if (now.Award.Cites.Count > 0) name = Phrases.Aside.With(tongue, name, _articles.Article(now.Award.Cites[0]));
        return name + Phrases.Colon.In(tongue) + Answer(now);
    }

    /// <summary>Condition, comparison, value, bound, distance and whether it is met; a cap that is not reached is as far away as it says.</summary>
    public IEnumerable<Seq<string>> Thresholds(WhatIf whatIf) => whatIf.Thresholds.Select(threshold => (Seq<string>)
    [
        threshold.Condition?.Label?.Wording.In(tongue) ?? TrialWords.Cap.In(tongue),
        ExprText.Path(threshold.Step, program, tongue),
        Value(Values.Value.Of(threshold.Value), threshold.Type),
        Value(Values.Value.Of(threshold.Bound), threshold.Type),
        Difference(threshold.Distance, threshold.Type),
        threshold.Condition is not null ? TrialWords.Mark(threshold.Holds) : threshold.Holds ? TrialWords.Reached.In(tongue) : "",
    ]);

    /// <summary>Fact, value, other value, change and what comes of it.</summary>
    public IEnumerable<Seq<string>> Changes(WhatIf whatIf)
    {
        foreach (var change in whatIf.Changes.ToArray())
        {
            // What is open as it stands is no less open elsewhere.
            var says = change.Payable is { Value: not null } && !(change.Payable.Ending == Ending.Open && (whatIf.Now.Eligibility == Eligibility.Unknown || IsDue(whatIf.Now)));
            if (says && change.Payable is { } payable) yield return Row(change, payable, Result(payable));
            if (change.Most is { } most && most.Value?.Number != change.Payable?.Value?.Number) yield return Row(change, most, Capped(change, most));
        }
    }

    /// <summary>The conditions that are not met and that no threshold tells of, below a heading; empty where there are none.</summary>
    public IEnumerable<string> Unmet(WhatIf whatIf) => whatIf.Unmet.Count == 0 ? [] : whatIf.Unmet
        .Select(condition => "  " + WhyNotText.Condition(condition, TrialWords.Mark(false), _articles, program, tongue))
        .Prepend(TrialWords.FailingHeading.In(tongue));

    /// <summary>What the rows cannot say: facts that are not enough, not settled, or without a declared range.</summary>
    public IEnumerable<string> Remarks(WhatIf whatIf)
    {
        if (whatIf.Now.Eligibility == Eligibility.NotApplicable) yield break;
        var wanted = Goal.Payable.Of(whatIf.Now, []) != Verdict.Always;
        var waits = whatIf.Now.Eligibility == Eligibility.Unknown;
        if (waits) yield return TrialWords.Waits.With(tongue, Phrases.Listed(DecisiveReason.NeedsOf(whatIf.Now).Items.Select(need => NeedText.Of(need, tongue)), tongue));
        else if (whatIf.Changes.Count == 0 && wanted) yield return TrialWords.NoneInPlay.In(tongue);
        foreach (var (phrase, isMeant) in new (Wording, Func<FactChange, bool>)[]
        {
            (TrialWords.NotEnough, change => !IsDue(whatIf.Now) && change.Payable is { Ending: Ending.None }),
            (TrialWords.NotSettled, change => !waits && change.Payable is { Ending: Ending.Unsettled, Value: null }),
            (TrialWords.Undeclared, change => !change.IsDeclared),
        })
        {
            var names = whatIf.Changes.Where(isMeant).Select(change => NeedText.Of(change.Place, tongue)).ToList();
            if (names.Count > 0) yield return phrase.With(tongue, Phrases.Listed(names, tongue));
        }
    }

    /// <summary>Whether something is due, however much it is: facts may be missing for the amount alone.</summary>
    private static bool IsDue(AwardInstance now) =>
        now.Eligibility == Eligibility.Yes && now.Amount is not (AmountResult.Failed or AmountResult.Exact { Value.Fen: 0 });

    /// <summary>One fact with what it is and what it would be.</summary>
    internal string Move(Move move)
    {
        var type = Axis.Inner(move.Place.Symbol.Type);
        if (move.To is not { } to) return TrialWords.MoveLine.With(tongue, NeedText.Of(move.Place, tongue), Value(move.From, type), TrialWords.Another.In(tongue));
        var line = TrialWords.MoveLine.With(tongue, NeedText.Of(move.Place, tongue), Value(move.From, type), Value(to, type));
        var change = move.From.IsKnown ? Difference(to.Number - move.From.Number, type) : "";
        return change.Length == 0 ? line : Phrases.Aside.With(tongue, line, change);
    }

    private Seq<string> Row(FactChange change, Reached reached, string result)
    {
        var type = Axis.Inner(change.Place.Symbol.Type);
        return
        [
            NeedText.Of(change.Place, tongue),
            Value(change.Now, type),
            Value(reached.Value!.Value, type),
            change.Now.IsKnown ? Difference(reached.Value.Value.Number - change.Now.Number, type) : "",
            result,
        ];
    }

    private string Result(Reached reached) => reached.Ending switch
    {
        Ending.Open => TrialWords.Depends.With(tongue, Answer(reached.Then!), Phrases.Listed(reached.Then!.Needs.Items.Select(need => NeedText.Of(need, tongue)), tongue)),
        Ending.Unsettled => TrialWords.PerhapsNearer.With(tongue, Answer(reached.Then!)),
        _ => Answer(reached.Then!),
    };

    private string Capped(FactChange change, Reached most)
    {
        var caps = change.Caps.Select(cap => ExprText.Names(cap.BoundExpr, program, tongue)).ToList();
        if (most.Then!.SharedCap is { } shared) caps.Add(shared.Name.Wording.In(tongue));
        return caps.Count == 0
            ? TrialWords.AtMost.With(tongue, Answer(most.Then))
            : TrialWords.AtCap.With(tongue, Answer(most.Then), Phrases.Listed(caps, tongue));
    }

    /// <summary>The three answers.</summary>
    internal string Answer(AwardInstance instance)
    {
        var status = CalculationRows.Status(instance.Eligibility, instance.HangsOn, tongue);
        return instance.Eligibility is Eligibility.Yes or Eligibility.Unknown ? $"{status} {AnswerText.Of(instance.Amount, tongue)}" : status;
    }

    private string Value(Value value, DataType type) => ValueText.Of(value, type, tongue);

    private string Difference(Ratio difference, DataType type) => DifferenceText.Of(difference, type, tongue);
}
