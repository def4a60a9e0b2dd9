using Duixian.Language.Ir;

namespace Duixian.Tests.Support.Generate;

/// <summary>A generated fact or field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sort">What one value is.</param>
/// <param name="Series">每年, 逐日 or nothing.</param>
/// <param name="MayLack">True when it may be absent or inapplicable.</param>
public sealed record GeneratedFact(string Name, Sort Sort, string Series, bool MayLack);

/// <summary>A generated list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parent">Position of the list that holds it; −1 for the firm.</param>
/// <param name="Fields">Its fields.</param>
public sealed record GeneratedList(string Name, int Parent, IReadOnlyList<GeneratedFact> Fields);

/// <summary>Something callable or plain: a definition, a parameter, a table, a judgement, an item in scope.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sort">What it gives.</param>
/// <param name="Arguments">What it takes; empty for a plain name.</param>
public sealed record GeneratedValue(string Name, Sort Sort, IReadOnlyList<Sort> Arguments);

/// <summary>Everything declared so far, for expressions to use.</summary>
public sealed class Vocabulary
{
    // Names that hold keywords, look like numbers or are a single character: none of them may be cut.
    private static readonly string[] Stems =
        ["超出部分", "取数", "中", "的", "甲", "营业收入", "最高奖", "其中额", "不超过线", "A股", "名单", "一二〇", "金额表", "自有", "rate", "Net"];

    private int _named;

    /// <summary>Option types, each with its options.</summary>
    public List<(string Name, IReadOnlyList<string> Options)> Options { get; } = [];

    /// <summary>Facts of the firm.</summary>
    public List<GeneratedFact> Facts { get; } = [];

    /// <summary>Lists.</summary>
    public List<GeneratedList> Lists { get; } = [];

    /// <summary>Definitions, parameters, tables and judgements.</summary>
    public List<GeneratedValue> Values { get; } = [];

    /// <summary>Names of awards.</summary>
    public List<string> Awards { get; } = [];

    /// <summary>A new name with its alias behind it in brackets, as it is declared.</summary>
    public (string Name, string Declared) NewName(Chance chance)
    {
        int number = _named++;
        string name = $"{chance.Pick(Stems)}_{number}";
        return (name, $"{name} (n{number})");
    }

    /// <summary>How a sort is written as a type.</summary>
    public string Written(Sort sort) => sort.IsOption ? Options[sort.Option].Name : sort.Kind switch
    {
        Kind.Amount => "金额",
        Kind.Ratio => "比例",
        Kind.Points => "百分点",
        Kind.YearlyRate => "年利率",
        Kind.YearlyAmount => "年金额",
        Kind.AmountDays => "积数",
        Kind.Count => "计数",
        Kind.Number => "数",
        Kind.Days => "天数",
        Kind.WorkingDays => "工作日数",
        Kind.Date => "日期",
        Kind.Year => "年份",
        Kind.Duration => "期间",
        Kind.DateRange => "区间",
        Kind.Text => "文字",
        Kind.YesNo => "是否",
        Kind.CreditCode => "信用代码",
        _ => "行业代码",
    };
}
