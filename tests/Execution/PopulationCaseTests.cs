using Duixian.Execution.Cases;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Worked cases of many firms: what a table sets for the whole, for one firm, and what it expects of each.</summary>
public sealed class PopulationCaseTests
{
    private const string Rules = """
        事实 收入 (revenue) : 每年 金额 范围 0元 至 1000元
        事实 登记日 (registered_on) : 日期
        清单 产品 (product) 属于 企业 键 编号 (product_id)
          单价 (price) : 金额 范围 0元 至 100元
        清单 版本 (version) 属于 产品 键 版本号
          大小 (weight) : 计数
        限额 名额 (places) : 计数 = 2 由 "通知"
        开放参数 每份 (each_part) : 金额 不超过 10元 由 "通知"
        开放选择 并列规则 (tie_rule) : 选项 {全部入选, 全部不入选, 抽签, 评审决定} 默认 全部入选 理由 "如此" 由 "通知"
        奖补 评奖 (prize) 对象 企业 周期 每年
          条件
            规模 (scale): 收入(上年) ≥ 10元
          金额 每份 × 3
          分期 60%, 40%
          遴选
            取前 名额
            排序 收入(上年)
            并列 并列规则
            候补 1
        奖补 逐项 (per_item) 对象 每个 产品 周期 每年
          重叠键 产品.编号
          条件
            有版本 (has_version): 存在(版本.大小 > 1 对 产品.版本)
          金额 产品.单价
        奖补 补贴 (allowance) 对象 每个 产品 周期 每年
          重叠键 产品.编号
          金额 5元 − 台账 金额 {奖补: 补贴; 计: 已兑付}
        开放参数 总额 (envelope) : 金额 由 "通知"
        开放参数 市级 (city_rate) : 比例 由 "通知"
        重叠 不重复 (no_doubles) 适用 逐项, 补贴
        预算 资金 (funds) 适用 评奖, 逐项, 补贴
          额度 总额
          不足时 按比例
          分担 市级
        """;

    private const string Three = """
        # 例子
        | 事实 | 值 |
        |---|---|
        | 台账 | 无记录 |
        | 收入(2025) | 50元 |
        | 登记日 | 2026-01-01 |

        | 清单 产品 | 单价 |
        |---|---|

        | 企业 | 收入(2025) |
        |---|---|
        | 甲 | 90元 |
        | 乙 | 80元 |
        | 丙 | 70元 |
        | 丁 |  |
        | 戊 | 9元 |


        """;

    private static (CaseResult[] Results, Diagnostic[] Told) Run(string cases)
    {
        Compilation compilation = Calculate.Compile(Rules);
        DiagnosticBag bag = new();
        Seq<WorkedCase> read = CaseReader.Read(compilation, new SourceText("cases.md", cases), _ => null, bag);
        CaseResult[] results = [.. read.Select(workedCase => CaseRunner.Run(compilation.Program!, workedCase))];
        bag.AddRange(results.SelectMany(result => result.Troubles));
        return (results, [.. bag.Items]);
    }

    private static string Shown(CaseResult result) => string.Join(
        "; ", result.Differences.Select(d => $"{d.What.Chinese}: {d.Expected.Chinese} ≠ {d.Got.Chinese}").Prepend($"{result.Award}/{result.Name}"));

    private static void Passes(string cases, int count = 1)
    {
        (CaseResult[] results, Diagnostic[] told) = Run(cases);
        Assert.Equal([], told.Select(d => $"{d.Code} {d.Span.Text}"));
        Assert.Equal(count, results.Length);
        Assert.Equal([], results.Where(r => !r.Passed).Select(Shown));
    }

    private static string Fails(string cases) => string.Join(" | ", Run(cases).Results.Where(r => !r.Passed).Select(Shown));

    private static string Told(string cases) => string.Join(" | ", Run(cases).Told.Select(d => $"{d.Code} 「{d.Span.Text}」"));

    [Fact]
    public void A_row_states_rank_place_and_the_amounts_by_stage()
    {
        Passes(Three + """
            ## 评奖
            | 案例 | 企业 | 资格 | 应得 | 遴选 | 名次 | 排名数 | 得分 | 入围线 | 差距 | 并列数 | 候补 | 择优后 | 核定 | 分期 | 理由 | 还缺 | 算式 |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            | 四家争两个名额 | 甲 | 是 | 30元 | 入选 | 1 | 4 | 90元 | 80元 | 10元 | 无 | 无 | 30元 | 30元 | 18元、12元 | 无 | 无 | 10元 × 3 |
            |  | 乙 | 是 | 30元 | 入选 | 2 | 4 | 80元 | 80元 | 0元 | 无 | 无 | 30元 | 30元 |  |  |  |  |
            |  | 丙 | 是 | 30元 | 候补 | 3 | 4 | 70元 | 80元 |  | 无 | 1 | 无 | 无 | 无 |  |  |  |
            |  | 丁 | 是 | 30元 | 未入选 | 4 | 4 | 50元 |  |  |  |  |  |  |  |  |  |  |
            |  | 戊 | 否 | 0元 | 不符合 | 无 | 无 | 无 | 无 |  |  |  | 无 | 无 |  | 规模 |  |  |
            """);
    }

