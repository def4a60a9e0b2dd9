using CsCheck;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;
using Duixian.Tests.Support;
using Duixian.Tests.Support.Generate;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>What must hold for every policy and all facts. A failure prints the seed and the case.</summary>
public sealed class MeaningPropertyTests
{
    private const int CompletionsOfEach = 8;

    // More for a long run by hand.
    private static readonly int Policies = int.TryParse(Environment.GetEnvironmentVariable("DUIXIAN_POLICIES"), out int more) ? more : 150;

    private static readonly Gen<ulong> Seed = Gen.ULong;

    [Fact]
    public void Bounds_hold_the_amount_of_every_completion_and_a_decided_eligibility_is_that_of_every_completion() => Seed.Sample(seed =>
    {
        Chance chance = new(seed);
        SmallPolicy policy = new(chance);
        Program program = Compiled(policy.Rules());
        for (int i = 0; i < CompletionsOfEach; i++)
        {
            Dictionary<string, string> all = SmallPolicy.Completion(chance);
            Dictionary<string, string> some = SmallPolicy.Forgotten(all, chance, 3);
            CalculationResult open = Of(program, some);
            CalculationResult whole = Of(program, all);
            foreach (AwardInstance after in whole.Instances)
                Assert.True(
                    Before(open, after) is { } before && Allows(before, after),
                    $"{policy.Rules()}\n{SmallPolicy.Written(some)}\n→ {Shown(open)}\n\n{SmallPolicy.Written(all)}\n→ {Shown(whole)}");
        }
    }, iter: Policies);

    [Fact]
    public void Knowing_more_only_narrows_the_bounds() => Seed.Sample(seed =>
    {
        Chance chance = new(seed);
        SmallPolicy policy = new(chance);
        Program program = Compiled(policy.Rules());
        for (int i = 0; i < CompletionsOfEach; i++)
        {
            Dictionary<string, string> more = SmallPolicy.Forgotten(SmallPolicy.Completion(chance), chance, 5);
            Dictionary<string, string> less = SmallPolicy.Forgotten(more, chance, 3);
            CalculationResult open = Of(program, less);
            CalculationResult narrower = Of(program, more);
            foreach (AwardInstance after in narrower.Instances)
                Assert.True(
                    Before(open, after) is { } before && IsWithin(before, after),
                    $"{policy.Rules()}\n{SmallPolicy.Written(less)}\n→ {Shown(open)}\n\n{SmallPolicy.Written(more)}\n→ {Shown(narrower)}");
        }
    }, iter: Policies);

    [Fact]
    public void Knowing_more_only_narrows_the_bounds_of_any_generated_package() => Seed.Sample(seed =>
    {
        Chance chance = new(seed);
        if (Compiler.Compile(PackageGenerator.Package(chance).Documents).Program is not { } program)
            return;
        for (int i = 0; i < CompletionsOfEach; i++)
        {
            FactNode.Map more = GeneratedFacts.All(program, chance);
            FactNode.Map less = GeneratedFacts.Forgotten(program, more, chance, 6);
            CalculationResult open = Of(program, less);
            CalculationResult narrower = Of(program, more);
            foreach (AwardInstance after in narrower.Instances)
                Assert.True(
                    Before(open, after) is { } before && IsWithin(before, after),
                    $"seed {seed}: {after.Award.Name.Text} {after.Item?.Key}\n{Shown(open)}\n{Shown(narrower)}\n{string.Join("\n\n", PackageGenerator.Package(seed).Documents.Select(d => d.Text))}");
        }
    }, iter: Policies);

    [Fact]
    public void The_order_of_conditions_operands_exceptions_items_and_facts_changes_nothing() => Seed.Sample(seed =>
    {
        Chance chance = new(seed);
        SmallPolicy policy = new(chance);
        Program program = Compiled(policy.Rules());
        Program shuffled = Compiled(policy.Rules(chance));
        for (int i = 0; i < CompletionsOfEach; i++)
        {
            Dictionary<string, string> some = SmallPolicy.Forgotten(SmallPolicy.Completion(chance), chance, 4);
            string[] Answers(CalculationResult result) => [.. result.Instances
                .Select(i => $"{i.Award.Name.Text} {i.Item?.Key} {Calculate.Shown(i).Split("错误 ")[0]}").Order(StringComparer.Ordinal).Append($"{result.Totals}")];
            string[] expected = Answers(Of(program, some));
            string[] actual = Answers(Calculate.Of(shuffled, SmallPolicy.Written(some, chance)));
            Assert.True(expected.SequenceEqual(actual), $"{policy.Rules()}\n{SmallPolicy.Written(some)}\n{string.Join('\n', expected)}\n\n{string.Join('\n', actual)}");
        }
    }, iter: Policies);

    [Fact]
    public void A_trace_changes_no_answer() => Seed.Sample(seed =>
    {
        Chance chance = new(seed);
        Program program = Compiled(new SmallPolicy(chance).Rules());
        string facts = SmallPolicy.Written(SmallPolicy.Forgotten(SmallPolicy.Completion(chance), chance, 4));
        Assert.Equal(Shown(Calculate.Of(program, facts)), Shown(Calculate.Of(program, facts, trace: true)));
    }, iter: Policies);

