using System.Text;
using Duixian.Tests.Support.Generate;

namespace Duixian.Tests.Execution;

/// <summary>A generated policy over a few facts, written in any order of what may be reordered, and facts for it, all or some of them known.</summary>
internal sealed class SmallPolicy
{
    private const string Facts = """
        选项 等级 (level) {甲级 (a), 乙级 (b), 丙级 (c)}
        事实 甲额 (sum_a) : 金额 范围 0元 至 100元
        事实 乙额 (sum_b) : 金额 范围 10元 至 30元
        事实 丙额 (sum_c) : 金额 范围 0元 至 5元
        事实 件数 (pieces) : 计数 范围 0 至 4
        事实 真一 (yes_one) : 是否
        事实 真二 (yes_two) : 是否
        事实 级 (grade) : 等级
        清单 产品 (product) 属于 企业 键 编号
          单价 (price) : 金额 范围 0元 至 20元
          入选 (picked) : 是否
          次序 (turn) : 计数 范围 0 至 3

        """;

    private static readonly string[] FirmFacts = ["甲额", "乙额", "丙额", "件数", "真一", "真二", "级"];
    private static readonly string[] Items = ["P1", "P2", "P3"];
    private static readonly string[] Fields = ["单价", "入选", "次序"];
    private readonly Node[] _conditions;
    private readonly string _group;
    private readonly Node[] _parts;
    private readonly Node _base;
    private readonly (Node When, Node Value)[] _exceptions;
    private readonly Node _perItem;
    private readonly string _clauses;
    private readonly string _cap;

    public SmallPolicy(Chance chance)
    {
        _conditions = [.. Enumerable.Range(0, 1 + chance.Below(2)).Select(_ => Truth(chance, 2))];
        _group = chance.Pick("任一", "均不", "至少 2", "全部");
        _parts = [.. Enumerable.Range(0, 3).Select(_ => Truth(chance, 1))];
        _base = Amount(chance, 3);
        _exceptions = [.. Enumerable.Range(0, chance.Below(3)).Select(_ => (Truth(chance, 1), Amount(chance, 2)))];
        _perItem = Joined(" + ", new Node("产品.单价 × 50%", []), Amount(chance, 1));
        _clauses = chance.Below(2) == 0 ? "" : $"  起付 {chance.Pick("5元", "丙额")}\n";
        _cap = chance.Pick("", "每年 20元 分摊 按比例", "每年 甲额 分摊 按比例", "每年 20元 分摊 依次 按 产品.次序", "每年 200元 分摊 按比例");
    }

    /// <summary>The policy; with chance, in another order of what may be reordered.</summary>
    public string Rules(Chance? shuffle = null)
    {
        string[] Lines(string indent, string name, Node[] nodes) =>
            [.. nodes.Select((node, i) => $"{indent}{name}{i} ({(name == "条" ? "c" : "p")}{i}): {node.Text(shuffle)}\n")];

        StringBuilder rules = new(Facts);
        string group = $"    {_group} 组 (group):\n{string.Concat(Shuffled(Lines("      ", "部", _parts), shuffle))}";
        rules.Append("奖补 试 (trial) 对象 企业 周期 每年\n  条件\n")
            .AppendJoin("", Shuffled([.. Lines("    ", "条", _conditions), group], shuffle))
            .Append($"  金额\n    {_base.Text(shuffle)}\n")
            .AppendJoin("", Shuffled([.. _exceptions.Select((e, i) => $"    例外 例{i} (e{i}){(i == 1 ? " 优先于 例0" : "")} 当 {e.When.Text(shuffle)}: {e.Value.Text(shuffle)}\n")], shuffle))
            .Append(_clauses)
            .Append($"奖补 逐项 (each) 对象 每个 产品 周期 每年\n  条件\n    条 (c): 产品.入选\n  金额 {_perItem.Text(shuffle)}\n");
        if (_cap.Length > 0)
            rules.Append($"共同上限 共限 (shared) 适用 逐项 企业 {_cap}\n");
        return rules.ToString();
    }

    /// <summary>A value for every fact, within its declared range.</summary>
    public static Dictionary<string, string> Completion(Chance chance)
    {
        Dictionary<string, string> values = new()
        {
            ["甲额"] = Yuan(chance, 0, 100),
            ["乙额"] = Yuan(chance, 10, 30),
            ["丙额"] = Yuan(chance, 0, 5),
            ["件数"] = $"{chance.Below(5)}",
            ["真一"] = chance.Pick("是", "否"),
            ["真二"] = chance.Pick("是", "否"),
            ["级"] = chance.Pick("甲级", "乙级", "丙级"),
        };
        foreach (string item in Items)
        {
            values[$"{item}.单价"] = Yuan(chance, 0, 20);
            values[$"{item}.入选"] = chance.Pick("是", "否");
            values[$"{item}.次序"] = $"{chance.Below(4)}";
        }

        return values;
    }

