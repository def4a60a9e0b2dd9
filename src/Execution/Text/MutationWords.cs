using Duixian.Language.Diagnostics;
using Duixian.Language.Mutations;

namespace Duixian.Execution.Text;

/// <summary>What the kinds of change and what became of them are called.</summary>
public static class MutationWords
{
    private static readonly Dictionary<MutationOperator, Wording> Operators = new()
    {
        [MutationOperator.Figure] = new("数值", "figure"),
        [MutationOperator.Rate] = new("比例", "rate"),
        [MutationOperator.Date] = new("日期", "date"),
        [MutationOperator.Year] = new("年度", "year"),
        [MutationOperator.Text] = new("代码", "code"),
        [MutationOperator.Boundary] = new("含不含界", "boundary"),
        [MutationOperator.Comparison] = new("比较方向", "comparison"),
        [MutationOperator.Connective] = new("且与或", "and or or"),
        [MutationOperator.LeastCount] = new("至少几项", "least count"),
        [MutationOperator.Condition] = new("去掉条件", "condition left out"),
        [MutationOperator.Negation] = new("取反", "negation"),
        [MutationOperator.Member] = new("去掉一员", "member left out"),
        [MutationOperator.Option] = new("换选项", "option"),
        [MutationOperator.Branch] = new("换分支", "branch"),
        [MutationOperator.Function] = new("换算法", "function"),
        [MutationOperator.Cap] = new("上下限", "cap or floor"),
        [MutationOperator.Exception] = new("去掉例外", "exception left out"),
        [MutationOperator.Precedence] = new("优先次序", "precedence"),
        [MutationOperator.Quota] = new("名额", "quota"),
        [MutationOperator.Ranking] = new("排名", "ranking"),
        [MutationOperator.TieKey] = new("并列先比", "tie key"),
        [MutationOperator.Pool] = new("名额池", "pool"),
        [MutationOperator.Once] = new("一次", "once"),
        [MutationOperator.States] = new("台账状态", "ledger states"),
        [MutationOperator.Ledger] = new("台账口径", "ledger question"),
        [MutationOperator.Key] = new("键", "key"),
        [MutationOperator.Payee] = new("受益", "payee"),
        [MutationOperator.Rounding] = new("舍入", "rounding"),
        [MutationOperator.Allocation] = new("分摊办法", "allocation"),
        [MutationOperator.Default] = new("默认", "default"),
        [MutationOperator.Range] = new("范围", "range"),
        [MutationOperator.Table] = new("表", "table"),
        [MutationOperator.Instalment] = new("分期", "instalment"),
        [MutationOperator.Coverage] = new("适用", "coverage"),
    };

    /// <summary>The heading of the column that says where a change is made.</summary>
    public static Wording PlaceColumn { get; } = new("位置", "place");

    /// <summary>The name of a kind of change.</summary>
    public static Wording Of(MutationOperator kind) => Operators[kind];

    /// <summary>Declaration and label.</summary>
    public static Wording Place(MutationPlace place) => place.Label.Chinese.Length == 0
        ? place.Declaration
        : new Wording($"{place.Declaration.Chinese} · {place.Label.Chinese}", $"{place.Declaration.English} · {place.Label.English}");

    /// <summary>Before and after, with an arrow.</summary>
    public static Wording Change(Mutation mutation) => new(
        $"{mutation.Before.Chinese} → {After(mutation).Chinese}", $"{mutation.Before.English} → {After(mutation).English}");

    /// <summary>What stands there after a change; a word for nothing.</summary>
    public static Wording After(Mutation mutation) => mutation.After.Chinese.Length == 0 ? Nothing : mutation.After;

    private static Wording Nothing { get; } = new("(无)", "(nothing)");
}
