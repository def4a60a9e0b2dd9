using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>What a result still hangs on, and its three answers.</summary>
internal sealed class ExplainedAnswers(Sheet sheet)
{
    public void Of(AwardInstance instance)
    {
        if (instance.HangsOn != HangsOn.Nothing)
        {
            sheet.Add(0, Phrases.OpenHeading);
            if (instance.HangsOn.HasFlag(HangsOn.Selection) && instance.Award.Selection is { } selection) Selection(selection);
            foreach (var pending in instance.Pending) Pending(pending);
            if (instance.HangsOn.HasFlag(HangsOn.Budget))
                foreach (var budget in sheet.Program.Budgets.Where(budget => budget.Awards.Contains(instance.Award.Index)))
                    sheet.Add(1, sheet.Cited(Phrases.BudgetLine.With(sheet.Tongue, sheet.In(budget.Name)), budget.Cites));
        }

        sheet.Add(0, Phrases.AnswersHeading);
        sheet.Add(1, Phrases.EligibilityAnswer, AnswerText.Of(instance.Eligibility, sheet.Tongue));
        if (instance.Error is { } error) sheet.Add(2, FaultText.Sentence(error, sheet.Program, sheet.Tongue));
        sheet.Add(1, Phrases.AmountAnswer, AnswerText.Of(instance.Amount, sheet.Tongue));
        if (instance.Amount is AmountResult.Between && instance.Needs.Items.Count > 0)
            sheet.Add(2, Phrases.BoundsWait, Phrases.Listed(instance.Needs.Items.Select(need => NeedText.Of(need, sheet.Tongue)), sheet.Tongue));
        var hangs = AnswerText.Of(instance.HangsOn, sheet.Tongue);
        sheet.Add(1, Phrases.HangsOnAnswer, hangs.Length == 0 ? sheet.In(Phrases.HangsOnNothing) : hangs);
    }

    private void Selection(Selection selection)
    {
        sheet.Add(1, sheet.Cited(Phrases.QuotaLine.With(sheet.Tongue, sheet.Setting(selection.Take)), selection.Cites));
        if (selection.Ranking is { } ranking && selection.Merit is null) sheet.Add(1, Phrases.RankingLine, Order(ranking));
        if (selection.Merit is Expr.JudgementRef merit)
            sheet.Add(1, Phrases.MeritLine, sheet.In(merit.Symbol.Name), Authority(merit.Symbol));
    }

    private string Order(Ranking ranking) => ranking switch
    {
        Ranking.ByValue value => Names(value.Key),
        Ranking.BySumOfRanks ranks => $"{sheet.In(ExprWords.SumOfRanks)}({string.Join(", ", ranks.Keys.Select(Names))})",
        Ranking.ByWeight weights =>
            $"{sheet.In(ExprWords.Weighted)}({string.Join(", ", weights.Keys.Zip(weights.Weights, (key, weight) => $"{Names(key)} × {Names(weight)}"))})",
        Ranking.Either either => Order(
            Engine.Evaluate(sheet.Program, sheet.Result.Scenario, either.When, sheet.Result.Year).IsFalse ? either.Else : either.Then),
        _ => "…",
    };

    private string Names(Expr expr) => ExprText.Names(expr, sheet.Program, sheet.Tongue);

    private void Pending(Need.OfJudgement pending)
    {
        var fixedOutcomes = pending.Symbol.Type is DataType.Option || pending.Symbol.Type.Is(Kind.YesNo);
        var line = (fixedOutcomes ? Phrases.PendingLine : Phrases.PendingFigure)
            .With(sheet.Tongue, NeedText.Of(pending, sheet.Tongue), Authority(pending.Symbol));
        sheet.Add(1, sheet.Cited(line, pending.Symbol.Cites));
    }

    private string Authority(Judgement judgement) => judgement.Authority is null && judgement.Document is null
        ? ""
        : Phrases.ByAuthority.With(
            sheet.Tongue, judgement.Authority?.In(sheet.Tongue) ?? "—", judgement.Document?.In(sheet.Tongue) ?? "—");
}