    /// <summary>Some of the facts are forgotten; now and then the whole list of items.</summary>
    public static Dictionary<string, string> Forgotten(Dictionary<string, string> values, Chance chance, int oneIn)
    {
        bool noList = chance.Below(8) == 0;
        return values.Where(value => chance.Below(oneIn) != 0 && !(noList && value.Key.Contains('.', StringComparison.Ordinal))).ToDictionary();
    }

    /// <summary>Facts as lines; with chance, in another order of facts, items and fields.</summary>
    public static string Written(Dictionary<string, string> values, Chance? shuffle = null)
    {
        List<string> lines = [.. FirmFacts.Where(values.ContainsKey).Select(name => $"{name} = {values[name]}\n")];
        if (Array.Exists(Items, item => Array.Exists(Fields, field => values.ContainsKey($"{item}.{field}"))))
            lines.Add("产品:\n" + string.Concat(Shuffled(
                [.. Items.Select(item => $"  编号 = {item}{string.Concat(Shuffled([.. Fields.Where(f => values.ContainsKey($"{item}.{f}")).Select(f => $", {f} = {values[$"{item}.{f}"]}")], shuffle))}\n")],
                shuffle)));
        return string.Concat(Shuffled([.. lines], shuffle));
    }

    private static string Yuan(Chance chance, int low, int high) => chance.Below(4) switch
    {
        0 => $"{low}元",
        1 => $"{high}元",
        2 => $"{low + chance.Below(high - low)}.{chance.Below(100):D2}元",
        _ => $"{low + chance.Below(high - low + 1)}元",
    };

    private static T[] Shuffled<T>(T[] items, Chance? chance)
    {
        if (chance is not null)
            for (int i = items.Length - 1; i > 0; i--)
            {
                int other = chance.Below(i + 1);
                (items[i], items[other]) = (items[other], items[i]);
            }

        return items;
    }

    private sealed record Node(string Form, Node[] Parts, string? Joint = null)
    {
        public string Text(Chance? shuffle)
        {
            string[] parts = [.. Parts.Select(part => part.Text(shuffle))];
            return Joint is null ? string.Format(System.Globalization.CultureInfo.InvariantCulture, Form, parts) : $"({string.Join(Joint, Shuffled(parts, shuffle))})";
        }
    }

    private static Node Joined(string joint, params Node[] parts) => new("", parts, joint);

    private static Node Amount(Chance chance, int depth)
    {
        if (depth == 0)
            return new Node(chance.Pick(
                "甲额", "乙额", "丙额", "7元", "90元", "合计(产品.单价 对 产品)", "合计(产品.单价 对 产品 当 产品.入选)", "最大(产品.单价 对 产品 当 产品.入选)",
                "平均(产品.单价 对 产品)", "合计(产品.单价 对 产品 按 产品.次序 降序 取前 2)"), []);
        Node A() => Amount(chance, depth - 1);
        return chance.Below(14) switch
        {
            0 => Joined(" + ", A(), A()),
            1 => new Node("不小于零({0} − {1})", [A(), A()]),
            2 => new Node($"({{0}} × {chance.Pick("30%", "150%", "件数")})", [A()]),
            3 => new Node("较低({0}, {1})", [A(), A()]),
            4 => new Node("较高({0}, {1})", [A(), A()]),
            5 => new Node("({0}, 最高 {1})", [A(), A()]),
            6 or 7 => new Node("(若 {0} 则 {1} 否则 {2})", [Truth(chance, depth - 1), A(), A()]),
            8 => new Node("按 级 {{甲级: {0}; 乙级: {1}; 其余: {2}}}", [A(), A(), A()]),
            9 => new Node("分档 {0} {{≥ 50元: {1}; ≥ 10元: {2}; 其余: {3}}}", [A(), A(), A(), A()]),
            10 => new Node("分档 {0} {{≤ {1}: {2}; 其余: {3}}}", [A(), A(), A(), A()]),
            11 => new Node("累进 {0} {{0元: 10%; 20元: 5%; 60元: 1%}}", [A()]),
            12 => new Node("({0} ÷ {1} × 1元)", [A(), A()]),
            _ => new Node($"舍入({{0}}, {chance.Pick("四舍五入", "四舍六入五成双", "向下舍入", "向上舍入")}, 1元)", [A()]),
        };
    }

    private static Node Truth(Chance chance, int depth)
    {
        if (depth == 0)
            return new Node(chance.Pick(
                "真一", "真二", "级 = 甲级", "级 ≠ 乙级", "件数 ≥ 2", "存在(产品.入选 对 产品)", "全都(产品.单价 > 5元 对 产品)", "计数(产品.入选 对 产品) ≥ 2"), []);
        Node C() => Truth(chance, depth - 1);
        return chance.Below(7) switch
        {
            0 or 1 => Joined(" 且 ", C(), C(), C()),
            2 or 3 => Joined(" 或 ", C(), C()),
            4 => new Node("(非 {0})", [C()]),
            _ => new Node($"({{0}} {chance.Pick(">", "≥", "<", "≤", "=", "≠")} {{1}})", [Amount(chance, depth - 1), Amount(chance, depth - 1)]),
        };
    }
}
