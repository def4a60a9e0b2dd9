using System.Reflection;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Mistakes that rules engines in the field have made, and the tests by which this one would show them.</summary>
public sealed class TrapTests
{
    // What went wrong elsewhere → the tests that hold it here.
    private static readonly (string Trap, string[] Tests)[] Table =
    [
        ("the order of ties hangs on the order of rows", ["PopulationPropertyTests.The_order_of_rows_changes_nothing", "SharedCapTests.The_order_of_the_list_plays_no_part_in_who_gets_the_odd_fen"]),
        ("a ceiling made by adding 0.99 and cutting", ["RatioTests.Floor_goes_down_and_ceiling_goes_up"]),
        ("money in floats, revenue in 32 bits", ["SourceTests.Nothing_floats", "ParquetTests.A_double_keeps_fifteen_digits_and_a_float_which_keeps_seven_is_refused", "TrapTests.Revenue_beyond_32_bits_is_exact_to_the_fen"]),
        ("rounding at the wrong step, hidden by a tolerance", ["AmountTests.Nothing_rounds_before_the_award_does", "AmountTests.The_award_rounds_once_by_its_mode_and_unit"]),
        ("nothing over nothing is below the threshold", ["TrapTests.Nothing_over_nothing_is_below_no_threshold"]),
        ("the result hangs on which question is asked first", ["TrapTests.The_order_of_declarations_changes_no_result", "LogicTests.And_is_false_then_error_then_not_announced_then_unknown_then_true"]),
        ("a circle that is met in a later year only", ["TrapTests.A_circle_that_only_a_later_year_would_meet_is_told_before"]),
        ("an error of the engine counted as not eligible", ["SelectionTests.An_error_is_counted_as_an_error_and_never_as_not_eligible", "CalculationTableTests.Errors_are_counted_and_never_shown_as_not_eligible"]),
        ("a quoted number compared with a number", ["TrapTests.A_number_is_the_same_with_and_without_quotes"]),
        ("options cut off above 256", ["TrapTests.An_option_beyond_the_256th_is_told_apart"]),
        ("a default date by the time zone of the server", ["SourceTests.The_clock_and_chance_are_banned_for_every_project"]),
        ("tables that take quadratic time in their rows", ["TrapTests.A_table_of_very_many_rows_compiles_in_bounded_time"]),
        ("one engine for numbers behind two switches", ["SourceTests.Nothing_floats"]),
        ("a simplification that is wrong while facts are unknown", ["MeaningPropertyTests.Bounds_hold_the_amount_of_every_completion_and_a_decided_eligibility_is_that_of_every_completion", "PopulationPropertyTests.What_a_firm_gets_once_its_facts_are_complete_lies_within_the_bounds_of_before"]),
        ("an amount counted twice in the total of the budget", ["PopulationPropertyTests.Sums_of_each_stage_are_parts_of_the_one_before"]),
        ("an explanation without the thresholds", ["TraceTests.Every_step_of_a_condition_and_of_the_amount_is_recorded_with_its_value"]),
        ("months added at the end of a month", ["CalendarPeriodTests.Months_move_first_and_the_day_clamps_to_the_end_of_the_month"]),
    ];

    [Fact]
    public void Every_trap_is_held_by_tests_that_exist()
    {
        HashSet<string> tests = [.. from type in Assembly.GetExecutingAssembly().GetTypes()
                                    from method in type.GetMethods()
                                    where method.GetCustomAttributes<FactAttribute>().Any()
                                    select $"{type.Name}.{method.Name}"];
        Findings.None(from trap in Table
                      from test in trap.Tests
                      where !tests.Contains(test)
                      select $"{trap.Trap}: {test}");
        Assert.All(Table, trap => Assert.NotEmpty(trap.Tests));
    }

    [Fact]
    public void Revenue_beyond_32_bits_is_exact_to_the_fen()
    {
        Assert.Equal("30000000000.01", Calculate.Amount("事实 收入 (revenue) : 金额", "收入 × 10%", "收入 = 300000000000.10元"));
        Assert.Equal("21474836.48", Calculate.Amount("事实 收入 (revenue) : 金额", "收入", "收入 = 21474836.48元"));
    }

