using Duixian.Execution.Cases;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Worked cases in Markdown tables: what a row sets, what it expects, and what is told where it cannot be read.</summary>
public sealed class CaseRunnerTests
{
    private const string Rules = """
        事实 收入 (revenue) : 每年 金额 范围 0元 至 1000元
        事实 合格 (fit) : 是否
        事实 等次 (mark) : 选项 {优 (best), 良 (good)}
        清单 产品 (product) 属于 企业 键 编号 (product_id)
          单价 (price) : 金额 范围 0元 至 100元
        清单 版本 (version) 属于 产品 键 版本号
          大小 (weight) : 计数
        开放参数 比率 (rate) : 比例 不超过 10% 由 "通知"
        限额 顶 (top_cap) : 金额 = 20元 由 "通知"
        奖补 试 (trial) 对象 企业 周期 每年
          条件
            规模 (scale): 收入(上年) ≥ 100元
          金额
            收入(上年) × 比率, 最高 顶
            例外 优等 (top_mark) 当 等次 = 优: 5元
        奖补 逐项 (per_item) 对象 每个 产品 周期 每年
          条件
            有版本 (has_version): 存在(版本.大小 > 1 对 产品.版本)
          金额 产品.单价
        奖补 分付 (in_parts) 对象 企业 周期 每年
          受益 领取人
          金额 6元 + 剩余
          结果 剩余 (left_over) = 4元 − 台账 金额 {奖补: 分付; 计: 已兑付}
          分期 70%, 30%
          提示 领过 (had_some) 当 剩余 < 4元: "领过。" | "Had some."
        事实 领取人 (receiver) : 文字
        事项 权 (some_right) 类别 权利 内容 "某权利"
          条件
            合格者 (the_fit): 合格
        """;

    private const string Common = """
        # 例子
        | 事实 | 值 |
        |---|---|
        | 收入(2025) | 150元 |
        | 等次 | 良 |

        | 清单 产品 | 单价 |
        |---|---|
        | P1 | 10元 |
        | P2 | 30元 |

        | 清单 产品.版本 | 产品 | 大小 |
        |---|---|---|
        | V1 | P1 | 2 |
        | V2 | P2 | 1 |


        """;

    private static (CaseResult[] Results, Diagnostic[] Told) Run(string cases, string? notice = null)
    {
        Compilation compilation = Calculate.Compile(Rules);
        DiagnosticBag bag = new();
        Seq<WorkedCase> read = CaseReader.Read(
            compilation, new SourceText("cases.md", Common + cases),
            name => notice is not null && name == "2026.md" ? new SourceText(name, $"```policy\n年度通知 通知 (the_notice) 年份 2026\n  {notice}\n```\n") : null, bag);
        CaseResult[] results = [.. read.Select(workedCase => CaseRunner.Run(compilation.Program!, workedCase))];
        bag.AddRange(results.SelectMany(result => result.Troubles));
        return (results, [.. bag.Items]);
    }

    private static string Shown(CaseResult result) => string.Join(
        "; ", result.Differences.Select(d => $"{d.What.Chinese}: {d.Expected.Chinese} ≠ {d.Got.Chinese}").Prepend($"{result.Award}/{result.Name}")).TrimEnd();

    private static void Passes(string cases, string? notice = null)
    {
        (CaseResult[] results, Diagnostic[] told) = Run(cases, notice);
        Assert.Equal([], told.Select(d => $"{d.Code} {d.Span.Text}"));
        Assert.NotEmpty(results);
        Assert.Equal([], results.Where(r => !r.Passed).Select(Shown));
    }

    private static string Fails(string cases)
    {
        (CaseResult[] results, Diagnostic[] told) = Run(cases);
        Assert.Equal([], told.Select(d => $"{d.Code} {d.Span.Text}"));
        return string.Join(" | ", results.Where(r => !r.Passed).Select(Shown));
    }

    private static string Told(string cases, string? notice = null) => string.Join(" | ", Run(cases, notice).Told.Select(d => $"{d.Code} 「{d.Span.Text}」"));

    [Fact]
    public void A_case_states_eligibility_amount_reason_and_arithmetic()
    {
        Passes("""
            ## 试
            | 案例 | 收入(2025) | 资格 | 金额 | 理由 | 算式 |
            |---|---|---|---|---|---|
            | 照常 |  | 是 | 15元 |  | 150元 × 10% |
            | 太小 | 99.99元 | 否 | 0元 | 规模 |  |
            | 不知道 | ? | 未知 | 0元 至 20元 | 缺 收入(2025) |  |
            | 碰到上限 | 200元 | 是 | 20元 |  | 200元 × 10% |
            | 超过上限 | 200.1元 | 是 | 20元 | 上限 顶 | 较低(200.1元 × 10%, 20元) |
            | 荒唐 | −5元 | 错误 | 错误 | 错误 |  |
            """);
    }

