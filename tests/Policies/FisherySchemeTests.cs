using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Quantities;
using Duixian.Storage.Files;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Policies;

/// <summary>What case tables do not show of the fishery scheme: named results, instalments and warnings of its example firm.</summary>
public sealed class FisherySchemeTests
{
    private const string Folder = "policies/examples/lanyu-fishery-2026";

    private static readonly CalculationResult Result = Calculate();

    [Fact]
    public void The_layers_of_storm_relief_add_up_and_show_what_is_carried_forward()
    {
        // Net loss 1,884,600 − 612,000 = 1,272,600: 800,000 × 60 % and 472,600 × 30 %; a fifth of the rest goes to next year.
        Assert.Equal(
            ["上年结转部分 35000.00", "第一层 480000.00", "第二层 141780.00", "未补部分 650820.00", "结转下年 130164.00", "企业自担 520656.00"],
            ResultsOf("台风灾损救助", null));
    }

    [Fact]
    public void Each_range_of_the_interest_subsidy_has_its_own_rate()
    {
        // 6.5 m × 98 days + 5.2 m × 83 days at 1.8 %, then 5.2 m × 100 days + 3.9 m × 84 days at 1.2 %, over 360.
        Assert.Equal(["前段贴息 53430.00", "后段贴息 28253.33"], ResultsOf("冷链贷款贴息", "农信-0312"));
    }

    [Fact]
    public void Instalments_sum_to_the_amount()
    {
        AwardInstance boat = Instance("渔船更新补助", "澜渔 10018");
        Assert.Equal(["411300.00", "246780.00", "164520.00"], boat.Instalments.Select(part => part.ToYuanString()));
        Assert.Equal(new AmountResult.Exact(boat.Instalments.Aggregate(Money.Zero, (sum, part) => sum + part)), boat.Amount);
    }

    [Fact]
    public void A_pending_survey_leaves_the_boat_hanging_on_it()
    {
        Assert.Equal(HangsOn.Judgement, Instance("渔船更新补助", "澜渔 10026").HangsOn);
        Assert.Equal(HangsOn.Nothing, Instance("渔船更新补助", "澜渔 10018").HangsOn);
    }

    [Fact]
    public void A_loan_across_the_change_of_rate_is_pointed_out()
    {
        Assert.Equal(["跨段贷款"], Instance("冷链贷款贴息", "农信-0312").Warnings.Select(warning => warning.Name.Text));
        Assert.Empty(Instance("冷链贷款贴息", "农信-0708").Warnings);
    }

    private static IEnumerable<string> ResultsOf(string award, string? item) => Instance(award, item).Results
        .Select(result => $"{result.Definition.Name.Text} {YuanOf(result.Value)}");

    private static string YuanOf(Value value) =>
        Money.FromFen((long)new Rounding(RoundingMode.HalfUp, Ratio.One).Apply(value.Number).Floor()).ToYuanString();

    private static AwardInstance Instance(string award, string? item) =>
        Result.Instances.Single(instance => instance.Award.Name.Text == award && instance.Item?.Key == item);

    private static CalculationResult Calculate()
    {
        Program program = PolicyPackage.Of(Folder).Compilation.Program!;
        FactNode.Map facts = FactFile.Read(Repository.Full($"{Folder}/example.yaml")).Content!;
        return Engine.Calculate(program, Scenario.Ceiling(program), FactReader.Read(program, facts, new DiagnosticBag()), 2026, trace: false);
    }
}