    [Fact]
    public void The_same_in_English()
    {
        Passes("""
            # Cases

            | fact | value |
            |---|---|
            | ledger | none |

            | list product | price |
            |---|---|

            | firm | revenue(2025) |
            |---|---|
            | A | 90yuan |
            | B# × 2 | 90yuan - # × 10yuan |
            | C | ? |

            ## prize

            | case | tie_rule | seed | firm | eligible | entitled | selection | rank | score | reserve | chosen | granted | instalments | reason | waits_for |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            | two places | 全部入选 | any | A | yes | 30yuan | selected | 1 | 90yuan | none | 30yuan | 30yuan | 18yuan、12yuan | none | none |
            |  |  |  | B2 |  |  | reserve | 3 | 70yuan | 1 | none | none |  |  |  |
            |  |  |  | C | unknown | 30yuan | not ranked | none | none |  |  |  |  | missing revenue(2025) | revenue(2025) |

            ## prize

            | case | firm | award | selection |
            |---|---|---|---|
            | another award | A | per_item | none |
            """, 2);
    }

    [Fact]
    public void Columns_set_parameters_and_the_facts_of_one_firm()
    {
        Passes(Three + """
            ## 评奖
            | 案例 | 名额 | 并列规则 | 种子 | 企业 | 收入(2025) | 年度 | 遴选 | 名次 |
            |---|---|---|---|---|---|---|---|---|
            | 一个名额 | 1 |  |  | 甲 |  |  | 入选 | 1 |
            |  |  |  |  | 乙 |  |  | 候补 | 2 |
            | 换一家第一 | 1 |  |  | 乙 | 95元 |  | 入选 | 1 |
            |  |  |  |  | 甲 |  |  | 候补 | 2 |
            | 并列全部入选 |  |  |  | 丙 | 80元 |  | 入选 | 2 |
            |  |  |  |  | 乙 |  |  | 入选 | 2 |
            | 并列全部不入选 |  | 全部不入选 |  | 丙 | 80元 |  | 并列,均未入选 | 2 |
            |  |  |  |  | 乙 |  |  | 并列,均未入选 | 2 |
            |  |  |  |  | 丁 |  |  | 候补 | 4 |
            | 没有种子的抽签 |  | 抽签 |  | 丙 | 80元 |  | 并列,待抽签 | 2 |
            | 有种子的抽签 |  | 抽签 | 甲子 | 丙 | 80元 |  | 候补 | 2 |
            |  |  |  |  | 乙 |  |  | 入选 | 2 |
            | 另一个种子 |  | 抽签 | 丁卯 | 丙 | 80元 |  | 入选 | 2 |
            |  |  |  |  | 乙 |  |  | 候补 | 2 |
            | 另一年没有收入 |  |  |  | 甲 |  | 2027 | 未参加排名 | 无 |
            """, 8);
    }

    [Fact]
    public void A_row_may_stand_for_many_firms_numbered_from_one()
    {
        Passes("""
            | 事实 | 值 |
            |---|---|
            | 台账 | 无记录 |

            | 企业 | 收入(2025) | 登记日 |
            |---|---|---|
            | 众# × 12 | 100元 − # × 5元 | 2026-01-# |

            | 清单 产品 | 企业 | 单价 |
            |---|---|---|
            | 品#甲 × 12 | 众# | # × 1元 |
            | 共有 |  | 2元 |

            | 清单 产品.版本 | 产品 | 大小 |
            |---|---|---|
            | 版# × 12 | 品#甲 | 2 |

            ## 评奖
            | 案例 | 名额 | 企业 | 奖补 | 项 | 登记日 | 名次 | 遴选 | 应得 | 算式 |
            |---|---|---|---|---|---|---|---|---|---|
            | 十个名额 | 10 | 众# × 10 |  |  |  | # | 入选 | 30元 | 10元 × 3 |
            |  |  | 众11 |  |  |  | 11 | 候补 |  |  |
            |  |  | 众12 |  |  |  | 12 | 未入选 |  |  |
            |  |  | 众# × 12 | 逐项 | 品#甲 |  |  |  | # × 1元 | # × 1元 |
            |  |  | 众# × 12 | 补贴 | 共有 |  |  |  | 5元 |  |
            """);
    }