    [Fact]
    public void Columns_set_facts_choices_the_year_and_the_notice()
    {
        Passes("""
            ## 试
            | 案例 | 收入(2024) | 等次 | 年度 | 通知 | 比率 | 顶 | 资格 | 金额 | 理由 |
            |---|---|---|---|---|---|---|---|---|---|
            | 去年 | 120元 |  | 2025 |  |  |  | 是 | 12元 |  |
            | 优等 |  | 优 |  |  |  |  | 是 | 5元 | 优等 |
            | 通知 |  |  |  | 2026.md |  |  | 是 | 7.5元 |  |
            | 参数 |  |  |  |  | 4% |  | 是 | 6元 |  |
            | 通知之上 |  |  |  | 2026.md | 4% |  | 是 | 6元 |  |
            | 调低 |  |  |  |  |  | 8元 | 是 | 8元 | 上限 顶 |
            """, "比率 = 5%");
        Passes("""
            ## 试
            | 案例 | 通知 | 资格 | 金额 |
            |---|---|---|---|
            | 未公布 | 2026.md | 是 | 未公布 |
            """, "顶 = 10元");
    }

    [Fact]
    public void A_case_states_who_is_paid_the_parts_the_instalments_and_the_remarks()
    {
        Passes("""
            ## 分付
            | 案例 | 台账 | 领取人 | 资格 | 金额 | 受益 | 结果 剩余 | 分期 | 提示 | 理由 |
            |---|---|---|---|---|---|---|---|---|---|
            | 某人 | 无记录 | 张三 | 是 | 10元 | 张三 | 4元 | 7元、3元 | 无 |  |
            | 不知道 | 未知 |  | 是 | 0元 至 10元 | 未知 | 未知 | 无 | 无 |  |

            ## 试
            | 案例 | 收入(2025) | 资格 | 金额 | 受益 | 理由 |
            |---|---|---|---|---|---|
            | 企业 |  | 是 | 15元 | 企业 |  |
            | 无人 | 99元 | 否 | 0元 | 无 | 规模 |
            """);
        Assert.Equal(
            "分付/某人; 受益: 李四 ≠ 张三; 提示: 领过 ≠ 无; 分期: 10.00 ≠ 7.00、3.00; 剩余: 5元 ≠ 4.00 元",
            Fails("""
            ## 分付
            | 案例 | 台账 | 领取人 | 资格 | 金额 | 受益 | 结果 剩余 | 分期 | 提示 |
            |---|---|---|---|---|---|---|---|---|
            | 某人 | 无记录 | 张三 | 是 | 10元 | 李四 | 5元 | 10元 | 领过 |
            """));
        Assert.Equal("CaseHeaderUnknown 「结果 多余」", Told("""
            ## 分付
            | 案例 | 台账 | 领取人 | 资格 | 金额 | 结果 多余 |
            |---|---|---|---|---|---|
            | 某人 | 无记录 | 张三 | 是 | 10元 | 5元 |
            """));
    }

    [Fact]
    public void A_table_gives_the_earlier_awards_of_all_cases_or_of_one()
    {
        Passes("""
            ## 分付
            | 台账 | 案例 | 年度 | 金额 | 状态 |
            |---|---|---|---|---|
            | 分付 |  | 2024 | 1元 | 已兑付 |
            | 分付 | 领过两次 | 2025 | 2元 | 已兑付 |
            | 分付 | 只批准过 | 2025 | 2元 | 已批准 |

            | 案例 | 台账 | 金额 | 提示 | 资格 |
            |---|---|---|---|---|
            | 领过一次 |  | 9元 | 领过 | 是 |
            | 领过两次 |  | 7元 | 领过 | 是 |
            | 只批准过 |  | 9元 | 领过 | 是 |
            | 没有领过 | 无记录 | 10元 | 无 | 是 |
            """);
        Assert.Equal("FactNameUnknown 「数目」", Told("""
            ## 分付
            | 台账 | 年度 | 数目 | 状态 |
            |---|---|---|---|
            | 分付 | 2024 | 1元 | 已兑付 |

            | 案例 | 资格 | 金额 | 理由 |
            |---|---|---|---|
            | 写错了 | 是 | 6元 至 10元 | 缺 台账 |
            """));
    }

    [Fact]
    public void Items_are_summed_unless_one_is_named()
    {
        Passes("""
            ## 逐项
            | 案例 | 项 | 产品[P1].单价 | 版本[V2].大小 | 资格 | 金额 | 理由 |
            |---|---|---|---|---|---|---|
            | 一项合格 |  |  |  | 是 | 10元 |  |
            | 改了单价 |  | 11元 |  | 是 | 11元 |  |
            | 两项合格 |  |  | 5 | 是 | 40元 |  |
            | 只看一项 | P2 |  |  | 否 | 0元 | 有版本 |
            | 另一项 | P1 |  |  | 是 | 10元 |  |
            """);
    }

