using System.Text;
using Duixian.Language.Ir;

namespace Duixian.Tests.Support.Generate;

// Definitions, conditions, awards and what joins them.
public sealed partial class PackageGenerator
{
    private const int Depth = 4;

    private void Definition()
    {
        (string name, string declared) = Named();
        Sort sort = _chance.OneIn(3) ? new Sort(Kind.YesNo) : _chance.OneIn(4) ? new Sort(Kind.Date) : _expressions.SomeQuantity();
        if (_chance.OneIn(4))
        {
            Sort argument = new(_chance.Pick(Kind.Amount, Kind.Count, Kind.Date));
            (string given, string givenDeclared) = Named();
            using (_expressions.WithLocal(given, argument))
                _declarations.Add($"定义 {declared} ({givenDeclared} : {_words.Written(argument)}) = {_expressions.Of(sort, Depth).Text}");
            _words.Values.Add(new GeneratedValue(name, sort, [argument]));
        }
        else if (_chance.OneIn(4))
        {
            int list = _chance.Below(_words.Lists.Count);
            string owner = _words.Lists[list].Name;
            using (_expressions.WithItem(owner, list))
                _declarations.Add($"定义 {owner}.{declared} = {_expressions.Of(sort, Depth).Text}");
            // A computed field is used like any other field.
            _words.Lists[list] = _words.Lists[list] with { Fields = [.. _words.Lists[list].Fields, new GeneratedFact(name, sort, "", false)] };
        }
        else
        {
            _declarations.Add($"定义 {declared} = {_expressions.Of(sort, Depth).Text}");
            _words.Values.Add(new GeneratedValue(name, sort, []));
        }
    }

    private void Scope()
    {
        StringBuilder text = new("适用范围 依据 §0.1");
        Conditions(text, 2, 2);
        _declarations.Add(text.ToString());
    }

    private void Conditions(StringBuilder into, int indent, int depth) => Times(1, 3, () =>
    {
        string margin = "\n" + new string(' ', indent);
        if (depth > 0 && _chance.OneIn(3))
        {
            into.Append(margin).Append(_chance.Pick("任一", "全部", "均不", "至少 1")).Append(' ').Append(Named().Declared).Append(':');
            Conditions(into, indent + 2, depth - 1);
        }
        else
        {
            into.Append(margin).Append(Named().Declared).Append(_chance.Pick(" 依据 §1.1", "")).Append(": ").Append(_expressions.Of(Kind.YesNo, Depth).Text);
        }
    });

    private void Award()
    {
        (string name, string declared) = Named();
        StringBuilder text = new($"奖补 {declared} 依据 §1.1\n  ");
        int list = _chance.OneIn(2) ? _chance.Below(_words.Lists.Count) : -1;
        text.Append(list < 0 ? "对象 企业" : $"对象 每个 {_words.Lists[list].Name}");
        text.Append(_chance.Pick(" 周期 每年", " 周期 一次 计 已兑付"));
        List<IDisposable> open = [];
        for (int at = list; at >= 0; at = _words.Lists[at].Parent)
            open.Add(_expressions.WithItem(_words.Lists[at].Name, at));
        if (_chance.OneIn(2))
        {
            text.Append("\n  条件");
            Conditions(text, 4, 2);
        }

        open.AddRange(OwnDefinitions(text));
        Amounts(text);
        Extras(text, list);
        open.Reverse();
        open.ForEach(scope => scope.Dispose());
        _words.Awards.Add(name);
        _declarations.Add(text.ToString());
    }

    private List<IDisposable> OwnDefinitions(StringBuilder into)
    {
        List<IDisposable> open = [];
        if (_chance.OneIn(3))
            return open;
        into.Append("\n  ").Append(_chance.Pick("其中", "结果"));
        Times(1, 3, () =>
        {
            (string name, string declared) = Named();
            Sort sort = _expressions.SomeQuantity();
            into.Append("\n    ").Append(declared).Append(" = ").Append(_expressions.Of(sort, Depth).Text);
            open.Add(_expressions.WithLocal(name, sort));
        });
        return open;
    }

    private void Amounts(StringBuilder into)
    {
        into.Append("\n  金额\n    ").Append(_expressions.Of(Kind.Amount, Depth).Text);
        string before = "";
        Times(0, 3, () =>
        {
            (string name, string declared) = Named();
            string precedes = before.Length > 0 && _chance.OneIn(2) ? $" 优先于 {before}" : "";
            into.Append($"\n    例外 {declared}{precedes} 当 {_expressions.Of(Kind.YesNo, 2).Text}: {_expressions.Of(Kind.Amount, 2).Text}");
            before = name;
        });
    }

    private void Extras(StringBuilder into, int list)
    {
        if (_chance.OneIn(4))
            into.Append("\n  舍入 向下舍入 1元");
        if (_chance.OneIn(4))
            into.Append("\n  起付 ").Append(_expressions.Literal(new Sort(Kind.Amount)));
        if (_chance.OneIn(4))
            into.Append("\n  分期 50%, 30%, 20%");
        if (_chance.OneIn(4))
            into.Append($"\n  提示 {Named().Declared} 当 {_expressions.Of(Kind.YesNo, 2).Text}: \"请核对\" | \"Please check\"");
        if (list >= 0 && _chance.OneIn(4))
            into.Append($"\n  重叠键 {_words.Lists[list].Name}.编号");
        if (!_chance.OneIn(4))
            return;
        into.Append($"\n  遴选\n    取前 {_chance.Between(1, 50)} 名\n    自 {_chance.Pick("申报者", "符合条件者")}\n    排序 ");
        into.Append(_chance.Pick($"名次之和({_expressions.Of(Kind.Amount, 1).Text}, {_expressions.Of(Kind.Number, 1).Text})", _expressions.Of(Kind.Amount, 1).At(4)));
        into.Append($"\n    先比 {_expressions.Of(Kind.Count, 1).At(4)} 降序\n    并列 {_chance.Pick("全部入选", "全部不入选", "抽签")}");
    }

    private void Shared()
    {
        string awards = string.Join(", ", _words.Awards);
        string amount = _expressions.Literal(new Sort(Kind.Amount));
        _declarations.Add(_chance.Below(4) switch
        {
            0 => $"共同上限 {Named().Declared} 适用 {awards} 企业 每年 {amount} 分摊 按比例",
            1 => $"共同上限 {Named().Declared} 适用 {awards} 企业 累计 {amount} 自 2026-01-01 计 已兑付 分摊 依次",
            2 => $"预算 {Named().Declared} 适用 {awards} 额度 {amount} 不足时 按比例",
            _ => $"事项 {Named().Declared} 类别 {_chance.Pick("服务", "权利", "名录")} 内容 \"内容\"",
        });
    }
}
