using System.Globalization;
using Duixian.Execution.Boundaries;
using Duixian.Execution.Cases;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Tests.Policies;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution.Boundaries;

/// <summary>Cases proposed on both sides of every bound, for a person to work out.</summary>
public sealed class BoundaryCasesTests
{
    private const string Facts = """
        选项 地区 (district) {甲区 (a), 乙区 (b)}
        事实 额 (sum) : 金额 范围 0元 至 1000元
        事实 件 (pieces) : 计数 范围 0 至 50
        事实 日 (day) : 日期 范围 2020-01-01 至 2030-12-31
        事实 收 (income) : 每年 金额 范围 0元 至 100元
        事实 军民 (open_to_all) : 是否
        清单 产品 (product) 属于 企业 键 编号 (product_id)
          价 (price) : 金额 范围 0元 至 500元
          合格 (passed) : 是否
        判断 评分 (score) : 数 范围 0 至 100 由 "专家"
        表 标准 (standard) : 金额 键 (区 (where) : 地区)
          自 2020-01-01 至 2025-12-31
            甲区: 10元
            乙区: 20元
          自 2026-01-01
            甲区: 30元
            乙区: 40元
        奖补 奖 (prize) 对象 企业 周期 每年

        """;

    public static TheoryData<string, string, string> Kinds { get; } = new()
    {
        { "  条件\n    够 (enough): 额 ≥ 200元\n  金额 1元", "够 额 ≥ 200元", "额 199.99元 200元 200.01元" },
        { "  条件\n    够 (enough): 额 > 200元\n  金额 1元", "够 额 > 200元", "额 199.99元 200元 200.01元" },
        { "  条件\n    少 (few): 件 < 3\n  金额 1元", "少 件 < 3", "件 2 3 4" },
        { "  条件\n    恰好 (just): 件 = 3\n  金额 1元", "恰好 件 = 3", "件 2 3 4" },
        { "  金额\n    额 × 30%, 最高 50元", "额 × 30% 最高 50元", "额 166.66元 166.67元" },
        { "  金额\n    额 × 10%, 最低 5元", "额 × 10% 最低 5元", "额 49.99元 50元 50.01元" },
        { "  金额\n    分档 件 {≥ 10: 5元; ≥ 4: 2元; 其余: 1元}", "件 与 10", "件 9 10 11" },
        { "  金额\n    分档 件 {≥ 10: 5元; ≥ 4: 2元; 其余: 1元}", "件 与 4", "件 3 4 5" },
        { "  金额\n    累进 额 {0元: 10%; 100元: 20%}", "额 与 100元", "额 99.99元 100元 100.01元" },
        { "  条件\n    期内 (within): 日 属于 自 2026-03-01 至 2026-05-31\n  金额 1元", "期内 日 与 自 2026-03-01 至 2026-05-31 的首日", "日 2026-02-28 2026-03-01 2026-03-02" },
        { "  条件\n    期内 (within): 日 属于 自 2026-03-01 至 2026-05-31\n  金额 1元", "期内 日 与 自 2026-03-01 至 2026-05-31 的末日", "日 2026-05-30 2026-05-31 2026-06-01" },
        { "  条件\n    三年 (three_years): 整年数(日, 2026-12-31) ≥ 3\n  金额 1元", "三年 整年数(日, 2026-12-31) ≥ 3", "日 2024-01-01 2023-12-31 2023-01-01 2022-12-31" },
        { "  条件\n    有价 (priced): 标准(甲区, 于 日) > 0元\n  金额 标准(甲区, 于 日)", "有价 日 与 标准 2026-01-01", "日 2025-12-31 2026-01-01 2026-01-02" },
        { "  金额\n    不小于零(额 − 80元)", "不小于零(额 − 80元)", "额 79.99元 80元 80.01元" },
        { "  金额\n    较低(额, 80元)", "较低(额, 80元)", "额 79.99元 80元 80.01元" },
        { "  条件\n    逐年 (each_year): 连续增长(收, 本年, 本年)\n  金额 收(上年)", "逐年 连续增长(收, 本年, 本年)", "收(2026) 0元 0.01元 0.02元" },
        { "  条件\n    好分 (good): 评分 ≥ 60\n  金额 1元", "好分 评分 ≥ 60", "评分 59.99 60 60.01" },
        { "  条件\n    多样 (several): 计数(产品.合格 对 产品) ≥ 1\n  金额 1元", "多样 计数(产品.合格 对 产品) ≥ 1", "产品[1].合格 否 是" },
        { "  金额 合计(产品.价 对 产品), 最高 300元", "合计(产品.价 对 产品) 最高 300元", "产品[1].价 299.99元 300元 300.01元" },
        { "  金额 额\n  起付 30元", "奖 的最低金额", "额 29.99元 30元 30.01元" },
        { "  金额 额\n  提示 大额 (large) 当 额 > 500元: \"大额\" | \"large\"", "额 > 500元", "额 499.99元 500元 500.01元" },
        { "  金额 若 台账 次数 {奖补: 奖; 计: 已兑付} = 0 则 9元 否则 1元", "台账 次数 {奖补: 奖; 计: 已兑付} = 0", "台账 0 1" },
        { "  金额 不小于零(90元 − 台账 金额 {奖补: 奖; 计: 已兑付})", "不小于零(90元 − 台账 金额 {奖补: 奖; 计: 已兑付})", "台账 90.01元 90元 89.99元" },
        { "  条件\n    以前 (until): 本年 ≤ 年度(2028-01-01)\n  金额 1元", "以前 本年 ≤ 年度(2028-01-01)", "年度 2027 2028 2029" },
        { "  金额 额\n共同上限 总限 (top) 适用 奖 企业 每年 40元 分摊 按比例", "共同上限 总限", "额 40元 40.01元" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_of_bound_gets_a_case_short_of_it_at_it_and_beyond(string rule, string title, string values) =>
        Assert.Equal(values, Proposed(Facts + rule).GetValueOrDefault(title, "nothing proposed for " + string.Join("; ", Proposed(Facts + rule).Keys)));

    [Fact]
    public void A_bound_that_no_firm_comes_to_is_named_with_its_place()
    {
        string page = PageOf(Facts + "  条件\n    够 (enough): 额 ≥ 200元\n    多 (many): 件 ≥ 60\n  金额 1元");
        Assert.DoesNotContain("≥", page.Split("## 没有")[0], StringComparison.Ordinal);
        Assert.Contains("- 奖:额 ≥ 200元(rules.md:", page, StringComparison.Ordinal);
        Assert.Contains("- 奖:件 ≥ 60(rules.md:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bound_that_is_met_for_a_while_has_a_case_at_each_end_under_a_name_of_its_own()
    {
        const string Rule = "  条件\n    三次 (three): 取整(台账 金额 {奖补: 奖; 计: 已兑付} ÷ 100元) = 3\n  金额 1元";
        const string Cases = "## 奖\n| 事实 | 值 |\n|---|---|\n| 台账 | 无记录 |\n\n| 案例 | 资格 | 金额 |\n|---|---|---|\n| 没有 | 否 | 0元 |\n";
        string page = PageOf(Facts + Rule, Cases);
        foreach (string entry in new[] { "差一档 |  | 2025 | 299.99元", "正好 1 |  | 2025 | 300元", "正好 2 |  | 2025 | 399.99元", "过一档 |  | 2025 | 400元" })
            Assert.Contains($"| 奖 | 2 三次 {entry} |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_only_has_a_case_with_an_earlier_award_and_one_without() =>
        Assert.Equal("台账 0 1", Proposed(Facts.Replace("周期 每年", "周期 一次 计 已兑付", StringComparison.Ordinal) + "  金额 1元")["一次 一次"]);

    [Fact]
    public void What_no_column_can_move_and_what_no_award_is_about_is_named_as_left()
    {
        const string Rules = "事实 项 (thing) : 计数 范围 0 至 9\n奖补 奖 (prize) 对象 企业 周期 每年\n  条件\n    够 (enough): 项 ≥ 3\n  金额 1元\n事项 咨询 (advice) 类别 服务\n  内容 \"服务\" | \"service\"\n  条件\n    多 (many): 项 ≥ 7\n";
        string page = PageOf(Rules);
        Assert.Contains("- 奖:项 ≥ 3(rules.md:", page, StringComparison.Ordinal);
        Assert.Contains("- 咨询:项 ≥ 7(rules.md:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_condition_of_a_provision_gets_cases_under_its_name()
    {
        const string Rules = "事实 人数 (heads) : 计数 范围 0 至 9\n奖补 奖 (prize) 对象 企业 周期 每年 金额 1元\n事项 咨询 (advice) 类别 服务\n  内容 \"服务\" | \"service\"\n  条件\n    多 (many): 人数 ≥ 7\n";
        string page = PageOf(Rules);
        Assert.Contains("## 咨询 · 虚构的企业", page, StringComparison.Ordinal);
        Assert.Equal("人数 6 7 8", Shown(page)["多 人数 ≥ 7"]);
    }

    [Fact]
    public void Places_and_an_envelope_get_cases_that_hold_once_a_person_has_worked_them_out()
    {
        const string Rules = """
            事实 额 (sum) : 金额 范围 0元 至 100元
            奖补 评奖 (prize) 对象 企业 周期 每年
              金额 额
              遴选
                取前 2
                排序 额
                并列 全部不入选
            预算 资金 (funds) 适用 评奖
              不足时 截止线

            """;
        const string Cases = "## 评奖\n| 事实 | 值 |\n|---|---|\n| 台账 | 无记录 |\n\n| 案例 | 额 | 资格 | 金额 |\n|---|---|---|---|\n| 得奖 | 30元 | 是 | 30元 |\n";
        BoundaryCases found = Of(Calculate.Compile(Rules), Cases);
        Assert.Equal(0, found.Left);
        string page = found.Page;
        foreach ((string name, string outcome, string granted) in new[]
        {
            ("名额 2 差一档 | 2026 | 甲", "入选", "30元"), ("名额 2 正好 | 2026 | 甲2", "入选", "30元"), ("名额 2 过一档 | 2026 | 甲3", "并列未入选", "无"),
            ("额度 资金 差一档 | 2026 | 29.99元 | 甲 | 评奖", "30元", "0元"), ("额度 资金 正好 | 2026 | 30元 | 甲 | 评奖", "30元", "30元"), ("额度 资金 过一档 | 2026 | 30.01元 | 甲 | 评奖", "30元", "30元"),
        })
        {
            Assert.Contains($"{name} | ? | ? |", page, StringComparison.Ordinal);
            page = page.Replace($"{name} | ? | ? |", $"{name} | {outcome} | {granted} |", StringComparison.Ordinal);
        }

        DiagnosticBag told = new();
        Seq<WorkedCase> read = CaseReader.Read(Calculate.Compile(Rules), new SourceText("cases.md", page), _ => null, told);
        CaseResult[] groups = [.. read.Select(each => CaseRunner.Run(Calculate.Program(Rules), each)).Where(each => each.Name.Contains("名额", StringComparison.Ordinal) || each.Name.Contains("额度", StringComparison.Ordinal))];
        Assert.Equal(6, groups.Length);
        Findings.None(groups.SelectMany(each => each.Differences.Select(difference => $"{each.Name} {difference.What.Chinese}: {difference.Expected.Chinese} ≠ {difference.Got.Chinese}")));
    }

    [Fact]
    public void A_case_about_one_item_covers_no_bound_of_another()
    {
        const string Rules = "清单 产品 (product) 属于 企业 键 编号 (product_id)\n  价 (price) : 金额 范围 0元 至 500元\n奖补 奖 (prize) 对象 每个 产品 周期 每年\n  条件\n    贵 (dear): 产品.价 ≥ 100元\n  金额 1元\n";
        const string Cases = "## 奖\n| 事实 | 值 |\n|---|---|\n| 台账 | 无记录 |\n\n| 清单 产品 | 价 |\n|---|---|\n| P1 | 50元 |\n| P2 | 100元 |\n\n| 案例 | 项 | 资格 | 金额 |\n|---|---|---|---|\n| 便宜 | P1 | 否 | 0元 |\n";
        Assert.Contains("贵 正好", PageOf(Rules, Cases, onlyMissing: true), StringComparison.Ordinal);
    }

    [Fact]
    public void The_firm_of_a_worked_case_goes_first_with_all_that_its_case_sets()
    {
        const string Rule = "  条件\n    够 (enough): 额 ≥ 门槛\n  金额 1元\n限额 门槛 (threshold) : 金额 = 200元 由 \"通知\"\n";
        const string Cases = "## 奖\n| 事实 | 值 |\n|---|---|\n| 台账 | 无记录 |\n| 军民 | 是 |\n\n| 案例 | 年度 | 额 | 门槛 | 资格 | 金额 |\n|---|---|---|---|---|---|\n| 不够 | 2027 | 10元 | 150元 | 否 | 0元 |\n| 够了 | 2027 | 500元 | 150元 | 是 | 1元 |\n";
        string page = PageOf(Facts + Rule, Cases);
        Assert.Contains("## 奖 · 取自cases.md「够了」", page, StringComparison.Ordinal);
        Assert.Contains("| 军民 | 是 |", page, StringComparison.Ordinal);
        Assert.Contains("| 案例 | 年度 | 门槛 | 额 | 资格 | 金额 | 理由 | 算式 |", page, StringComparison.Ordinal);
        Assert.Contains("| 2 够 差一档 | 2027 | 150元 | 149.99元 | ? | ? |  |  |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_firm_that_fails_otherwise_too_is_marked_as_deciding_nothing()
    {
        const string Rule = "  条件\n    够 (enough): 额 ≥ 200元\n    永不 (never): 件 > 50\n  金额 1元";
        const string Cases = "## 奖\n| 案例 | 额 | 件 | 资格 | 金额 |\n|---|---|---|---|---|\n| 不够 | 10元 | 1 | 否 | 0元 |\n";
        Assert.Contains("结果一样", PageOf(Facts + Rule, Cases), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_worked_case_stands_as_near_to_can_be_left_out()
    {
        const string Rule = "  条件\n    够 (enough): 额 ≥ 200元\n  金额 1元";
        const string Cases = "## 奖\n| 案例 | 额 | 资格 | 金额 |\n|---|---|---|---|\n| 差一分 | 199.99元 | 否 | 0元 |\n| 多一元 | 201元 | 是 | 1元 |\n";
        Assert.Equal("额 200元 200.01元", Shown(PageOf(Facts + Rule, Cases, onlyMissing: true))["够 额 ≥ 200元"]);
        string all = Cases + "| 正好 | 200元 | 是 | 1元 |\n| 多一分 | 200.01元 | 是 | 1元 |\n";
        BoundaryCases none = Of(Calculate.Compile(Facts + Rule), all, onlyMissing: true);
        Assert.DoesNotContain("够", none.Page, StringComparison.Ordinal);
        Assert.Equal((1, 0), (none.Covered, none.Left));
    }

    /// <summary>What the page says of each firm is what the engine says of the firm that is read from the page.</summary>
    [Theory]
    [InlineData("policies/hangzhou-software-2026", "art-02")]
    [InlineData("policies/hangzhou-software-2026", "art-07")]
    [InlineData("policies/examples/inn-season-2026", "")]
    [InlineData("policies/examples/heat-storage-2026", "")]
    [InlineData("policies/examples/quality-ladder-2026", "")]
    public void Read_again_the_cases_of_a_bound_come_out_differently_unless_the_page_says_they_do_not(string folder, string document)
    {
        PolicyPackage package = PolicyPackage.Of(folder);
        Program program = package.Compilation.Program!;
        Seq<Award> awards = program.Awards.Where(award => award.Name.Span.Source.Name.StartsWith(document, StringComparison.Ordinal)).ToSeq();
        foreach (Tongue tongue in new[] { Tongue.Chinese, Tongue.English })
        {
            string page = BoundaryCases.Of(program, package.Cases.Values.SelectMany(cases => cases), awards, 2026, false, tongue, _ => { }).Page;
            // An answer that nothing gives, so that the case tells what it is.
            SourceText file = new("cases/boundaries.md", page.Replace("| ? | ? |  |  |", "| 不适用 | 0.01元 |  |  |", StringComparison.Ordinal).Replace("| ? | ? |", "|  |  |", StringComparison.Ordinal));
            DiagnosticBag told = new();
            List<CaseResult> read = [.. package.Run(file, told)];
            Assert.NotEmpty(read);
            Assert.Distinct(read.Select(each => each.Name));
            Findings.None(told.Items.Where(d => d.Blocks).Select(PolicyPackage.Shown));
            // Places and envelopes are about several firms and expect nothing here.
            foreach (IGrouping<int, CaseResult> bound in read.Where(each => !each.Passed).GroupBy(each => int.Parse(each.Name.Split(' ')[0], CultureInfo.InvariantCulture)))
            {
                string section = page[page.IndexOf($"### {bound.Key}. ", StringComparison.Ordinal)..].Split("\n|")[0];
                bool isSame = section.Contains("结果一样", StringComparison.Ordinal) || section.Contains("same answer", StringComparison.Ordinal);
                string[] answers = [.. bound.Select(each => string.Join(' ', each.Differences.Select(difference => difference.Got.Chinese))).Distinct()];
                Assert.True(isSame == (answers.Length == 1), $"{tongue} {section}\n{string.Join('\n', answers)}");
            }
        }
    }

    private static BoundaryCases Of(Compilation package, string cases, bool onlyMissing = false)
    {
        Seq<WorkedCase> read = CaseReader.Read(package, new SourceText("cases.md", cases), _ => null, new DiagnosticBag());
        return BoundaryCases.Of(package.Program!, read, package.Program!.Awards, 2026, onlyMissing, Tongue.Chinese, _ => { });
    }

    private static string PageOf(string rules, string cases = "", bool onlyMissing = false) => Of(Calculate.Compile(rules), cases, onlyMissing).Page;

    private static Dictionary<string, string> Proposed(string rules) => Shown(PageOf(rules));

    /// <summary>The title of each bound with what is moved and the values it takes, from the first case to the last.</summary>
    private static Dictionary<string, string> Shown(string page) => page.Split("\n### ").Skip(1).ToDictionary(
        section => section[(section.IndexOf(' ', StringComparison.Ordinal) + 1)..section.LastIndexOf("(rules.md", StringComparison.Ordinal)],
        section =>
        {
            string[][] rows = [.. section.Split("\n## ")[0].Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];
            int at = Array.FindLastIndex(rows, row => row[0] == "案例");
            int column = Array.IndexOf(rows[at], "资格") - 1;
            string[][] entries = [.. rows[..at].Where(row => row[0] is not "台账" and not "---")];
            bool isLedger = rows[0][0] == "台账";
            IEnumerable<string> values = rows[(at + 2)..].Select(row => !isLedger ? row[column]
                : TitleOf(section).Contains("金额", StringComparison.Ordinal) ? entries.Single(entry => entry[1] == row[0])[4]
                : $"{entries.Count(entry => entry[1] == row[0])}");
            return string.Join(' ', values.Prepend(isLedger ? "台账" : rows[at][column]));
        },
        StringComparer.Ordinal);

    private static string TitleOf(string section) => section.Split('\n')[0];
}
