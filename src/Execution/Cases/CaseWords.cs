using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Quantities;

namespace Duixian.Execution.Cases;

/// <summary>The words of case tables, in both languages.</summary>
internal static class CaseWords
{
    public static readonly Wording Facts = Keyword.Fact.Word();
    public static readonly Wording List = Keyword.List.Word();
    public static readonly Wording Case = new("案例", "case");
    public static readonly Wording Eligibility = new("资格", "eligible");
    public static readonly Wording Amount = new("金额", "amount");
    public static readonly Wording Reason = new("理由", "reason");
    public static readonly Wording Arithmetic = new("算式", "arithmetic");
    public static readonly Wording Ledger = Keyword.Ledger.Word();
    public static readonly Wording Payee = Keyword.Payee.Word();
    public static readonly Wording Result = Keyword.Results.Word();
    public static readonly Wording Warnings = Keyword.Warn.Word();
    public static readonly Wording Instalments = Keyword.Instalments.Word();
    public static readonly Wording Value = new("值", "value");
    public static readonly Wording Item = new("项", "item");
    public static readonly Wording Year = new("年度", "year");
    public static readonly Wording Notice = new("通知", "notice");
    public static readonly Wording Firm = Keyword.Enterprise.Word();
    public static readonly Wording OfFirm = PopulationWords.Firm;
    public static readonly Wording OfAward = Keyword.Award.Word();
    public static readonly Wording Envelope = Keyword.Envelope.Word();
    public static readonly Wording Seed = new("种子", "seed");
    public static readonly Wording None = new("无", "none");
    public static readonly Wording Unknown = new("未知", "unknown");
    public static readonly Wording NotAnnounced = new("未公布", "not announced");
    public static readonly Wording To = new("至", "to");
    public static readonly Wording NoUpperBound = new("不限", "unbounded");

    public static readonly Wording ExpectedEligibility = new("写 是、否、未知、不适用、不在有效期 或 错误", "write yes, no, unknown, not applicable, not in force or error");
    public static readonly Wording ExpectedAmount = new("写金额、「甲 至 乙」或 未公布", "write an amount, “a to b” or not announced");
    public static readonly Wording ExpectedYear = new("写四位年份", "write a four-digit year");
    public static readonly Wording ExpectedCount = new("写整数或 无", "write a whole number or none");
    public static readonly Wording ExpectedOutcome = new(
        $"写 {PopulationWords.Outcomes.Chinese} 或 无", $"write {PopulationWords.Outcomes.English} or none");
    public static readonly Wording ExpectedRepetition = new("写成 甲# × 12 这样,1 至 1000 次", "write it like A# × 12, 1 to 1000 times");
    public static readonly Wording ExpectedFirm = new("在「企业」一列写上企业的名称", "put the name of a firm into the column “firm”");
    public static readonly Wording ExpectedArithmetic = new("写一个只有数字的算式", "write an expression of figures only");

    private static readonly (Eligibility Value, Wording Word)[] Eligibilities =
    [
        (Results.Eligibility.Yes, new Wording("是", "yes")),
        (Results.Eligibility.No, new Wording("否", "no")),
        (Results.Eligibility.Unknown, new Wording("未知", "unknown")),
        (Results.Eligibility.NotApplicable, new Wording("不适用", "not applicable")),
        (Results.Eligibility.Error, new Wording("错误", "error")),
        (Results.Eligibility.NotInForce, new Wording("不在有效期", "not in force")),
    ];

    /// <summary>A range as a case writes it.</summary>
    public static Wording Between(Wording low, Wording high) => new(
        $"{low.Chinese} {To.Chinese} {high.Chinese}", $"{low.English} {To.English} {high.English}");

    /// <summary>An amount as a case writes it.</summary>
    public static Wording Written(AmountResult amount) => amount switch
    {
        AmountResult.Exact exact => exact.Value.ToYuanString(),
        AmountResult.Between between => Between(between.Low.ToYuanString(), between.High?.ToYuanString() ?? NoUpperBound),
        AmountResult.NotAnnounced => NotAnnounced,
        _ => Of(Results.Eligibility.Error),
    };

    /// <summary>A written amount of money in yuan with two decimals; null when it is none.</summary>
    public static Wording? Yuan(string text) =>
        WrittenNumber.Read(text, Kind.Amount, out var fen) == WrittenProblem.None && Money.TryFromFen(fen, out var money) ? money.ToYuanString() : (Wording?)null;

    public static Wording Of(Eligibility eligibility) => Array.Find(Eligibilities, pair => pair.Value == eligibility).Word;

    public static Eligibility? Find(string word)
    {
        foreach (var (value, wording) in Eligibilities)
            if (word == wording.Chinese || word == wording.English)
                return value;
        return null;
    }
}
