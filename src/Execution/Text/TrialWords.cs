using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>The words of what-if, why-not and cliffs, in both languages.</summary>
internal static class TrialWords
{
    /// <summary>Headings of the thresholds; distances are figures.</summary>
    public static Seq<Wording> Thresholds { get; } =
        [new("门槛", "threshold"), new("比较", "comparison"), new("现在", "now"), new("界线", "bound"), new("相差", "distance"), new("", "")];

    /// <summary>Headings of the changes; changes are figures.</summary>
    public static Seq<Wording> Changes { get; } =
        [new("只改这一个事实", "only this fact"), new("现在", "now"), new("改成", "change to"), new("改动", "change"), new("结果", "result")];

    /// <summary>Behind a result: the most that the fact alone can bring.</summary>
    public static Wording AtMost { get; } = new("{0},只改它最多就是这些", "{0}, the most it alone can bring");

    /// <summary>Behind a result: the cap that is reached.</summary>
    public static Wording AtCap { get; } = new("{0},到顶({1})", "{0}, at the cap ({1})");

    /// <summary>Behind a result: found without going through every nearer value.</summary>
    public static Wording PerhapsNearer { get; } = new("{0},是搜到的,不保证改动最小", "{0}, found by search, perhaps not the smallest change");

    /// <summary>Behind a result that other unknown facts decide.</summary>
    public static Wording Depends { get; } = new("{0},还要看 {1}", "{0}, which {1} decides");

    /// <summary>Facts that alone do nothing.</summary>
    public static Wording NotEnough { get; } = new("只改一个不够的:{0}", "Not enough alone: {0}");

    /// <summary>Facts whose search was ended.</summary>
    public static Wording NotSettled { get; } = new("没能查清的(规则太复杂):{0}", "Not settled (the rule is too involved): {0}");

    /// <summary>Nothing can be done by one fact.</summary>
    public static Wording NoneInPlay { get; } = new(
        "只改一个数值或日期,什么也改变不了;explain --why-not 也试别的事实和几个一起改。",
        "No single number or date changes anything; explain --why-not tries other facts and several together.");

    /// <summary>What eligibility waits for.</summary>
    public static Wording Waits { get; } = new("符合不符合,先要知道:{0}", "Eligibility waits for: {0}");

    /// <summary>Facts without a declared range.</summary>
    public static Wording Undeclared { get; } = new("没有声明范围,按常见的范围找的:{0}", "No range is declared; a usual one was searched: {0}");

    /// <summary>A cap of an amount, as a threshold.</summary>
    public static Wording Cap { get; } = new("上限", "cap");

    /// <summary>A cap that is reached.</summary>
    public static Wording Reached { get; } = new("到顶", "reached");

    /// <summary>A comparison that holds, or does not.</summary>
    public static string Mark(bool holds) => holds ? "✓" : "✗";
}
