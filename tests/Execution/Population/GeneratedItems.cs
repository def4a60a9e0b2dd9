using System.Globalization;
using Duixian.Tests.Support.Generate;

namespace Duixian.Tests.Execution.Population;

/// <summary>A policy whose awards on the items of a list exclude each other, share caps and are met by other schemes, and firms for it.</summary>
internal static class GeneratedItems
{
    private static readonly string[] Awards = ["一奖", "二奖", "三奖", "四奖"];

    /// <summary>Four awards on each item; caps and overlaps cover some of them.</summary>
    public static string Rules(Chance chance)
    {
        string Some() => string.Join(", ", Awards.Where((_, i) => i == 0 || chance.OneIn(2)).OrderBy(name => name, StringComparer.Ordinal));
        string Allocation() => chance.Pick("依次", "依次", "按比例");
        string award = string.Concat(Awards.Select((name, i) => $"""

            奖补 {name} (award_{i}) 对象 每个 产品 周期 每年
              金额 产品.额{name[0]}
              重叠键 产品.{chance.Pick("编号", "题号")}
            """));
        string caps = string.Concat(Enumerable.Range(0, chance.Below(3)).Select(i =>
            $"\n共同上限 上限{(char)('甲' + i)} (cap_{i}) 适用 {Some()} 企业 每年 {chance.Between(4, 20)}元 分摊 {Allocation()}"));
        string elsewhere = chance.OneIn(2) ? $"\n重叠 别处 (elsewhere) 来源 \"同类政策\" 适用 {Some()} 办法 {chance.Pick("补差", "不予")}" : "";
        return $"""
            清单 产品 (product) 键 编号
              题号 (matter) : 文字
              额一 (amount_1) : 金额
              额二 (amount_2) : 金额
              额三 (amount_3) : 金额
              额四 (amount_4) : 金额
            {award}{caps}{elsewhere}
            重叠 不重复 (never_twice) 适用 {Some()} 办法 补差
            重叠 也不重复 (nor_twice) 适用 {Some()} 办法 补差
            """;
    }

    /// <summary>A firm with up to three items, as <see cref="Support.Populate"/> reads it.</summary>
    public static string Firm(string code, Chance chance)
    {
        string Yuan() => $"{chance.Below(9).ToString(CultureInfo.InvariantCulture)}元";
        string items = string.Concat(Enumerable.Range(0, chance.Between(1, 3)).Select(i =>
            $"  编号 = {code}{i}, 题号 = {code}{chance.Pick("甲", "乙")}, 额一 = {Yuan()}, 额二 = {Yuan()}, 额三 = {Yuan()}, 额四 = {Yuan()}\n"));
        string received = string.Concat(Enumerable.Range(0, chance.Below(3)).Select(_ =>
            $"  奖补 = 区里的奖, 对象 = {code}{chance.Pick("甲", "0", "1")}, 年度 = 2025, 金额 = {Yuan()}, 状态 = 已兑付, 政策 = 区政策\n"));
        return $"# {code}\n产品:\n{items}" + (received.Length == 0 ? "台账 = 无记录\n" : $"台账:\n{received}");
    }
}