    [Fact]
    public void Items_and_ledger_entries_belong_to_the_firm_that_their_row_names()
    {
        Passes(Three + """
            ## 逐项
            | 清单 产品 | 企业 | 单价 |
            |---|---|---|
            | 一 | 甲 | 10元 |
            | 二 | 甲 | 20元 |
            | 三 | 乙 | 40元 |

            | 清单 产品.版本 | 产品 | 企业 | 大小 |
            |---|---|---|---|
            | 首版 | 一 | 甲 | 2 |
            | 次版 | 三 |  | 2 |

            | 台账 | 企业 | 案例 | 年度 | 金额 | 状态 |
            |---|---|---|---|---|---|
            | 补贴 | 甲 |  | 2025 | 1元 | 已兑付 |
            | 补贴 | 乙 | 第二例 | 2025 | 2元 | 已兑付 |
            | 补贴 |  | 第三例 | 2025 | 3元 | 已兑付 |

            | 案例 | 企业 | 项 | 奖补 | 资格 | 应得 | 择优后 | 产品[三].单价 | 台账 |
            |---|---|---|---|---|---|---|---|---|
            | 第一例 | 甲 | 一 |  | 是 | 10元 | 10元 |  |  |
            |  | 甲 | 二 |  | 否 | 0元 | 无 |  |  |
            |  | 甲 | 二 | 补贴 |  | 4元 | 4元 |  |  |
            |  | 乙 | 三 | 补贴 | 是 | 5元 | 无 |  |  |
            |  | 丙 |  |  | 不适用 | 0元 | 无 |  |  |
            | 第二例 | 乙 | 三 | 补贴 | 是 | 3元 | 3元 | 1元 |  |
            | 第三例 | 甲 | 二 | 补贴 | 是 | 1元 | 1元 |  |  |
            |  | 乙 | 三 | 补贴 | 是 | 5元 | 无 |  | 无记录 |
            """, 3);
    }

    [Fact]
    public void A_budget_too_small_is_shared_out_and_split_between_city_and_district()
    {
        Passes(Three + """
            ## 资金
            | 案例 | 总额 | 市级 | 企业 | 奖补 | 择优后 | 核定 | 市级承担 | 区县承担 | 算式 |
            |---|---|---|---|---|---|---|---|---|---|
            | 够用 | 60元 | 50% | 甲 | 评奖 | 30元 | 30元 | 15元 | 15元 | 10元 × 3 |
            | 少一分 | 59.99元 | 50% | 乙 | prize | 30元 | 30元 | 15元 | 15元 | 10元 × 3 |
            |  |  |  | 甲 | 评奖 | 30元 | 29.99元 | 15元 | 14.99元 | 30元 − 0.01元 |
            | 没有公布 |  |  | 甲 | 评奖 | 30元 | 30元 | 无 | 无 |  |
            """, 3);
        Passes(Three + """
            ## funds
            | 案例 | 总额 | 额度 资金 | 企业 | 奖补 | 核定 |
            |---|---|---|---|---|---|
            | 另定额度 |  | 30元 | 甲 | 评奖 | 15元 |
            | 盖过参数 | 60元 | 30元 | 甲 | 评奖 | 15元 |

            | case | envelope funds | firm | award | granted |
            |---|---|---|---|---|
            | in English | 30yuan | 甲 | prize | 15yuan |
            """, 3);
    }

