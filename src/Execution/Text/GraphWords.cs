using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>The words on a picture of what depends on what.</summary>
internal static class GraphWords
{
    public static readonly Wording Title = new("{0}:谁依赖谁", "{0}: what depends on what");

    public static readonly Wording PartTitle = new("{0} · {1}", "{0} · {1}");

    public static readonly Wording Reading = new(
        "箭头从被用到的指向用到它的。虚线框在另一张图里展开;同一项可以在几张图里出现。",
        "Arrows lead from what is used to what uses it. What has a dashed frame is shown in full in another picture; one part may stand in several pictures.");

    public static readonly Wording ReadingOne = new("箭头从被用到的指向用到它的。", "Arrows lead from what is used to what uses it.");

    public static readonly Wording Shared = new("共用", "Shared");

    public static readonly Wording Together = new("重叠与预算", "Overlaps and budgets");

    public static readonly Wording Provisions = new("有条件的事项", "Provisions with conditions");

    public static readonly Wording Unused = new("没有被用到的", "Used by nothing");

    /// <summary>A kind of part, for the legend.</summary>
    public static Wording Of(PartKind kind) => kind switch
    {
        PartKind.Policy => new("政策", "policy"),
        PartKind.Scope => new("适用范围", "scope"),
        PartKind.Fact => new("事实", "fact"),
        PartKind.List => new("清单", "list"),
        PartKind.Field => new("清单的字段", "field of a list"),
        PartKind.Judgement => new("判断", "judgement"),
        PartKind.OpenParameter => new("开放参数", "open parameter"),
        PartKind.Limit => new("限额", "limit"),
        PartKind.Choice => new("开放选择", "open choice"),
        PartKind.Table => new("表", "table"),
        PartKind.Ledger => new("台账", "ledger"),
        PartKind.Definition => new("定义", "definition"),
        PartKind.Award => new("奖补", "award"),
        PartKind.SharedCap => new("共同上限", "shared cap"),
        PartKind.Overlap => new("重叠", "overlap"),
        PartKind.Budget => new("预算", "budget"),
        _ => new("事项", "provision"),
    };

    /// <summary>A kind of parameter.</summary>
    public static Wording Of(ParameterKind kind) => Of(kind switch
    {
        ParameterKind.Open => PartKind.OpenParameter,
        ParameterKind.Limit => PartKind.Limit,
        _ => PartKind.Choice,
    });
}
