using CsCheck;
using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

public class ApportionmentTests
{
    [Fact]
    public void V3_the_capped_sum_is_split_over_the_loans_and_adds_up() => Assert.Equal(
        [Yuan("89484.26"), Yuan("110515.74")],
        Apportionment.ByLargestRemainder(Yuan("200000.00"), [Number("91506.85"), Number("113013.70")]));

    [Fact]
    public void The_fen_left_over_goes_to_the_part_that_lost_most() => Assert.Equal(
        [Yuan("0.03"), Yuan("0.07"), Yuan("0.00")],
        Apportionment.ByLargestRemainder(Yuan("0.10"), [Ratio.Of(1, 3), Ratio.Of(2, 3), 0]));

    [Fact]
    public void Equal_losses_are_made_good_from_the_front() => Assert.Equal(
        [Yuan("0.34"), Yuan("0.33"), Yuan("0.33")],
        Apportionment.ByLargestRemainder(Yuan("1.00"), [1, 1, 1]));

    [Fact]
    public void A_weight_of_zero_receives_nothing() => Assert.Equal(
        [Yuan("0.00"), Yuan("0.01"), Yuan("0.00")],
        Apportionment.ByLargestRemainder(Yuan("0.01"), [0, 5, 0]));

    [Fact]
    public void Nothing_is_split_into_nothings() =>
        Assert.Equal([Money.Zero, Money.Zero], Apportionment.ByLargestRemainder(Money.Zero, [0, 0]));

    [Fact]
    public void A_negative_amount_a_negative_weight_and_no_weight_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.ByLargestRemainder(Yuan("-0.01"), [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.ByLargestRemainder(Yuan("1.00"), [2, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.ByLargestRemainder(Yuan("1.00"), [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.ByLargestRemainder(Yuan("1.00"), []));
    }

    [Fact]
    public void Parts_add_up_and_none_is_a_fen_from_its_share() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[0, 1L << 50].Array[1, 12]).Sample((fen, raw) =>
        {
            Ratio[] weights = [.. raw.Select(weight => (Ratio)(weight + 1))];
            Ratio sum = weights.Aggregate((a, b) => a + b);
            IReadOnlyList<Money> parts = Apportionment.ByLargestRemainder(Money.FromFen(fen), weights);
            Assert.Equal(Money.FromFen(fen), parts.Aggregate((a, b) => a + b));
            for (int i = 0; i < parts.Count; i++)
                Assert.True(Ratio.Abs(parts[i].Fen - weights[i] * fen / sum) < 1);
        });
}
