using Duixian.Execution.Facts;
using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

/// <summary>The words of population results, in both languages.</summary>
public static class PopulationWords
{
    internal static readonly Wording Firm = new("企业", "firm");
    internal static readonly Wording Awards = new("奖补", "awards");
    internal static readonly Wording Totals = new("合计", "totals");
    internal static readonly Wording Budgets = new("预算", "budgets");
    internal static readonly Wording Rejected = new("未选方案", "rejected");
    internal static readonly Wording Errors = new("错误", "errors");
    internal static readonly Wording Versions = new("版本", "versions");
    internal static readonly Wording Payments = new("分年支付", "payments");
    internal static readonly Wording DueInAll = new("各年合计", "all_years");
    internal static readonly Wording NothingSaid = new("没有规定,不削减", "nothing said, no cut");
    internal static readonly Wording All = new("全部", "all");
    internal static readonly Wording Range = new("{0} 至 {1}", "{0} to {1}");
    internal static readonly Wording AtLeast = new("{0} 以上", "{0} or more");
    internal static readonly Wording Settled = new("已定", "settled");
    internal static readonly Wording StillOpen = new("还有未定的奖补", "some awards still open");
    internal static readonly Wording DeclinedBefore = new("前一轮已放弃", "declined in an earlier round");
    internal static readonly Wording ChoiceOpen = new("择优未定:金额未知,或可选方案过多", "best set still open: amounts unknown, or too many sets");
    internal static readonly Wording ClaimedTwice = new("同一事项由几家企业申报:{0}", "one matter claimed by several firms: {0}");

    internal static readonly Wording Award = new("奖补", "award");
    internal static readonly Wording FirmName = FactWords.FirmName;
    internal static readonly Wording Year = new("年度", "year");
    internal static readonly Wording Yuan = new("{0}(元)", "{0}_yuan");
    internal static readonly Wording PopulationFile = new("企业表", "population");
    internal static readonly Wording LedgerFile = new("台账", "ledger");
    internal static readonly Wording NoLedger = new("没有给,历史未知", "not given, the history is unknown");
    internal static readonly Wording NoticeFile = new("通知文件", "notice file");
    internal static readonly Wording AsOf = new("台账截至", "ledger as of");
    internal static readonly Wording Seed = new("抽签种子", "seed of draws");
    internal static readonly Wording Figure = new("参数「{0}」", "parameter “{0}”");
    internal static readonly Wording OpenChoice = new("选择「{0}」", "choice “{0}”");

    internal static readonly Wording Entitled = new("应得", "entitled");
    internal static readonly Wording Selection = new("遴选", "selection");
    internal static readonly Wording Rank = new("名次", "rank");
    internal static readonly Wording Ranked = new("排名数", "ranked");
    internal static readonly Wording Score = new("得分", "score");
    internal static readonly Wording CutOff = new("入围线", "cut_off");
    internal static readonly Wording Margin = new("差距", "margin");
    internal static readonly Wording Tied = new("并列数", "tied");
    internal static readonly Wording Reserve = new("候补", "reserve");
    internal static readonly Wording Chosen = new("择优后", "chosen");
    internal static readonly Wording Granted = new("核定", "granted");
    internal static readonly Wording CityShare = new("市级承担", "city_share");
    internal static readonly Wording DistrictShare = new("区县承担", "district_share");
    internal static readonly Wording WaitsFor = new("还缺", "waits_for");

    internal static readonly Wording[] AwardColumns =
    [
        Firm, FirmName, Year, Award, new("对象", "subject"), new("资格", "eligible"), InYuan(Entitled), Selection, Rank, Ranked, Score,
        CutOff, Margin, Tied, Reserve, InYuan(Chosen), InYuan(Granted), InYuan(CityShare), InYuan(DistrictShare),
        new("分期", "instalments"), new("理由", "reason"), WaitsFor,
    ];

    internal static readonly Wording[] TotalColumns =
    [
        Award, new("符合数", "eligible"), new("其中待判断数", "of_which_pending"), WithPending(Entitled), WithPending(new("入选后", "selected")), WithPending(Chosen),
        InYuan(new("择优后其中待判断", "chosen_of_which_pending")), InYuan(Granted), new("核定数", "grants"),
        new("未定数", "open"), new("错误数", "errors"),
    ];

    internal static readonly Wording[] BudgetColumns =
        [new("预算", "budget"), InYuan(new("额度", "envelope")), InYuan(new("需要", "asked")), InYuan(Granted), new("不足时", "if_short"), new("比例", "ratio"), new("状态", "state")];

    internal static readonly Wording[] RejectedColumns =
    [
        new("企业", "firm"), Award, new("对象", "subject"), InYuan(Entitled), new("依据", "because_of"), new("保留了", "kept"),
        new("现在更优", "now_better"),
    ];

    internal static readonly Wording[] ErrorColumns = [new("企业", "firm"), Award, new("对象", "subject"), new("问题", "problem")];

    /// <summary>A sum that holds what hangs on judgements not taken, and says so.</summary>
    private static Wording WithPending(Wording heading) => InYuan(new($"{heading.Chinese}含待判断", $"{heading.English}_with_pending"));

    /// <summary>A heading over plain figures, with their unit.</summary>
    internal static Wording InYuan(Wording heading) => new(Yuan.With(Tongue.Chinese, heading.Chinese), Yuan.With(Tongue.English, heading.English));

    private static readonly PlaceOutcome[] InSelections = [.. Enum.GetValues<PlaceOutcome>().Where(outcome => outcome != PlaceOutcome.NoSelection)];

    /// <summary>What may become of a place in a selection.</summary>
    internal static Wording Outcomes => new(
        string.Join('、', InSelections.Select(outcome => Of(outcome).Chinese)), string.Join("; ", InSelections.Select(outcome => Of(outcome).English)));

    /// <summary>What became of a place, from its word in either language; null for no such word.</summary>
    internal static PlaceOutcome? Find(string word)
    {
        foreach (var outcome in InSelections)
            if (Of(outcome).Is(word))
                return outcome;
        return null;
    }

    /// <summary>What became of a place.</summary>
    public static Wording Of(PlaceOutcome outcome) => outcome switch
    {
        PlaceOutcome.Selected => new("入选", "selected"),
        PlaceOutcome.Reserve => new("候补", "reserve"),
        PlaceOutcome.BehindLastPlace => new("未入选", "behind the last place"),
        PlaceOutcome.TiedOut => new("并列,均未入选", "tied at the last place, none in"),
        PlaceOutcome.PanelDecides => new("并列,待评审决定", "tied, the panel decides"),
        PlaceOutcome.DrawPending => new("并列,待抽签", "tied, lots to be drawn"),
        PlaceOutcome.Declined => new("放弃", "declined"),
        PlaceOutcome.NotRanked => new("未参加排名", "not ranked"),
        PlaceOutcome.NotQualified => new("不符合", "not qualified"),
        _ => new("无须遴选", "no selection"),
    };
}
