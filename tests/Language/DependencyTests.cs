using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>What depends on what in a program.</summary>
public sealed class DependencyTests
{
    private const string Rules = """
        选项 等级 (level) {甲级 (a), 乙级 (b)}
        事实 销售额 (sales) : 每年 金额 范围 0元 至 100亿元
        事实 等次 (grade) : 等级
        事实 闲置 (idle) : 是否
        清单 设备 (machine) 属于 企业 键 设备号 (machine_no)
          价款 (price) : 金额 范围 0元 至 1亿元
        开放参数 奖率 (rate) : 比例 不超过 10%
          由 "通知" | "notice"
        限额 封顶额 (cap) : 金额 = 100万元
          由 "通知" | "notice"
        表 门槛表 (threshold) : 金额 键 (级别 : 等级)
          来源 "测试" | "test"
          甲级: 100万元
          乙级: 200万元
        定义 门槛 (bar) = 门槛表(等次)
        定义 设备.半价 (half_price) = 设备.价款 × 50%
        适用范围
          有等次 (has_grade): 等次 = 甲级 或 等次 = 乙级
        奖补 增长奖 (growth) 对象 企业 周期 每年
          条件
            规模 (size): 销售额(上年) ≥ 门槛
          金额
            基数 × 奖率, 最高 封顶额
          其中
            基数 (base) = 销售额(上年) × 50%
        奖补 设备奖 (machine_award) 对象 每个 设备 周期 每年
          金额
            设备.半价
        共同上限 合计上限 (both) 适用 增长奖, 设备奖 企业 每年 封顶额 分摊 按比例
        """;

    private static readonly Program Program = Calculate.Program(Rules);

    private static readonly Dependencies Dependencies = Dependencies.Of(Program);

    [Fact]
    public void A_part_uses_what_its_own_text_names()
    {
        Assert.Equal("适用范围 销售额 门槛 基数 奖率 封顶额 测试政策", Names(Dependencies.UsesOf(Award("增长奖"))));
        Assert.Equal("适用范围 设备 设备.半价 测试政策", Names(Dependencies.UsesOf(Award("设备奖"))));
        Assert.Equal("门槛表 等次", Names(Dependencies.UsesOf(Part("门槛"))));
    }

    [Fact]
    public void A_part_needs_also_what_the_used_parts_use()
    {
        Assert.Equal("测试政策 适用范围 销售额 等次 奖率 封顶额 门槛表 门槛 基数", Names(Dependencies.NeedsOf(Award("增长奖"))));
    }

    [Fact]
    public void The_result_of_an_award_rests_on_shared_caps_and_the_awards_under_them()
    {
        var needs = Dependencies.NeedsOfResult(Program.Awards[0]);
        Assert.Contains(Part("合计上限"), needs);
        Assert.Contains(Part("设备.半价"), needs);
        Assert.DoesNotContain(Part("闲置"), needs);
    }

    [Fact]
    public void Users_are_the_other_side_of_uses()
    {
        Assert.All(Dependencies.Parts, part => Assert.All(Dependencies.UsesOf(part), used => Assert.Contains(part, Dependencies.UsersOf(used))));
        Assert.Equal("增长奖 合计上限", Names(Dependencies.UsersOf(Part("封顶额"))));
        Assert.Empty(Dependencies.UsersOf(Part("闲置")));
    }

    [Fact]
    public void One_expression_says_what_it_names()
    {
        Assert.Equal("基数 奖率 封顶额", Names(Dependencies.UsesOf(Program.Awards[0].Amount.Base)));
    }

    [Fact]
    public void In_the_committed_policy_nothing_needs_itself_and_every_award_needs_the_scope()
    {
        var program = Duixian.Language.Compiler.Compile(Packages.Hangzhou).Program!;
        var dependencies = Dependencies.Of(program);
        Assert.All(dependencies.Parts, part => Assert.DoesNotContain(part, dependencies.NeedsOf(part)));
        Assert.All(program.Awards, award => Assert.Contains(dependencies.NeedsOf(dependencies.PartOf(award)), part => part.Kind == PartKind.Scope));
    }

    private static Part Part(string name) => Assert.Single(Dependencies.Parts, part => part.Name.Chinese == name);

    private static Part Award(string name) => Dependencies.PartOf(Assert.Single(Program.Awards, award => award.Name.Text == name));

    private static string Names(IEnumerable<Part> parts) => string.Join(' ', parts.Select(part => part.Name.Chinese));
}
