using Duixian.Cli;
using Duixian.Language.Diagnostics;
using Duixian.Tests.Storage;
using Xunit;

namespace Duixian.Tests.Cli;

/// <summary><c>duixian run</c> over a small population, from files to files.</summary>
public sealed class RunTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly string _policy;
    private readonly string _firms;
    private readonly string _ledger;

    public RunTests()
    {
        _policy = _scratch.Write("policy.md", """
            ```policy
            政策 试行办法 (trial_policy) 施行 2026-01-01 舍入 四舍五入 0.01元
            事实 企业代码 (code_of_firm) : 文字
            事实 收入 (revenue) : 每年 金额
            奖补 增长奖 (growth_award)
              对象 企业
              周期 每年
              条件
                未满两次 (not_twice): 台账 次数 {奖补: 增长奖; 计: 已批准, 已兑付} < 2
              金额
                收入(上年) × 10%
              遴选
                取前 2 名
                排序 收入(上年)
            预算 资金 (funds) 适用 增长奖
              额度 250元
              不足时 按比例
            ```

            """);
        _firms = _scratch.Write("firms.csv", "企业代码,收入(2025)\nA,2000元\nB,1000元\nC,500元\n");
        _ledger = _scratch.Write("ledger.csv", "企业,奖补,年度,金额,状态,日期\nA,增长奖,2024,1元,已兑付,2024-05-01\nZ,增长奖,2024,1元,已兑付,2024-05-01\n");
    }

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_year_is_computed_written_and_goes_on_in_the_ledger()
    {
        var (folder, next) = (_scratch.PathOf("out"), _scratch.PathOf("next.csv"));
        var run = CliRun.Of("run", _policy, "--population", _firms, "--ledger", _ledger, "--out", folder, "--ledger-out", next, "--as-of", "2026-06-30");
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Contains("2026 年,3 家企业", run.Out, StringComparison.Ordinal);
        Assert.Contains("资金:需要 300.00 元,额度 250.00 元", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            """
            企业,企业名称,年度,奖补,对象,资格,应得(元),遴选,名次,排名数,得分,入围线,差距,并列数,候补,择优后(元),核定(元),市级承担(元),区县承担(元),分期,理由,还缺
            A,,2026,增长奖,,符合,200.00,入选,1,3,2000.00,1000.00,1000.00,,,200.00,166.67,,,,"条件全部满足;预算「资金」不足:需要 300.00 元,额度 250.00 元,按比例 5/6(约 83.333333%),本项 166.67 元",
            B,,2026,增长奖,,符合,100.00,入选,2,3,1000.00,1000.00,0.00,,,100.00,83.33,,,,"条件全部满足;预算「资金」不足:需要 300.00 元,额度 250.00 元,按比例 5/6(约 83.333333%),本项 83.33 元",
            C,,2026,增长奖,,符合,50.00,未入选,3,3,500.00,1000.00,-500.00,,,,,,,,条件全部满足;遴选:未入选,

            """.ReplaceLineEndings("\r\n"),
            File.ReadAllText(Path.Combine(folder, "奖补.csv")));
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(folder, "奖补.csv"))[..3]);
        Assert.Equal(
            """
            企业,奖补,对象,年度,金额,状态,日期,家族,政策,层级
            A,增长奖,,2024,1元,已兑付,2024-05-01,,,
            Z,增长奖,,2024,1元,已兑付,2024-05-01,,,
            A,增长奖,,2026,166.67元,已批准,2026-06-30,,,
            B,增长奖,,2026,83.33元,已批准,2026-06-30,,,

            """.ReplaceLineEndings("\r\n"),
            File.ReadAllText(next));

        // The next year reads what this one wrote: A has had two by then.
        var later = _scratch.Write("later.csv", "企业代码,收入(2026)\nA,2000元\nB,1000元\n");
        var second = CliRun.Of("run", _policy, "--population", later, "--ledger", next, "--year", "2027", "--out", folder, "--lang", "en");
        Assert.Equal(ExitCode.Fine, second.Code);
        Assert.Contains("A,,2027,growth_award,,not eligible,0.00", File.ReadAllText(Path.Combine(folder, "awards.csv")), StringComparison.Ordinal);
        Assert.Contains("B,,2027,growth_award,,eligible,100.00,selected,1,1", File.ReadAllText(Path.Combine(folder, "awards.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_rows_gives_the_same_bytes()
    {
        string[] Files(string firms)
        {
            var folder = _scratch.PathOf(Path.GetRandomFileName());
            Assert.Equal(ExitCode.Fine, CliRun.Of("run", _policy, "--population", firms, "--ledger", _ledger, "--out", folder).Code);
            return [.. Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        }

        Assert.Equal(Files(_firms), Files(_scratch.Write("elsewhere/firms.csv", "企业代码,收入(2025)\nC,500元\nA,2000元\nB,1000元\n")));
    }

    [Fact]
    public void The_files_say_which_run_they_are_of()
    {
        var folder = _scratch.PathOf("out");
        var notice = _scratch.Write("spring.md", "```policy\n年度通知 春季通知 (spring_notice) 年份 2026 示例\n  来源 \"示例\"\n```\n");
        CliRun.Of("run", _policy, "--population", _firms, "--ledger", _ledger, "--notice", notice, "--as-of", "2026-06-30", "--seed", "八月八日", "--out", folder);
        string versions = File.ReadAllText(Path.Combine(folder, "版本.csv"));
        Assert.All(
            ["年度,2026\r\n企业表,firms.csv\r\n台账,ledger.csv\r\n通知文件,spring.md\r\n台账截至,2026-06-30\r\n抽签种子,八月八日\r\n", "春季通知"],
            line => Assert.Contains(line, versions, StringComparison.Ordinal));
        Assert.DoesNotContain(folder, versions, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_run_is_repeated_with_the_ledger_as_of_then()
    {
        var ledger = _scratch.Write("long.csv", "企业,奖补,年度,金额,状态,日期\nA,增长奖,2024,1元,已兑付,2024-05-01\nA,增长奖,2025,1元,已兑付,2025-05-01\n");
        string Of(string day)
        {
            var folder = _scratch.PathOf(day);
            CliRun.Of("run", _policy, "--population", _firms, "--ledger", ledger, "--out", folder, "--as-of", day);
            return File.ReadLines(Path.Combine(folder, "奖补.csv")).ElementAt(1)[..16];
        }

        Assert.Equal(("A,,2026,增长奖,,符合,", "A,,2026,增长奖,,不符合"), (Of("2025-04-30"), Of("2025-05-01")));
    }

    [Fact]
    public void Without_a_ledger_history_is_unknown_and_said_to_be()
    {
        var run = CliRun.Of("run", _policy, "--population", _firms);
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("没有给台账", run.Error, StringComparison.Ordinal);
        Assert.Contains(" 3     0", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_of_one_firm_is_listed_and_stops_no_other()
    {
        var folder = _scratch.PathOf("out");
        var firms = _scratch.Write("bad.csv", "企业代码,收入(2025)\nA,很多\nB,1000元\n");
        var run = CliRun.Of("run", _policy, "--population", firms, "--ledger", _ledger, "--out", folder);
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("bad.csv:2", File.ReadAllText(Path.Combine(folder, "错误.csv")), StringComparison.Ordinal);
        Assert.Contains("A,,2026,增长奖,,符合,错误", File.ReadAllText(Path.Combine(folder, "奖补.csv")), StringComparison.Ordinal);
        Assert.Contains("B,,2026,增长奖,,符合,100.00,入选", File.ReadAllText(Path.Combine(folder, "奖补.csv")), StringComparison.Ordinal);
    }

    private CliRun Run(string firms, string ledger, params string[] more) => CliRun.Of(
        ["run", _policy, "--population", _scratch.Write("f.csv", firms), "--ledger", _scratch.Write("l.csv", ledger), "--out", _scratch.PathOf("out"), .. more]);

    private string Table(string name) => File.ReadAllText(Path.Combine(_scratch.PathOf("out"), $"{name}.csv"));

    private const string Nobody = "企业,奖补,年度,金额,状态\n无\n";

    private static string Held => $"{(int)DiagnosticCode.LedgerHoldsYear}";

    [Fact]
    public void A_year_that_is_in_the_ledger_already_is_told_with_count_and_sum()
    {
        var next = _scratch.PathOf("next.csv");
        Assert.DoesNotContain(Held, CliRun.Of("run", _policy, "--population", _firms, "--ledger", _ledger, "--ledger-out", next, "--as-of", "2026-06-30").Error, StringComparison.Ordinal);
        var again = CliRun.Of("run", _policy, "--population", _firms, "--ledger", next);
        Assert.Equal(ExitCode.Fine, again.Code);
        Assert.Contains(Held, again.Error, StringComparison.Ordinal);
        Assert.Contains("台账里已有本政策 2026 年度的奖补 2 笔,合计 250.00 元", again.Error, StringComparison.Ordinal);
        Assert.Contains("2 grants of this policy for 2026 already, CNY 250.00", CliRun.Of("run", _policy, "--population", _firms, "--ledger", next, "--lang", "en").Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Held, CliRun.Of("run", _policy, "--population", _firms, "--ledger", next, "--as-of", "2026-06-29").Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Held, CliRun.Of("run", _policy, "--population", _firms, "--ledger", next, "--year", "2027").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_given_back_or_is_of_another_policy_is_no_grant_of_the_year()
    {
        var run = Run("企业代码,收入(2025)\nA,2000元\n", "企业,奖补,年度,金额,状态,政策\nA,增长奖,2026,1元,已退回,\nA,增长奖,2026,1元,已兑付,别的政策\n");
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
    }

    [Fact]
    public void A_column_of_money_without_a_unit_is_told_once()
    {
        var run = Run("企业代码,收入(2025)\nA,2000\nB,1000\nC,1000元\n", "企业,奖补,年度,金额,状态\nA,增长奖,2024,3,已兑付\nB,增长奖,2024,4,已兑付\n");
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("「收入(2025)」这一列有 2 个金额没有单位(如 2000),按元计", run.Error, StringComparison.Ordinal);
        Assert.Contains("「金额」这一列有 2 个金额没有单位(如 3),按元计", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, run.Error.Split($"{(int)DiagnosticCode.ColumnYuanAssumed}").Length);
    }

    [Fact]
    public void An_award_of_the_ledger_that_is_nobodys_is_told_with_the_one_probably_meant()
    {
        var run = Run("企业代码,收入(2025)\nA,2000元\n", "企业,奖补,年度,金额,状态,政策\nA,增涨奖,2024,1元,已兑付,\nA,增涨奖,2025,1元,已兑付,\nA,别的奖,2025,1元,已兑付,别的政策\nZ,增长奖,2025,1元,已兑付,\n");
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("台账里有 2 笔的奖补「增涨奖」不是本政策的", run.Error, StringComparison.Ordinal);
        Assert.Contains("是不是「增长奖」?", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{(int)DiagnosticCode.LedgerAwardUnknown}", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("别的奖", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 笔台账的企业不在这次的企业里", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_of_a_row_is_listed_with_its_column_and_remedy()
    {
        var run = Run("企业代码,收入(2025),收入(2024),备忘\nA,很多,不少,x\nB,1000元,1元,y\nA,3元,3元,z\n", Nobody);
        Assert.Equal(ExitCode.Mistakes, run.Code);
        var errors = Table("错误");
        Assert.Contains("A,,,\"f.csv:2:B: ", errors, StringComparison.Ordinal);
        Assert.Contains("A,,,\"f.csv:2:C: ", errors, StringComparison.Ordinal);
        Assert.Contains("例如 2.35亿元", errors, StringComparison.Ordinal);
        Assert.Contains("A,,,\"f.csv:4:A: 「f」里有两个「A」", errors, StringComparison.Ordinal);
        // A column is wrong once, for nobody in particular.
        Assert.Equal(2, errors.Split("「备忘」").Length);
        Assert.Contains("\n,,,f.csv:1:D: ", errors, StringComparison.Ordinal);
        Assert.Contains("很多", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_firm_with_two_rows_is_granted_nothing_whichever_comes_first()
    {
        var next = _scratch.PathOf("next.csv");
        foreach (var firms in new[] { "企业代码,收入(2025)\nA,2000元\nA,1元\nB,1000元\n", "企业代码,收入(2025)\nB,1000元\nA,1元\nA,2000元\n" })
        {
            Assert.Equal(ExitCode.Mistakes, Run(firms, Nobody, "--ledger-out", next).Code);
            Assert.Contains("A,,2026,增长奖,,错误,", Table("奖补"), StringComparison.Ordinal);
            Assert.DoesNotContain("\nA,", File.ReadAllText(next), StringComparison.Ordinal);
            Assert.Contains("\nB,增长奖,,2026,100.00元", File.ReadAllText(next), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_firm_whose_credit_code_does_not_check_is_granted_nothing()
    {
        File.WriteAllText(_policy, File.ReadAllText(_policy).Replace("(code_of_firm) : 文字", "(code_of_firm) : 信用代码", StringComparison.Ordinal));
        var next = _scratch.PathOf("next.csv");
        var run = Run("企业代码,收入(2025)\n91330100MAEX10Q038,2000元\n91330100MAEX11Q14J,1000元\n", Nobody, "--ledger-out", next);
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("91330100MAEX10Q038,,2026,增长奖,,错误,错误,", Table("奖补"), StringComparison.Ordinal);
        Assert.Contains("认不准是哪家企业", Table("错误"), StringComparison.Ordinal);
        Assert.DoesNotContain("91330100MAEX10Q038", File.ReadAllText(next), StringComparison.Ordinal);
        Assert.Contains("91330100MAEX11Q14J,增长奖,,2026,100.00元", File.ReadAllText(next), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_could_not_compute_is_in_the_table_of_errors()
    {
        var firms = _scratch.Write("firms.xlsx", new TestWorkbook().Sheet("企业", "企业代码|收入(2025)(元)\nA|{#DIV/0!}\nB|1000").ToBytes());
        var run = CliRun.Of("run", _policy, "--population", firms, "--ledger", _ledger, "--out", _scratch.PathOf("out"));
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("A,,,\"firms.xlsx!企业!B2: ", Table("错误"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_the_policy_does_not_have_is_told_once_with_those_it_has()
    {
        File.WriteAllText(_policy, File.ReadAllText(_policy).Replace("奖补 增长奖", "清单 认证 (certificates)\n  键 证号 (certificate_id)\n奖补 增长奖", StringComparison.Ordinal));
        _scratch.Write("f.证书.csv", "企业,证号\nA,1\nB,2\n");
        var run = Run("企业代码,收入(2025)\nA,2000元\nB,1000元\n", Nobody);
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("清单有:认证", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Table("错误").Split("「证书」").Length);
    }

    [Fact]
    public void An_item_of_the_ledger_that_the_firm_does_not_have_is_said()
    {
        File.WriteAllText(_policy, """
            ```policy
            政策 试行办法 (trial_policy) 施行 2026-01-01 舍入 四舍五入 0.01元
            事实 企业代码 (code_of_firm) : 文字
            清单 产品 (products)
              键 编号 (product_id)
            奖补 产品奖 (product_award)
              对象 每个 产品
              周期 每年
              金额
                3元
            ```

            """);
        _scratch.Write("f.产品.csv", "企业,编号\nA,P1\n");
        var run = Run("企业代码\nA\n", "企业,奖补,对象,年度,金额,状态\nA,产品奖,P1,2025,3元,已兑付\nA,产品奖,P7,2025,3元,已兑付\n");
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Contains("1 笔台账的对象在企业的清单里没有,例如 A 的产品奖「P7」", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_is_not_the_notices_or_outside_the_policys_term_is_told()
    {
        var notice = _scratch.Write("notice.md", "```policy\n年度通知 示例通知 (example_notice) 年份 2026 示例\n```\n");
        Assert.Contains("通知是 2026 年度的,算的是 2027 年度", Run("企业代码,收入(2025)\nA,2000元\n", Nobody, "--notice", notice, "--year", "2027").Error, StringComparison.Ordinal);
        Assert.Equal("", Run("企业代码,收入(2025)\nA,2000元\n", Nobody, "--notice", notice).Error);
        Assert.Contains("2025 年不在本政策的施行期内", Run("企业代码,收入(2025)\nA,2000元\n", Nobody, "--year", "2025").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_is_written_in_the_form_its_ending_says_or_not_at_all()
    {
        var book = _scratch.PathOf("next.xlsx");
        Assert.Equal(ExitCode.Fine, Run("企业代码,收入(2025)\nA,2000元\n", Nobody, "--ledger-out", book).Code);
        var again = CliRun.Of("run", _policy, "--population", _scratch.PathOf("f.csv"), "--ledger", book);
        Assert.Contains("奖补 1 笔,合计 200.00 元", again.Error, StringComparison.Ordinal);
        var refused = Run("企业代码,收入(2025)\nA,2000元\n", Nobody, "--ledger-out", _scratch.PathOf("next.ods"));
        Assert.Equal(ExitCode.Usage, refused.Code);
        Assert.False(File.Exists(_scratch.PathOf("next.ods")));
    }

    [Fact]
    public void What_cannot_be_written_is_told_in_the_persons_language()
    {
        var file = _scratch.Write("taken", "x");
        var run = CliRun.Of("run", _policy, "--population", _firms, "--ledger", _ledger, "--out", file);
        Assert.Equal(ExitCode.Environment, run.Code);
        Assert.Contains($"写不了「{file}」:「{file}」是文件,不是文件夹", run.Error, StringComparison.Ordinal);
        _scratch.Write("folder.csv/x", "x");
        var folder = CliRun.Of("run", _policy, "--population", _firms, "--ledger", _ledger, "--ledger-out", _scratch.PathOf("folder.csv"), "--lang", "en");
        Assert.Equal(ExitCode.Environment, folder.Code);
        Assert.Contains("it is a folder, not a file", folder.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of", "2026-02-31", "不是日期")]
    [InlineData("--year", "zwei", "zwei")]
    public void A_wrong_option_is_told(string option, string value, string told)
    {
        var run = CliRun.Of("run", _policy, "--population", _firms, option, value);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_population_that_is_not_there_is_told() =>
        Assert.Equal(ExitCode.Environment, CliRun.Of("run", _policy, "--population", _scratch.PathOf("nowhere.csv")).Code);
}