    [Fact]
    public void A_section_has_facts_and_lists_of_its_own()
    {
        Passes("""
            ## 试 · 另一组
            | 事实 | 值 |
            |---|---|
            | 收入(2025) | 110元 |

            | 案例 | 资格 | 金额 |
            |---|---|---|
            | 本节 | 是 | 11元 |

            ## 试
            | 案例 | 资格 | 金额 |
            |---|---|---|
            | 别节不受影响 | 是 | 15元 |

            ## 逐项
            | 清单 产品 | 单价 |
            |---|---|

            | 案例 | 资格 | 金额 |
            |---|---|---|
            | 没有产品 | 不适用 | 0元 |
            """);
    }

    [Fact]
    public void Provisions_have_cases_too()
    {
        Passes("""
            ## 权
            | 案例 | 合格 | 资格 | 理由 |
            |---|---|---|---|
            | 是 | 是 | 是 |  |
            | 否 | 否 | 否 | 合格者 |
            | 不知道 | ? | 未知 | 缺 合格 |
            """);
    }

    [Fact]
    public void English_headings_and_words_do_as_well()
    {
        Passes("""
            ## trial
            | case | revenue(2025) | eligible | amount | reason | arithmetic | year |
            |---|---|---|---|---|---|---|
            | as usual |  | yes | 15元 |  | 150 yuan × 10% | 2026 |
            | too small | 99元 | no | 0元 | scale |  |  |
            | unknown | ? | unknown | 0yuan to 20yuan | missing revenue(2025) |  |  |
            | cut | 300元 | yes | 20元 | cap top_cap |  |  |
            """);
        Passes("""
            ## per_item
            | case | item | eligible | amount |
            |---|---|---|---|
            | one | P1 | yes | 10元 |
            """);
        Passes("""
            ## in_parts
            | fact | value |
            |---|---|
            | ledger | none |

            | ledger | case | year | amount | state |
            |---|---|---|---|---|
            | in_parts | had some | 2025 | 2yuan | paid |

            | case | ledger | receiver | eligible | amount | payee | results left_over | instalments | warn |
            |---|---|---|---|---|---|---|---|---|
            | had some |  | Li | yes | 8yuan | Li | 2yuan | 5.60yuan、2.40yuan | had_some |
            | had none |  | Li | yes | 10yuan | Li | 4yuan | 7yuan、3yuan | none |
            | nobody knows | ? |  | yes | 0yuan to 10yuan | unknown | unknown | none | none |

            ## trial
            | case | eligible | amount | payee |
            |---|---|---|---|
            | the firm | yes | 15yuan | enterprise |
            """);
    }

    [Theory]
    [InlineData("| 错 | 否 | 15元 |  |  |", "试/错; 资格: 否 ≠ 是")]
    [InlineData("| 错 | 是 | 16元 |  |  |", "试/错; 金额: 16.00 ≠ 15.00")]
    [InlineData("| 错 | 是 | 0元 至 20元 |  |  |", "试/错; 金额: 0.00 至 20.00 ≠ 15.00")]
    [InlineData("| 错 | 是 | 15元 | 规模 |  |", "试/错; 理由: 规模 ≠")]
    [InlineData("| 错 | 是 | 15元 |  | 160元 × 10% |", "试/错; 算式: 160元 × 10% = 16.00 ≠ 15.00")]
    public void A_difference_shows_what_was_expected_and_what_came_out(string row, string expected)
    {
        Assert.Equal(expected, Fails($"## 试\n| 案例 | 资格 | 金额 | 理由 | 算式 |\n|---|---|---|---|---|\n{row}\n"));
    }

    [Fact]
    public void Arithmetic_for_an_amount_that_is_not_exact_is_a_failure()
    {
        Assert.Equal(
            "试/不知道; 算式: 15元 = 15.00 ≠ 0.00 至 20.00",
            Fails("## 试\n| 案例 | 收入(2025) | 资格 | 金额 | 理由 | 算式 |\n|---|---|---|---|---|---|\n| 不知道 | ? | 未知 | 0元 至 20元 | 缺 收入(2025) | 15元 |\n"));
        Assert.Equal("权/事项; 金额: 5.00 ≠", Fails("## 权\n| 案例 | 合格 | 资格 | 金额 |\n|---|---|---|---|\n| 事项 | 是 | 是 | 5元 |\n"));
    }

    [Fact]
    public void A_missing_reason_and_one_too_many_are_failures()
    {
        Assert.Equal("试/少了; 理由:  ≠ 规模", Fails("## 试\n| 案例 | 收入(2025) | 资格 | 金额 |\n|---|---|---|---|\n| 少了 | 1元 | 否 | 0元 |\n"));
    }