    [Theory]
    [InlineData("| 例 | 甲 | 名次 | 2 |", "评奖/例; 甲 · 名次: 2 ≠ 1")]
    [InlineData("| 例 | 甲 | 名次 | 无 |", "评奖/例; 甲 · 名次: 无 ≠ 1")]
    [InlineData("| 例 | 戊 | 名次 | 5 |", "评奖/例; 戊 · 名次: 5 ≠ 无")]
    [InlineData("| 例 | 甲 | 遴选 | 候补 |", "评奖/例; 甲 · 遴选: 候补 ≠ 入选")]
    [InlineData("| 例 | 甲 | 资格 | 否 |", "评奖/例; 甲 · 资格: 否 ≠ 是")]
    [InlineData("| 例 | 甲 | 核定 | 29.99元 |", "评奖/例; 甲 · 核定: 29.99 ≠ 30.00")]
    [InlineData("| 例 | 丙 | 核定 | 0元 |", "评奖/例; 丙 · 核定: 0.00 ≠ 无")]
    [InlineData("| 例 | 甲 | 择优后 | 0元 至 30元 |", "评奖/例; 甲 · 择优后: 0.00 至 30.00 ≠ 30.00")]
    [InlineData("| 例 | 甲 | 得分 | 80元 |", "评奖/例; 甲 · 得分: 80元 ≠ 90.00")]
    [InlineData("| 例 | 戊 | 理由 | 无 |", "评奖/例; 戊 · 理由: 无 ≠ 规模")]
    [InlineData("| 例 | 甲 | 分期 | 12元、18元 |", "评奖/例; 甲 · 分期: 12.00、18.00 ≠ 18.00、12.00")]
    [InlineData("| 例 | 甲 | 算式 | 10元 × 2 |", "评奖/例; 甲 · 算式: 10元 × 2 = 20.00 ≠ 30.00")]
    [InlineData("| 例 | 丙 | 算式 | 10元 × 3 |", "评奖/例; 丙 · 算式: 10元 × 3 = 30.00 ≠ 无")]
    public void A_difference_names_the_firm_and_the_column(string row, string expected)
    {
        string[] cells = row.Split('|', StringSplitOptions.TrimEntries);
        Assert.Equal(expected, Fails(Three + $"## 评奖\n| 案例 | 企业 | {cells[3]} |\n|---|---|---|\n| {cells[1]} | {cells[2]} | {cells[4]} |\n"));
    }

    [Fact]
    public void A_difference_names_the_award_and_the_item_where_they_are_not_those_of_the_heading()
    {
        string items = Three + """
            ## 资金
            | 清单 产品 | 单价 |
            |---|---|
            | 一 | 10元 |
            | 二 | 20元 |

            | 清单 产品.版本 | 产品 | 大小 |
            |---|---|---|
            | 首版 | 二 | 2 |


            """;
        Assert.Equal("甲 · per_item · 一 · eligible", Run(items + "| 案例 | 企业 | 奖补 | 项 | 资格 |\n|---|---|---|---|---|\n| 例 | 甲 | 逐项 | 一 | 是 |\n").Results[0].Differences[0].What.English);
        Assert.Equal("资金/例; 甲 · 逐项 · 一 · 资格: 是 ≠ 否", Fails(items + "| 案例 | 企业 | 奖补 | 项 | 资格 |\n|---|---|---|---|---|\n| 例 | 甲 | 逐项 | 一 | 是 |\n"));
        Assert.Equal(
            "资金/例; 甲 · 逐项 · 应得: 20.00 ≠ 0.00、20.00",
            Fails(items + "| 案例 | 企业 | 奖补 | 应得 |\n|---|---|---|---|\n| 例 | 甲 | 逐项 | 20元 |\n|  | 甲 | 补贴 | 5元 |\n"));
    }

