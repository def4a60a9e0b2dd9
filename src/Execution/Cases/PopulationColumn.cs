using Duixian.Execution.Population;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Cases;

/// <summary>How a column of a population case is written.</summary>
internal enum ColumnForm
{
    /// <summary>是, 否, 未知, 不适用, 错误.</summary>
    Answer,

    /// <summary>入选, 候补, and what else may become of a place.</summary>
    Place,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>An amount as in every case.</summary>
    Amount,

    /// <summary>Amounts joined by 、, in order.</summary>
    Amounts,

    /// <summary>Words joined by 、, in any order.</summary>
    Words,

    /// <summary>As the result files show it.</summary>
    Shown,
}

/// <summary>A column of a population case, named as in the result files of a run.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Of">What came out; 无 for nothing.</param>
internal sealed record PopulationColumn(Wording Name, ColumnForm Form, Func<PopulationAward, Wording> Of)
{
    private static readonly PopulationColumn[] All =
    [
        new(CaseWords.Eligibility, ColumnForm.Answer, award => CaseWords.Of(award.Entitled.Eligibility)),
        new(PopulationWords.Entitled, ColumnForm.Amount, EntitledOf),
        new(PopulationWords.Selection, ColumnForm.Place, award => award.Entitled.Award.Selection is null ? CaseWords.None : PopulationWords.Of(award.Place.Outcome)),
        new(PopulationWords.Rank, ColumnForm.Count, award => Count(award.Place.Rank)),
        new(PopulationWords.Ranked, ColumnForm.Count, award => Count(award.Place.Rank is null ? null : award.Place.Ranked)),
        new(PopulationWords.Score, ColumnForm.Shown, award => Scored(award, award.Place.Score)),
        new(PopulationWords.CutOff, ColumnForm.Shown, award => Scored(award, award.Place.CutOff)),
        new(PopulationWords.Margin, ColumnForm.Shown, award => Scored(award, award.Place.Margin)),
        new(PopulationWords.Tied, ColumnForm.Count, award => Count(award.Place.TieGroup > 1 ? award.Place.TieGroup : null)),
        new(PopulationWords.Reserve, ColumnForm.Count, award => Count(award.Place.Reserve)),
        new(PopulationWords.Chosen, ColumnForm.Amount, award => award.Chosen is { } chosen ? CaseWords.Written(chosen.Amount) : CaseWords.None),
        new(PopulationWords.Granted, ColumnForm.Amount, award => Sum(award.Granted)),
        new(PopulationWords.CityShare, ColumnForm.Amount, award => Sum(award.CityShare)),
        new(PopulationWords.DistrictShare, ColumnForm.Amount, award => Sum(award.CityShare is { } city ? award.Granted - city : null)),
        new(CaseWords.Instalments, ColumnForm.Amounts, award => Joined(award.Instalments.Select(part => (Wording)part.ToYuanString()))),
        new(CaseWords.Reason, ColumnForm.Words, award => Joined(DecisiveReason.Of(award.Chosen ?? award.Entitled).Select(reason => reason.Text))),
        new(PopulationWords.WaitsFor, ColumnForm.Words, award => Joined(award.Entitled.Needs.And(award.Place.Waits).Items.Select(NeedText.Of))),
    ];

    /// <summary>The amounts a row's arithmetic may be for, the latest stage first.</summary>
    public static IEnumerable<PopulationColumn> Stages => [Named(PopulationWords.Granted.Chinese)!, Named(PopulationWords.Chosen.Chinese)!, Named(PopulationWords.Entitled.Chinese)!];

    /// <summary>The column of a name in either language; null for none.</summary>
    public static PopulationColumn? Named(string name) => Array.Find(All, column => column.Name.Is(name));

    /// <summary>Whether what came out is what a cell wants.</summary>
    public bool Holds(Wording wanted, Wording got)
    {
        if (got.Is(wanted.Chinese) || got.Is(wanted.English)) return true;
        if (Form == ColumnForm.Shown) return CaseWords.Yuan(wanted.Chinese) is { } amount && got == amount;
        if (Form != ColumnForm.Words) return false;
        var words = wanted.Chinese.Split('、', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal).ToList();
        return words.SequenceEqual(Words(got.Chinese), StringComparer.Ordinal) || words.SequenceEqual(Words(got.English), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Words(string joined) => joined.Split('、').Order(StringComparer.Ordinal);

    private static Wording EntitledOf(PopulationAward award) => CaseWords.Written(
        award.Entitled.Eligibility is Eligibility.No or Eligibility.NotApplicable ? AmountResult.Nothing : award.Entitled.Amount);

    private static Wording Count(int? count) => count is { } known ? (Wording)$"{known}" : CaseWords.None;

    private static Wording Sum(Quantities.Money? money) => money is { } known ? (Wording)known.ToYuanString() : CaseWords.None;

    private static Wording Scored(PopulationAward award, Quantities.Ratio? score) => score is null
        ? CaseWords.None
        : new Wording(PopulationTables.Score(score, award, Tongue.Chinese), PopulationTables.Score(score, award, Tongue.English));

    private static Wording Joined(IEnumerable<Wording> words)
    {
        var all = words.ToList();
        return all.Count == 0
            ? CaseWords.None
            : new Wording(string.Join('、', all.Select(word => word.Chinese)), string.Join('、', all.Select(word => word.English)));
    }
}
