using Duixian.Cli;
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
