using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>What each command says about itself.</summary>
internal static class CommandText
{
    public static readonly Wording Program = new(
        "兑现:写一份能计算的政策,算出每家企业能得到什么,精确到分。",
        "Duixian: a policy document that computes what each firm gets, to the fen.");

    public static readonly Wording Check = new(
        "检查政策包,指出错在哪一行、为什么、怎么改", "check a policy package: which line, why, and what to do");

    public static readonly Wording CheckRemarks = new(
        "规则、通知和算例一起检查;算例与预期是否相符,由 duixian test 检查。提醒不算失败。",
        "Rules, notices and what cases say are checked together; duixian test tells whether cases come out as expected. Warnings do not fail.");

    public static readonly Wording Test = new(
        "运行政策包里的算例,与预期逐项比对", "run the worked cases of a package and compare them with what they expect");

    public static readonly Wording Format = new(
        "把规则排成统一格式,或在中英文关键词之间转换", "bring rules into their one layout, or convert their keywords");

    public static readonly Wording FormatRemarks = new(
        "只动规则块,不动说明文字。读不懂的规则块原样保留并报告。",
        "Only rule blocks are touched, never prose. A block that cannot be read is left as it is and reported.");

    public static readonly Wording Calculate = new(
        "计算一家企业各项能得多少、为什么", "compute what a firm gets under each award, and why");

    public static readonly Wording CalculateRemarks = new(
        "确定的、入选才有的、只知上下限的分开合计。事实有问题时照样出表,并以 1 退出。",
        "What is certain, what holds if selected and what is a range are summed apart. Facts with errors still give a table, and exit code 1.");

    public static readonly Wording Explain = new(
        "说清一项奖补的全部推导", "explain the whole derivation of one award");

    public static readonly Wording Ask = new(
        "逐项提问,只问还有影响的,最后给出结果", "ask only what still matters, one question at a time, and show the result");

    public static readonly Wording AskRemarks = new(
        "回答时:? 看说明,- 不清楚先跳过,< 回到上一问,q 退出。每答一问就保存,下次接着问。",
        "Answers: ? for help, - for unknown, < back to the question before, q to leave. Every answer is saved; the next run goes on.");

    public static readonly Wording Facts = new(
        "生成一份带说明的空白事实文件", "write an empty facts file with explanations");

    public static readonly Wording FactsRemarks = new(
        "不填的项按「未知」计算,不会当作 0 或「否」。", "What is left open counts as unknown, never as zero or no.");
}