    [Theory]
    [InlineData("", Eligibility.Unknown)]
    [InlineData("甲 = ?\n乙 = 0元", Eligibility.Unknown)]
    [InlineData("甲 = 0元\n乙 = 0元", Eligibility.Error)]
    [InlineData("甲 = 0元\n乙 = 1元", Eligibility.Yes)]
    public void Nothing_over_nothing_is_below_no_threshold(string facts, Eligibility expected)
    {
        const string Rules = """
            事实 甲 (part) : 金额
            事实 乙 (whole) : 金额
            奖补 试 (trial) 对象 企业 周期 每年
              条件
                占比低 (low_share): 甲 ÷ 乙 < 20%
              金额 1元
            """;
        Assert.Equal(expected, Calculate.Of(Rules, facts).Instances[0].Eligibility);
    }

    [Fact]
    public void The_order_of_declarations_changes_no_result()
    {
        string[] parts =
        [
            "事实 收入 (revenue) : 金额",
            "定义 底数 (base) = 不小于零(收入 − 5元)",
            "定义 倍数 (multiple) = 底数 × 2",
            "奖补 甲奖 (first_award) 对象 企业 周期 每年\n  条件\n    够 (enough): 倍数 > 3元\n  金额 倍数, 最高 7元",
            "奖补 乙奖 (second_award) 对象 企业 周期 每年\n  金额 底数 ÷ 3",
            "共同上限 共限 (shared) 适用 甲奖, 乙奖 企业 每年 8元 分摊 按比例",
        ];
        string Shown(IEnumerable<string> order, string facts) => string.Join(
            " ", Calculate.Of(string.Join('\n', order), facts).Instances.OrderBy(award => award.Award.Name.Text, StringComparer.Ordinal).Select(award => $"{award.Eligibility} {Calculate.Shown(award.Amount)}"));
        foreach (string facts in (string[])["收入 = 11.50元", "收入 = 6元", ""])
            Assert.Equal(Shown(parts, facts), Shown(parts.Reverse(), facts));
    }

    [Fact]
    public void A_circle_that_only_a_later_year_would_meet_is_told_before() => Check.Diagnostics("""
        定义 甲 (a) = 若 本年 > 2030 则 乙 否则 1
        定义 乙 (b) = 甲 + 1
        --            ^^ 3004 DefinitionCycle
        """);

    [Fact]
    public void A_number_is_the_same_with_and_without_quotes()
    {
        const string Rules = """
            事实 人数 (staff) : 计数
            奖补 试 (trial) 对象 企业 周期 每年
              条件
                够 (enough): 人数 = 42
              金额 1元
            """;
        foreach (string written in (string[])["42", "\"42\"", "'42'"])
        {
            var file = FactFile.FromText(new SourceText("facts.yaml", $"人数: {written}\n"));
            DiagnosticBag bag = new();
            var program = Calculate.Program(Rules);
            var facts = FactReader.Read(program, file.Content!, bag);
            Assert.Empty(bag.Items);
            var result = Engine.Calculate(program, Scenario.Ceiling(program), facts, 2026, false);
            Assert.Equal(Eligibility.Yes, result.Instances[0].Eligibility);
        }
    }

    [Fact]
    public void An_option_beyond_the_256th_is_told_apart()
    {
        string rules = $$"""
            事实 类 (kind) : 选项 {{{string.Join(", ", Enumerable.Range(0, 300).Select(i => $"类{i}号 (kind_{i})"))}}}
            奖补 试 (trial) 对象 企业 周期 每年
              条件
                是它 (that_one): 类 = 类299号
              金额 1元
            """;
        Assert.Equal(Eligibility.Yes, Calculate.Of(rules, "类 = 类299号").Instances[0].Eligibility);
        // 299 and 43 are the same in eight bits.
        Assert.Equal(Eligibility.No, Calculate.Of(rules, "类 = 类43号").Instances[0].Eligibility);
    }

    // Quadratic, this would be a billion comparisons.
    [Fact]
    public async Task A_table_of_very_many_rows_compiles_in_bounded_time()
    {
        const int Rows = 30_000;
        string rules = "事实 行号 (row_number) : 计数\n表 查 (look_up) : 金额 键 (号 (key) : 计数)\n"
            + string.Concat(Enumerable.Range(0, Rows).Select(i => $"  {i}: {i}元\n"));
        string amount = await Task.Run(() => Calculate.Amount(rules, "查(行号)", $"行号 = {Rows - 1}"), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal($"{Rows - 1}.00", amount);
    }
}
