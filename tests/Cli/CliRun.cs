using System.Text;
using Duixian.Cli;
using Duixian.Tests.Support;

namespace Duixian.Tests.Cli;

/// <summary>One call of the command line in this process.</summary>
internal sealed record CliRun(int Code, string Out, string Error)
{
    public static string Package { get; } = Repository.Full("policies/hangzhou-software-2026");

    public static string Firm { get; } = Repository.Full("examples/qiantang-basic-software.yaml");

    public static CliRun Of(params string[] args) => WithInput("", args);

    public static CliRun WithInput(string input, params string[] args) => WithBytes(new UTF8Encoding(false).GetBytes(input), args);

    public static CliRun WithBytes(byte[] input, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new MemoryStream(input), output, error);
        return new CliRun(code, output.ToString(), error.ToString());
    }

    /// <summary>A policy of one award, small enough to interview through.</summary>
    public const string SmallPolicy = """
        # 小政策

        ```policy
        政策 小政策 (small_policy)
          标题 "小政策" | "A small policy"
          施行 2026-01-01
          舍入 四舍五入 0.01元

        事实 是软件企业 (is_software_firm) : 是否
          问 "是不是软件企业?" | "Is it a software firm?"

        事实 营业收入 (revenue) : 每年 金额
          范围 0元 至 1000亿元
          问 "该年度营业收入是多少?" | "What was the revenue of that year?"
          证明 "审计报告" | "audited accounts"

        事实 研发占比 (rd_ratio) : 比例
          范围 0% 至 100%
          问 "研发占比是多少?" | "What is the R&D ratio?"

        清单 平台 (platform) 属于 企业 键 平台编号 (platform_no)
          投入 (spend) : 金额  范围 0元 至 1亿元  问 "平台投入多少?" | "What was spent on the platform?"

        适用范围
          软件企业 (software_firm): 是软件企业

        奖补 研发补助 (rd_grant)
          对象 企业
          周期 每年
          受益 企业
          条件
            规模 (scale): 营业收入(上年) ≥ 2亿元
            强度 (intensity): 研发占比 > 10%
          金额
            营业收入(上年) × 1%, 最高 300万元

        奖补 平台补助 (platform_grant)
          对象 每个 平台
          周期 每年
          受益 企业
          金额
            平台.投入 × 10%
        ```
        """;
}
