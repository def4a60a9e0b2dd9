using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution.Mutations;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Cli.Mutations;

/// <summary>What came of the changes, for people: counts, what was missed, one line of totals.</summary>
internal sealed class MutationPage(Terminal terminal, Tongue tongue, string folder)
{
    public void Show(MutationReport report, int cases)
    {
        Counts(report);
        Missed(report);
        foreach (var excuse in Told(MutationText.Stale, report.Stale))
        {
            terminal.Output.WriteLine($"- {excuse.Place}: {excuse.Change}");
            Where(excuse.Span);
        }

        var paint = report.IsComplete ? Paint.Fine : Paint.Error;
        terminal.Output.WriteLine(terminal.Paint(MutationText.Total(report.Total, cases).In(tongue), paint));
    }

    private void Counts(MutationReport report)
    {
        Wording[] headings =
        [
            MutationText.ArticleColumn, MutationText.Kind, MutationText.Mutants, MutationText.Killed, MutationText.Excused, MutationText.Survived,
        ];
        var table = new TextTable(terminal, headings.Select(heading => heading.In(tongue)).ToSeq(), figures: 2, more: 3);
        var article = "";
        foreach (var count in report.Counts)
        {
            var missed = count.Survived + count.Refuted;
            table.Add(
                [
                    count.Article == article ? "" : count.Article, MutationWords.Of(count.Operator!.Value).In(tongue),
                    $"{count.Mutants}", $"{count.Killed}", $"{count.Excused}", $"{missed}",
                ],
                missed > 0 ? Paint.Error : null);
            article = count.Article;
        }

        table.Show();
    }

    private void Missed(MutationReport report)
    {
        foreach (var trial in Told(MutationText.Survivors, report.Trials.Where(trial => trial.Fate == MutationFate.Survived)))
        {
            terminal.Output.WriteLine($"- {MutationSentence.Of(trial.Mutation).In(tongue)}");
            Where(trial.Mutation.Span);
        }

        foreach (var trial in Told(MutationText.Refuted, report.Trials.Where(trial => trial.Fate == MutationFate.Refuted)))
        {
            var difference = trial.Difference!;
            terminal.Output.WriteLine($"- {MutationWords.Place(trial.Mutation.Place).In(tongue)}: {MutationWords.Change(trial.Mutation).In(tongue)}");
            Where(trial.Excuse!.Span);
            terminal.Output.WriteLine($"  {MutationText.RefutedBy(difference).In(tongue)}");
            terminal.Output.WriteLine($"    - {MutationText.Before.In(tongue)}{DisplayWidth.Printable(difference.Before.In(tongue))}");
            terminal.Output.WriteLine($"    + {MutationText.After.In(tongue)}{DisplayWidth.Printable(difference.After.In(tongue))}");
        }
    }

    /// <summary>A heading before the first of several, and a blank line behind the last.</summary>
    private IEnumerable<T> Told<T>(Wording heading, IEnumerable<T> several)
    {
        var any = false;
        foreach (var each in several)
        {
            if (!any) terminal.Output.WriteLine(terminal.Paint(heading.In(tongue), Paint.Strong));
            any = true;
            yield return each;
        }

        if (any) terminal.Output.WriteLine();
    }

    private void Where(SourceSpan span)
    {
        var (line, column) = span.Position;
        terminal.Output.WriteLine(FormattableString.Invariant($"  --> {Path.Combine(folder, span.Source.Name)}:{line}:{column}"));
    }
}
