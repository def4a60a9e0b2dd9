using CsCheck;
using Duixian.Execution.Population;
using Duixian.Language.Text;
using Duixian.Quantities;
using Duixian.Solving;
using Duixian.Tests.Support.Generate;
using Xunit;

namespace Duixian.Tests.Solving;

/// <summary>The solver gives the set that trying every one gives, or none.</summary>
public sealed class CpSatSolverTests
{
    // More for a long run by hand.
    private static readonly int Choices = int.TryParse(Environment.GetEnvironmentVariable("DUIXIAN_CHOICES"), out int more) ? more : 150;

    private static readonly CpSatSolver Solver = new();

    private static Seq<Money> Fen(params long[] fen) => fen.Select(Money.FromFen).ToSeq();

    private static string Shown(Seq<int>? set) => set is { } known ? string.Join(' ', known) : "open";

    [Fact]
    public void The_best_set_is_the_one_that_trying_all_of_them_finds()
    {
        int open = 0;
        Gen.ULong.Sample(
            seed =>
            {
                LinkedChoice choice = GeneratedChoice.Of(new Chance(seed));
                Seq<int>? best = Solver.Best(choice);
                if (best is null) Interlocked.Increment(ref open);
                else Assert.True(Shown(best) == string.Join(' ', GeneratedChoice.BestOneByOne(choice)), $"{Shown(best)} for {Described(choice)}");
            },
            iter: Choices, threads: 1);
        // Only a cap in proportion that a later step meets in part is out of reach.
        Assert.InRange(open, 0, Choices / 2);
    }

    [Fact]
    public void Only_what_no_constraint_says_exactly_is_left_open()
    {
        Seq<int> all = [0, 1, 2], some = [1, 2];
        LinkedChoice choice = new(Fen(3, 4, 5), [[0, 1]], []);
        Assert.Equal("1 2", Shown(Solver.Best(choice)));
        Assert.Equal("open", Shown(Solver.Best(choice with { Steps = [ChoiceStep.ProRataCap(all, Money.FromFen(6)), ChoiceStep.Cap(some, Money.FromFen(3))] })));
        // The narrower first, only its sum goes on.
        Assert.Equal("0 2", Shown(Solver.Best(choice with { Steps = [ChoiceStep.ProRataCap(some, Money.FromFen(3)), ChoiceStep.ProRataCap(all, Money.FromFen(6))] })));
        Assert.Equal("0 2", Shown(Solver.Best(choice with { Steps = [ChoiceStep.Cap([2, 1, 0], Money.FromFen(6)), ChoiceStep.Cap(some, Money.FromFen(3))] })));
    }

    [Fact]
    public void Among_equal_sets_the_first_in_order_is_kept_even_where_it_adds_nothing()
    {
        Assert.Equal("0 2 3", Shown(Solver.Best(new LinkedChoice(Fen(5, 5, 0, 5), [[0, 1]], [ChoiceStep.Cap([0, 1, 2, 3], Money.FromFen(5))]))));
        // A hundred pairs of equals are told apart over several blocks.
        LinkedChoice pairs = new(
            Enumerable.Repeat(Money.FromFen(7), 200).ToSeq(), Enumerable.Range(0, 100).Select(i => (Seq<int>)[i, i + 100]).ToSeq(), []);
        Assert.Equal(string.Join(' ', Enumerable.Range(0, 100)), Shown(Solver.Best(pairs)));
    }

    [Fact]
    public void Sums_are_exact_to_the_fen_up_to_the_bound_of_the_solver_and_open_beyond()
    {
        const long Half = CpSatSolver.TooManyFen / 2;
        Assert.Equal("1", Shown(Solver.Best(new LinkedChoice(Fen(Half - 2, Half - 1), [[0, 1]], []))));
        Assert.Equal("0 2", Shown(Solver.Best(new LinkedChoice(Fen(Half - 3, Half - 4, 1, 1), [[0, 1], [2, 3]], [ChoiceStep.Cap([0, 1, 2, 3], Money.FromFen(Half - 2))]))));
        Assert.Equal("open", Shown(Solver.Best(new LinkedChoice(Fen(Half, Half), [[0, 1]], []))));
        Assert.Equal("open", Shown(Solver.Best(new LinkedChoice(Fen(long.MaxValue, long.MaxValue), [[0, 1]], []))));
    }

    // Two caps that hundreds of uneven figures must fill between them, each figure only one.
    [Theory]
    [InlineData(20)]
    [InlineData(25)]
    public void Hundreds_of_uneven_amounts_fill_two_caps_in_the_first_way_there_is(int percent)
    {
        Chance chance = new(11);
        long[] fen = [.. Enumerable.Range(0, 400).Select(_ => 1_000_000L + chance.Below(1_000_000_00))];
        Money cap = Money.FromFen(fen.Sum() * percent / 100);
        LinkedChoice choice = new(
            Fen(fen),
            Enumerable.Range(0, 200).Select(i => (Seq<int>)[i, i + 200]).ToSeq(),
            [ChoiceStep.Cap(Enumerable.Range(0, 200).ToSeq(), cap), ChoiceStep.ProRataCap(Enumerable.Range(200, 200).ToSeq(), cap)]);
        Seq<int> set = Assert.NotNull(Solver.Best(choice));
        Assert.Equal(cap.Fen * 2, GeneratedChoice.Worth(choice, set));
        Assert.Equal(Shown(set), Shown(Solver.Best(choice)));
    }

    // Each figure goes under one cap or the other, and the caps are just large enough if the figures could be parted in two equal halves.
    [Fact]
    public void A_choice_that_cannot_be_proved_in_bounded_work_is_left_open()
    {
        Chance chance = new(5);
        long[] fen = [.. Enumerable.Range(0, 40).Select(_ => 1 + (long)(chance.Next() >> 18))];
        Money half = Money.FromFen(fen.Sum() / 2);
        LinkedChoice choice = new(
            Fen([.. fen, .. fen]),
            Enumerable.Range(0, 40).Select(i => (Seq<int>)[i, i + 40]).ToSeq(),
            [ChoiceStep.Cap(Enumerable.Range(0, 40).ToSeq(), half), ChoiceStep.Cap(Enumerable.Range(40, 40).ToSeq(), half)]);
        Assert.Equal("open", Shown(new CpSatSolver(mostWork: 300).Best(choice)));
        // The same with even figures is proved at once.
        Assert.NotNull(new CpSatSolver(mostWork: 300).Best(choice with { Amounts = Enumerable.Repeat(Money.FromFen(half.Fen / 20), 80).ToSeq() }));
    }

    private static string Described(LinkedChoice choice) =>
        $"{string.Join(' ', choice.Amounts.Select(amount => amount.Fen))}; at most one of {string.Join(" | ", choice.Exclusions.Select(exclusion => string.Join(' ', exclusion)))}; "
        + string.Join(" then ", choice.Steps.Select(step => $"{(step.IsCap ? "cap" : "difference")}{(step.IsProRata ? " pro rata" : "")} {step.Fen.Fen} on {string.Join(' ', step.Turns)}"));
}
