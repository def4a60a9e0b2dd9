using Duixian.Execution.Results;
using Duixian.Execution.Trials;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>Why an award is not due, and what would have to be otherwise, in lines a firm understands.</summary>
public static class WhyNotText
{
    /// <summary>The lines, indented with spaces.</summary>
    /// <param name="whyNots">One for the firm, each item or each option.</param>
    /// <param name="program">The policy.</param>
    /// <param name="tongue">The language.</param>
    public static IEnumerable<string> Of(Seq<WhyNot> whyNots, Program program, Tongue tongue)
    {
        var rows = new WhatIfRows(program, tongue);
        var isFirst = true;
        foreach (var whyNot in whyNots.ToArray())
        {
            if (!isFirst) yield return "";
            isFirst = false;
            yield return rows.Title(whyNot.Now);
            foreach (var line in Conditions(whyNot, program, tongue)) yield return line;
            foreach (var line in whyNot.More is { } more ? More(more, rows, tongue) : Remedies(whyNot, program, rows, tongue)) yield return line;
        }
    }

    private static IEnumerable<string> Conditions(WhyNot whyNot, Program program, Tongue tongue)
    {
        var articles = new ArticleText(program, tongue);
        foreach (var (heading, mark, conditions) in new[]
        {
            (TrialWords.FailingHeading, TrialWords.Mark(false), whyNot.Failing), (TrialWords.OpenHeading, "?", whyNot.Open),
        })
        {
            if (conditions.Count > 0) yield return heading.In(tongue);
            foreach (var condition in conditions.ToArray()) yield return "  " + Condition(condition, mark, articles, program, tongue);
        }
    }

    /// <summary>A condition with the values compared and the place of the source.</summary>
    internal static string Condition(ConditionResult condition, string mark, ArticleText articles, Program program, Tongue tongue)
    {
        var label = condition.Condition.Label?.Wording.In(tongue) ?? "";
        var line = condition.Trace is { } trace
            ? TrialWords.ConditionLine.With(tongue, mark, label, ExprText.Values(trace, program, tongue))
            : $"{mark} {label}";
        return condition.Condition.Cites.Count > 0 ? $"{line} [{Phrases.Cites.With(tongue, articles.Of(condition.Condition.Cites))}]" : line;
    }

    private static IEnumerable<string> Remedies(WhyNot whyNot, Program program, WhatIfRows rows, Tongue tongue)
    {
        if (whyNot.Now is { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact }) yield return TrialWords.NothingDue.In(tongue);
        if (whyNot.Remedies.Count == 0)
        {
            var reason = ReasonSentence.Of(whyNot.Now, program, tongue);
            if (whyNot.Now.Eligibility == Eligibility.NotApplicable) yield return reason;
            else
                yield return whyNot.Ending switch
                {
                    Ending.None => TrialWords.NoRemedy.In(tongue),
                    Ending.Open => TrialWords.RemedyOpen.With(tongue, reason),
                    _ => TrialWords.RemedyNotFound.In(tongue),
                };
            yield break;
        }

        var count = whyNot.Remedies[0].Moves.Count;
        var heading = whyNot.Remedies.Any(remedy => remedy.Then is null) ? TrialWords.Unsearched
            : whyNot.Ending == Ending.Unsettled ? TrialWords.PerhapsFewer : count == 1 ? TrialWords.OneFact : TrialWords.FewestFacts;
        yield return heading.With(tongue, count);
        for (var i = 0; i < whyNot.Remedies.Count; i++)
        {
            var remedy = whyNot.Remedies[i];
            for (var j = 0; j < remedy.Moves.Count; j++)
                yield return $"  {(j > 0 ? "   " : FormattableString.Invariant($"{i + 1}. "))}{rows.Move(remedy.Moves[j])}";
            if (remedy.Then is { } then) yield return "     " + TrialWords.Then.With(tongue, rows.Answer(then));
        }
    }

    private static IEnumerable<string> More(WhatIf more, WhatIfRows rows, Tongue tongue)
    {
        var changes = rows.Changes(more).ToList();
        yield return (changes.Count == 0 ? TrialWords.NoMore : TrialWords.IsDue).In(tongue);
        foreach (var change in changes) yield return "  " + TrialWords.MoveLine.With(tongue, change[0], change[1], $"{change[2]} → {change[4]}");
    }
}
