using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

/// <summary>The words of proposed cases, in both languages.</summary>
internal static class BoundaryWords
{
    /// <summary>The title of the page.</summary>
    public static Wording Title { get; } = new("界线两边的算例 · {0}", "Cases on both sides of each bound · {0}");

    /// <summary>What to do with the page.</summary>
    public static Wording Lead { get; } = new(
        "每张表是同一家企业,只有一处不同:差一档不到界线、正好在界线上、刚过界线。「?」要由人按政策文本算出来再填:资格、金额,理由和算式也补上。没有填的,duixian test 不会放过。",
        "Each table is one firm with one thing changed: one step short of the bound, at it, one step beyond. A person works out what stands as “?” from the text of the policy: eligibility and amount, then reasons and arithmetic. What is not filled in does not pass duixian test.");

    /// <summary>The heading of a firm: the award, the case it is taken from.</summary>
    public static Wording FromCase { get; } = new("## {0} · 取自{1}「{2}」", "## {0} · from {1}, “{2}”");

    /// <summary>The heading of a firm that is made up.</summary>
    public static Wording MadeUp { get; } = new("## {0} · 虚构的企业", "## {0} · a firm that is made up");

    /// <summary>The answer is the same on all sides: the case decides nothing yet.</summary>
    public static Wording SameAnswer { get; } = new(
        "这家企业在界线两边的结果一样:别的条件没过、别的上限先到了,或者舍入以后看不出。换一家企业才看得出界线在哪里。",
        "This firm gets the same answer on both sides: another condition fails, another cap comes first, or rounding hides it. Another firm would show where the bound is.");

    /// <summary>Below the bound.</summary>
    public static Wording Below { get; } = new("差一档", "one step below");

    /// <summary>At the bound.</summary>
    public static Wording At { get; } = new("正好", "exactly");

    /// <summary>Above the bound.</summary>
    public static Wording Above { get; } = new("过一档", "one step above");

    /// <summary>A shared cap does not lower the amount.</summary>
    public static Wording NotCapped { get; } = new("没有压低", "not lowered");

    /// <summary>A shared cap lowers the amount.</summary>
    public static Wording Capped { get; } = new("压低", "lowered");

    /// <summary>Heading of what is left.</summary>
    public static Wording LeftTitle { get; } = new("## 没有提出算例的界线", "## Bounds without a proposed case");

    /// <summary>Why they are left.</summary>
    public static Wording LeftLead { get; } = new(
        "没有找到只改一处就到得了这些界线的企业:没有算例走到那里,或者要改的是清单有几项、逐日的余额、有没有某个值、不止一类企业,或者要先改别处,或者这条界线谁也越不过。",
        "No firm was found that comes to these by one change: no case gets that far, or it is the number of items, a balance by the day or whether there is a value at all that would have to change, firms of several categories that it takes, or something else first, or nobody can cross the bound.");

    /// <summary>What has no bound.</summary>
    public static Wording OfMany { get; } = new(
        "排名谁先谁后、重叠选哪一项,没有界线可站,要另写几家企业的算例(见语言手册「算例」)。", "Who ranks before whom, and which of overlapping awards is chosen, has no bound to stand at: write cases of several firms for them (see “Worked cases” in the language manual).");

    /// <summary>Places, of an award or of a category.</summary>
    public static Wording Places { get; } = new("名额 {0}", "places {0}");

    /// <summary>Firms that are alike.</summary>
    public static Wording Alike { get; } = new("这几家企业一模一样,名次并列。", "These firms are all alike, and tie.");

    /// <summary>A firm, and its name among several.</summary>
    public static Wording Firm { get; } = new("甲{0}", "A{0}");

    /// <summary>A bound with its place.</summary>
    public static Wording InPlace { get; } = new("{0}({1}:{2})", "{0} ({1}:{2})");

    /// <summary>A shared cap.</summary>
    public static Wording SharedCap { get; } = new("共同上限 {0}", "shared cap {0}");

    /// <summary>The minimum of an award.</summary>
    public static Wording Minimum { get; } = new("{0} 的最低金额", "minimum of {0}");

    /// <summary>A cap.</summary>
    public static Wording Cap { get; } = new("{0} 最高 {1}", "{0} at most {1}");

    /// <summary>A floor.</summary>
    public static Wording Floor { get; } = new("{0} 最低 {1}", "{0} at least {1}");

    /// <summary>A value against a part of what it is compared with: bands, dates of a range, dates of a table.</summary>
    public static Wording Against { get; } = new("{0} 与 {1}", "{0} against {1}");

    /// <summary>The days of a range, the first or the last of them.</summary>
    public static Wording FirstDayOf { get; } = new("{0} 的首日", "the first day of {0}");

    /// <summary>The last day of a range.</summary>
    public static Wording LastDayOf { get; } = new("{0} 的末日", "the last day of {0}");

    /// <summary>What nobody has worked out yet.</summary>
    public const string Open = "?";
}