    [Theory]
    [InlineData("| 案例 | 企业 | 名次 |\n|---|---|---|\n| 例 | 已 | 1 |", "CaseFirmUnknown 「已」")]
    [InlineData("| 案例 | 企业 | 名次 |\n|---|---|---|\n| 例 |  | 1 |", "CaseFirmUnknown 「」")]
    [InlineData("| 案例 | 名次 | 企业 |\n|---|---|---|\n| 例 | 1 |", "CaseFirmUnknown 「例」")]
    [InlineData("| 案例 | 企业 | 奖补 |\n|---|---|---|\n| 例 | 甲 | 评讲 |", "CaseAwardUnknown 「甲」")]
    [InlineData("| 案例 | 企业 | 奖补 | 项 | 核定 |\n|---|---|---|---|---|\n| 例 | 甲 | 逐项 | 没有的 | 无 |", "CaseItemUnknown 「没有的」")]
    [InlineData("| 案例 | 企业 | 名次 |\n|---|---|---|\n| 例 | 甲 | 第一 |", "CaseValueInvalid 「第一」")]
    [InlineData("| 案例 | 企业 | 遴选 |\n|---|---|---|\n| 例 | 甲 | 中选 |", "CaseValueInvalid 「中选」")]
    [InlineData("| 案例 | 企业 | 资格 |\n|---|---|---|\n| 例 | 甲 | 大概 |", "CaseValueInvalid 「大概」")]
    [InlineData("| 案例 | 企业 | 核定 |\n|---|---|---|\n| 例 | 甲 | 不少 |", "CaseValueInvalid 「不少」")]
    [InlineData("| 案例 | 企业 | 算式 |\n|---|---|---|\n| 例 | 甲 | 多少 × 2 |", "CaseValueInvalid 「多少 × 2」")]
    [InlineData("| 案例 | 企业 | 名次 |\n|---|---|---|\n| 例 | 甲 × 2 | 1 |", "CaseValueInvalid 「甲 × 2」")]
    [InlineData("| 案例 | 企业 | 名次 |\n|---|---|---|\n| 例 | 甲# × 1001 | 1 |", "CaseValueInvalid 「甲# × 1001」")]
    [InlineData("| 案例 | 企业 | 收人(2025) |\n|---|---|---|\n| 例 | 甲 | 9元 |", "FactNameUnknown 「收人(2025)」")]
    [InlineData("| 案例 | 企业 | 产品[一].单价 |\n|---|---|---|\n| 例 | 甲 | 9元 |", "CaseHeaderUnknown 「产品[一].单价」")]
    [InlineData("| 案例 | 名额 | 企业 |\n|---|---|---|\n| 例 | 1 | 甲 |\n|  | 2 | 乙 |", "CaseSettingMisplaced 「2」")]
    [InlineData("| 案例 | 种子 | 企业 |\n|---|---|---|\n| 例 | 甲子 | 甲 |\n|  | 甲子 | 乙 |", "CaseSettingMisplaced 「甲子」")]
    [InlineData("| 案例 | 额度 资金 | 企业 |\n|---|---|---|\n| 例 | 1元 | 甲 |\n|  | 2元 | 乙 |", "CaseSettingMisplaced 「2元」")]
    [InlineData("| 案例 | 额度 基金 | 企业 |\n|---|---|---|\n| 例 | 1元 | 甲 |", "CaseHeaderUnknown 「额度 基金」")]
    [InlineData("| 案例 | 额度 资金 | 企业 |\n|---|---|---|\n| 例 | 很多 | 甲 |", "FactWrongType 「很多」")]
    [InlineData("| 案例 | 年度 | 企业 |\n|---|---|---|\n| 例 | 今年 | 甲 |", "CaseValueInvalid 「今年」")]
    [InlineData("| 企业 | 收入(2025) |\n|---|---|\n| 甲 | 1元 |\n| 甲 | 2元 |", "FactDuplicate 「甲」")]
    [InlineData("| 企业 | 收人(2025) |\n|---|---|\n| 甲 | 1元 |\n\n| 案例 | 企业 |\n|---|---|\n| 例 | 甲 |", "FactNameUnknown 「收人(2025)」")]
    [InlineData("| 企业 | 收入(2025) |\n|---|---|\n| 甲# × 2 | # × 元 |", "CaseValueInvalid 「# × 元」")]
    public void What_cannot_be_read_is_told_where_it_stands(string table, string expected)
    {
        Assert.Equal(expected, Told($"{Three}## 评奖\n{table}\n"));
    }

    [Fact]
    public void A_value_out_of_its_range_is_told_where_the_case_comes_out_otherwise()
    {
        string table = "## 评奖\n| 案例 | 企业 | 收入(2025) | 资格 |\n|---|---|---|---|\n| 例 | 甲 | -1元 | {0} |\n";
        Passes(Three + table.Replace("{0}", "错误", StringComparison.Ordinal));
        Assert.Equal("FactOutOfRange 「-1元」", Told(Three + table.Replace("{0}", "否", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_heading_of_a_population_is_an_award_an_overlap_a_budget_or_a_shared_cap()
    {
        string table = "| 案例 | 企业 | 奖补 | 名次 |\n|---|---|---|---|\n| 例 | 甲 | 评奖 | 1 |\n";
        Passes($"{Three}## 不重复 · No doubles\n{table}");
        Assert.Equal("CaseAwardUnknown 「案例」", Told($"{Three}## 别的\n{table}"));
        Assert.Equal("CaseAwardUnknown 「甲」", Told($"{Three}## 资金\n| 案例 | 企业 | 名次 |\n|---|---|---|\n| 例 | 甲 | 1 |\n"));
    }

    [Fact]
    public void Without_a_table_of_firms_a_column_for_firms_names_a_fact()
    {
        Assert.Equal("FactNameUnknown 「企业」", Told("## 评奖\n| 案例 | 企业 |\n|---|---|\n| 例 | 甲 |\n"));
    }

    [Fact]
    public void A_later_table_of_firms_takes_the_place_of_the_earlier_one()
    {
        Passes(Three + """
            ## 评奖
            | 案例 | 企业 | 名次 |
            |---|---|---|
            | 五家 | 丁 | 4 |

            | 企业 | 收入(2025) |
            |---|---|
            | 丁 | 20元 |

            | 案例 | 企业 | 名次 | 排名数 |
            |---|---|---|---|
            | 一家 | 丁 | 1 | 1 |
            """, 2);
    }
}
