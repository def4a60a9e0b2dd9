using Duixian.Execution;
using Duixian.Execution.Cases;
using Duixian.Execution.Facts;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Tests.Policies;
using Duixian.Tests.Support;
using Duixian.Tests.Support.Generate;
using Xunit;

namespace Duixian.Tests.Execution.Boundaries;

/// <summary>The facts of a firm as tables of a case file.</summary>
public sealed class FirmTablesTests
{
    private const int Firms = 60;

    private const string Rules = """
        选项 级别 (level) {甲级 (a), 乙级 (b)}
        事实 名称 (name) : 文字
        事实 营收 (revenue) : 每年 金额 可无
        事实 占比 (share) : 比例
        事实 年限 (term) : 期间
        事实 级 (grade) : 级别 可不适用
        判断 评分 (score) : 数 范围 0 至 100 由 "专家"
        清单 产品 (product) 属于 企业 键 编号 (product_id)
          余额 (balance) : 逐日 金额
          替代 (replaces) : 产品 可无
          合格 (passed) : 是否
        判断 产品.入选 (chosen) : 是否 由 "专家"
        清单 版本 (version) 属于 产品 键 版本号 (version_id)
          利率 (rate) : 年利率
        奖补 奖 (prize) 对象 企业 周期 每年 金额 1元
        """;

    [Fact]
    public void Every_kind_of_fact_is_written_as_people_write_it()
    {
        const string Facts = """
            名称 = 甲|乙
            营收(2024) = 无
            营收(2025) = 2.35亿元
            占比 = 12.5%
            年限 = 18个月
            级 = 不适用
            评分 = 80.5
            台账:
              奖补 = 奖, 年度 = 2025, 金额 = 199999999.99元, 状态 = 已兑付, 日期 = 2025-12-01, 层级 = 区县
            产品:
              编号 = P1, 余额 = 2026-01-01: 365万元; 2027-01-01: 0元, 合格 = 是, 入选 = 否
              编号 = P2, 替代 = P1
            """;
        FactSet facts = FactReader.Read(Calculate.Program(Rules), FactLines.Read(Facts), new DiagnosticBag());
        Assert.Equal(
            """
            | 事实 | 值 |
            |---|---|
            | 名称 | 甲\|乙 |
            | 营收(2024) | 无 |
            | 营收(2025) | 2.35亿元 |
            | 占比 | 12.5% |
            | 年限 | 18个月 |
            | 级 | 不适用 |
            | 评分 | 80.5 |

            | 清单 产品 | 余额 | 合格 | 入选 | 替代 |
            |---|---|---|---|---|
            | P1 | 2026-01-01: 365万元; 2027-01-01: 0元 | 是 | 否 |  |
            | P2 |  |  |  | P1 |

            | 台账 | 对象 | 年度 | 金额 | 状态 | 日期 | 家族 | 政策 | 层级 |
            |---|---|---|---|---|---|---|---|---|
            | 奖 |  | 2025 | 199999999.99元 | 已兑付 | 2025-12-01 |  |  | 区县 |


            """,
            FirmTables.Of(Calculate.Program(Rules), facts, Tongue.Chinese));
        Assert.Contains("| revenue(2025) | 2.35 hundred_million_yuan |", FirmTables.Of(Calculate.Program(Rules), facts, Tongue.English)!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_case_tables_cannot_say_is_not_written_at_all()
    {
        Program program = Calculate.Program(Rules);
        string? Written(string facts) => FirmTables.Of(program, FactReader.Read(program, FactLines.Read(facts), new DiagnosticBag()), Tongue.Chinese);
        Assert.Null(Written("占比 = 多半\n"));
        Assert.Null(Written("产品:\n  编号 = P1\n    版本:\n      版本号 = V1, 利率 = 3%/年\n  编号 = P2\n"));
        Assert.NotNull(Written("产品:\n  编号 = P1\n    版本:\n      版本号 = V1, 利率 = 3%/年\n"));
    }

    /// <summary>Firms made for each package, some facts known, some not, some absent.</summary>
    [Theory]
    [MemberData(nameof(PolicyPackage.All), MemberType = typeof(PolicyPackage))]
    public void Read_again_the_tables_are_the_same_firm_in_both_languages(string folder)
    {
        PolicyPackage package = PolicyPackage.Of(folder);
        Program program = package.Compilation.Program!;
        int written = 0;
        for (ulong seed = 1; seed <= Firms; seed++)
        {
            FactSet facts = FactReader.Read(program, GeneratedFacts.Forgotten(program, GeneratedFacts.All(program, new Chance(seed)), new Chance(seed), 20), new DiagnosticBag());
            foreach (Tongue tongue in new[] { Tongue.Chinese, Tongue.English })
            {
                if (FirmTables.Of(program, facts, tongue) is not { } tables)
                    continue;
                FactSet again = ReadAgain(package.Compilation, tables);
                Assert.Equal((seed, tables), (seed, FirmTables.Of(program, again, tongue)));
                Assert.Equal((seed, Answers(program, facts)), (seed, Answers(program, again)));
                written++;
            }
        }

        Assert.True(written >= Firms / 5, $"{written} of {2 * Firms} could be written");
    }

    private static string Answers(Program program, FactSet facts) => string.Join(
        '\n', Engine.Calculate(program, Scenario.Ceiling(program), facts, 2026, trace: false).Instances
            .Select(instance => $"{instance.Award.Name.Text} {instance.Item?.Path} {Calculate.Shown(instance)}"));

    private static FactSet ReadAgain(Compilation compilation, string tables)
    {
        string page = $"{tables}## {compilation.Program!.Awards[0].Name.Text}\n\n| 案例 | 年度 |\n|---|---|\n| 一 | 2026 |\n";
        DiagnosticBag told = new();
        Seq<WorkedCase> read = CaseReader.Read(compilation, new SourceText("cases/again.md", page), _ => null, told);
        Findings.None(told.Items.Where(diagnostic => diagnostic.Blocks).Select(diagnostic => $"{Catalogue.Message(diagnostic, Tongue.English)}\n{page}"));
        return CaseFirms.Of(read).Single().Facts;
    }
}