    [Theory]
    [InlineData("## 没有这奖\n| 案例 | 资格 |\n|---|---|\n| 例 | 是 |\n", "CaseAwardUnknown 「例」")]
    [InlineData("## 试\n| 案例 | 收人(2025) |\n|---|---|\n| 例 | 5元 |\n", "FactNameUnknown 「收人(2025)」")]
    [InlineData("## 试\n| 案例 | 产品[P9].单价 |\n|---|---|\n| 例 | 5元 |\n", "CaseHeaderUnknown 「产品[P9].单价」")]
    [InlineData("## 试\n| 案例 | 产品[P1].单介 |\n|---|---|\n| 例 | 5元 |\n", "FactNameUnknown 「产品[P1].单介」")]
    [InlineData("## 试\n| 案例 | 资格 |\n|---|---|\n| 例 | 大概 |\n", "CaseValueInvalid 「大概」")]
    [InlineData("## 逐项\n| 案例 | 项 | 资格 |\n|---|---|---|\n| 例 | P9 | 不适用 |\n", "CaseItemUnknown 「P9」")]
    [InlineData("## 试\n| 案例 | 项 | 资格 |\n|---|---|---|\n| 例 | P1 | 不适用 |\n", "CaseItemUnknown 「P1」")]
    [InlineData("## 试\n| 案列 | 资格 |\n|---|---|\n| 例 | 是 |\n", "CaseTableUnknown 「案列」")]
    [InlineData("| 事买 | 值 |\n|---|---|\n| 合格 | 是 |\n", "CaseTableUnknown 「事买」")]
    [InlineData("| 清但 产品 | 单价 |\n|---|---|\n| P1 | 1元 |\n", "CaseTableUnknown 「清但 产品」")]
    [InlineData("## 试\n| caze | eligible |\n|---|---|\n| one | yes |\n", "CaseTableUnknown 「caze」")]
    [InlineData("## 试\n| 案例 | 金额 |\n|---|---|\n| 例 | 不少 |\n", "CaseValueInvalid 「不少」")]
    [InlineData("## 试\n| 案例 | 金额 |\n|---|---|\n| 例 | 1元 至 多少 |\n", "CaseValueInvalid 「1元 至 多少」")]
    [InlineData("## 试\n| 案例 | 年度 |\n|---|---|\n| 例 | 今年 |\n", "CaseValueInvalid 「今年」")]
    [InlineData("## 试\n| 案例 | 算式 |\n|---|---|\n| 例 | 15元 × |\n", "CaseValueInvalid 「15元 ×」")]
    [InlineData("## 试\n| 案例 | 算式 |\n|---|---|\n| 例 | 多少 × 2 |\n", "CaseValueInvalid 「多少 × 2」")]
    [InlineData("## 试\n| 案例 | 比率 |\n|---|---|\n| 例 | 12 |\n", "FactPercentMissing 「12」")]
    [InlineData("## 试\n| 案例 | 通知 |\n|---|---|\n| 例 | 没有.md |\n", "FileUnreadable 「没有.md」")]
    [InlineData("## 试\n| 案例 | 收入(2025) | 资格 |\n|---|---|---|\n| 例 | 五十万 | 是 |\n", "FactWrongType 「五十万」")]
    [InlineData("## 试\n| 案例 | 收入(2025) | 资格 |\n|---|---|---|\n| 例 | 5 | 是 |\n", "FactYuanAssumed 「5」")]
    public void What_cannot_be_read_is_told_where_it_stands(string cases, string expected)
    {
        Assert.Equal(expected, Told(cases));
    }

    [Fact]
    public void A_table_of_other_words_is_prose() => Assert.Empty(Run("| 名称 | 金额 |\n|---|---|\n| 甲 | 5元 |\n\n| name | amount |\n|---|---|\n| a | 5 |\n").Results);

    [Fact]
    public void A_notice_with_faults_tells_them()
    {
        Assert.StartsWith("NoticeAboveCeiling", Told("## 试\n| 案例 | 通知 |\n|---|---|\n| 例 | 2026.md |\n", "比率 = 11%"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_absurd_on_purpose_is_no_mistake_of_the_case()
    {
        Passes("## 试\n| 案例 | 收入(2025) | 资格 | 金额 | 理由 |\n|---|---|---|---|---|\n| 荒唐 | 很多 | 错误 | 错误 | 错误 |\n");
    }

    [Fact]
    public void Text_that_is_no_table_holds_no_cases()
    {
        Assert.Empty(Run("只是文字\n| 单行 |\n## 标题\n| 案例 |\n没有分隔行\n").Results);
    }
}
