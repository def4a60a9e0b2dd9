using Duixian.Cli.Commands;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>What <c>duixian cases</c> says.</summary>
internal static class CasesText
{
    public static readonly Wording Summary = new(
        "替规则的每条界线提出两边的算例,结果留给人算", "propose worked cases on both sides of every bound; people work out the results");

    public static readonly Wording Remarks = new(
        "门槛、上限、下限、分档、日期起止,每条界线各提差一档、正好、过一档的算例:从算例里的企业(没有就从一家虚构的企业)出发,只改一处:一个事实、一项判断或台账。输出就是一个算例文件,放进 cases 文件夹即可;资格和金额写着「?」,算好填上以前 duixian test 不会通过。到不了的界线列在最后。",
        "For every threshold, cap, floor, band and date, cases one step below it, at it and one step above: the firm of a worked case (or one that is made up) with one thing changed: a fact, a judgement or the ledger. The output is a case file for the folder cases; eligibility and amount stand as “?”, and duixian test does not pass until they are worked out. Bounds that could not be reached are listed at the end.");

    public static readonly CommandOption Boundaries = new(
        "--boundaries", null, new("提出界线两边的算例", "propose cases on both sides of every bound"));

    public static readonly CommandOption Missing = new(
        "--missing", null, new("只提还没有算例站得这么近的", "only what no worked case stands as near to yet"));

    public static readonly CommandOption Award = new(
        "--award", new("名称", "name"), new("只提这一项奖补的", "only for this award"));

    public static readonly CommandOption Article = new(
        "--article", new("编号", "number"), new("只提这一条的奖补的,如 2、art-02", "only for the awards of this article, such as 2 or art-02"));

    public static readonly CommandOption Out = new(
        "--out", new("文件", "file"), new("写到这个 .md 文件,已有的不覆盖;默认输出到屏幕", "write to this .md file, never over one that is there; default: standard output"));

    public static readonly Wording NeedsBoundaries = new(
        "要提哪一种算例?写上 --boundaries。", "Which cases? Say --boundaries.");

    public static Wording OutUnknown(string path) => new($"--out 只能是 .md 文件,却是「{path}」。", $"--out takes a .md file, not “{path}”.");

    public static Wording Count(int bounds, int cases, int covered, int left) => new(
        $"为 {bounds} 条界线提出 {cases} 个算例;{covered} 条界线的各边已有算例站得一样近,{left} 条到不了。",
        $"{cases} cases proposed for {bounds} bounds; {covered} bounds have worked cases as near on every side, {left} could not be reached.");

    public static Wording Progress(int done, int all, Wording award) => new($"正在提 {done}/{all} {award.Chinese} …", $"proposing {done}/{all} {award.English} …");
}