    [Fact]
    public void Totals_are_the_sums_of_their_parts() => Seed.Sample(seed =>
    {
        Chance chance = new(seed);
        Program program = Compiled(new SmallPolicy(chance).Rules());
        CalculationResult result = Of(program, SmallPolicy.Forgotten(SmallPolicy.Completion(chance), chance, 4));
        AwardInstance[] due = [.. result.Instances.Where(i => i.Eligibility is Eligibility.Yes or Eligibility.Unknown && i.Amount is AmountResult.Exact or AmountResult.Between)
            .Where(i => i.Eligibility is Eligibility.Yes or Eligibility.Unknown)];
        AwardInstance[] sure = [.. due.Where(i => i.Eligibility == Eligibility.Yes)];
        Assert.Equal(Sum(sure.Select(i => AmountBounds.Of(i.Amount).Low)), result.Totals.Certain + result.Totals.IfSelected + result.Totals.Low);
        if (result.Totals.High is { } high)
            Assert.Equal(Sum(due.Select(i => AmountBounds.Of(i.Amount).High!.Value)), result.Totals.Certain + result.Totals.IfSelected + high);
    }, iter: Policies);

    [Fact]
    public void Splitting_an_item_in_two_leaves_a_sum_over_the_list_as_it_is() =>
        Gen.Select(Gen.Int[1, 100].Array[1, 8], Gen.Int[0, 99], Gen.Int[1, 200]).Sample((prices, cut, percent) =>
        {
            string rules = $"""
                清单 产品 (product) 属于 企业 键 编号
                  单价 (price) : 金额
                奖补 试 (trial) 对象 企业 周期 每年
                  金额 合计(产品.单价 × {percent}% 对 产品 当 产品.单价 > 0元), 最高 3元
                """;
            string Items(IEnumerable<int> fen) => "产品:\n" + string.Concat(fen.Select((f, i) => $"  编号 = {i}, 单价 = {f / 100}.{f % 100:D2}元\n"));
            int part = Math.Min(cut, prices[0]);
            Assert.Equal(Calculate.One(rules, Items(prices)), Calculate.One(rules, Items([.. prices[1..], part, prices[0] - part])));
        }, iter: 200);

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (a, b) => a + b);

    private static Program Compiled(string rules)
    {
        Compilation compilation = Compiler.Compile([new SourceText("rules.md", $"```policy\n政策 测试政策 (test_policy) 施行 2026-01-01 舍入 四舍五入 0.01元\n{rules}\n```\n")]);
        Assert.True(compilation.Program is not null, string.Join('\n', compilation.Diagnostics.Items.Select(d => $"{d.Span} {Catalogue.Message(d, Tongue.English)}").Append(rules)));
        return compilation.Program;
    }

    private static CalculationResult Of(Program program, Dictionary<string, string> facts) => Of(program, FactLines.Read(SmallPolicy.Written(facts)));

    private static CalculationResult Of(Program program, FactNode.Map facts) =>
        Engine.Calculate(program, Scenario.Ceiling(program), FactReader.Read(program, facts, new DiagnosticBag()), 2026, false);

    private static string Shown(CalculationResult result) =>
        string.Join(" | ", result.Instances.Select(i => $"{i.Award.Name.Text} {i.Item?.Key} {Calculate.Shown(i)}").Append($"{result.Totals}"));

    /// <summary>The same instance with less known; an item of a list not given is one of those that may exist.</summary>
    private static AwardInstance? Before(CalculationResult open, AwardInstance after) =>
        open.Instances.FirstOrDefault(i => i.Award == after.Award && i.Option == after.Option && PathOf(i.Item) == PathOf(after.Item))
        ?? open.Instances.FirstOrDefault(i => i.Award == after.Award && i.Item is null && i.Eligibility is Eligibility.Unknown or Eligibility.No);

    private static string PathOf(Item? item) => item is null ? "" : $"{PathOf(item.Parent)}/{item.Key}";

    /// <summary>Whatever the items of a list not given are, none is within the scope; there may also be none.</summary>
    private static bool Contradicts(AwardInstance before, AwardInstance after) =>
        before.Eligibility is Eligibility.Yes or Eligibility.No && before.Eligibility != after.Eligibility
        && !(before is { Item: null, Award.Grain: Grain.EachItem } && after.Eligibility == Eligibility.NotApplicable);

    private static bool Allows(AwardInstance before, AwardInstance after)
    {
        if (Contradicts(before, after))
            return false;
        if (after.Eligibility != Eligibility.Yes)
            return true;
        return before.Amount switch
        {
            AmountResult.Exact exact => after.Amount == exact,
            AmountResult.Between between => after.Amount is AmountResult.Failed
                || (after.Amount is AmountResult.Exact whole && whole.Value >= between.Low && !(whole.Value > between.High)),
            _ => true,
        };
    }

    private static bool IsWithin(AwardInstance before, AwardInstance after)
    {
        if (Contradicts(before, after))
            return false;
        if (after.Eligibility is not (Eligibility.Yes or Eligibility.Unknown) || before.Amount is AmountResult.Failed)
            return true;
        if (before.Amount is AmountResult.Exact)
            return after.Amount == before.Amount;
        (Money low, Money? high) = AmountBounds.Of(before.Amount);
        return after.Amount is AmountResult.Failed || (AmountBounds.Of(after.Amount) is var (least, most) && least >= low && (high is null || most <= high));
    }
}
