using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

/// <summary>The guarantee-fee vectors G1 to G4: a yearly rate is the charge divided by amount × years, without
/// rounding, and amount × years is the interest at a rate of one.</summary>
public class GuaranteeFeeTests
{
    private static readonly Ratio FivePerMille = Ratio.Of(5, 1000);

    [Fact]
    public void G1_the_weighted_average_passes_where_one_contract_does_not()
    {
        Assert.Equal("4", PerMille(20000, Exposure(5000000, 365)));
        Assert.Equal("6", PerMille(18000, Exposure(3000000, 365)));
        Assert.Equal("4.0556", PerMille(4000, Exposure(2000000, 180)));
        Ratio all = Exposure(5000000, 365) + Exposure(3000000, 365) + Exposure(2000000, 180);
        Assert.Equal("4.6738", PerMille(42000, all));
        Assert.True(42000 / all <= FivePerMille);
    }

    [Fact]
    public void G2_a_flat_fee_on_half_a_year_is_double_by_the_year()
    {
        Assert.Equal("10.0829", PerMille(5, Exposure(1000, 181)));
        Assert.True(5 / Exposure(1000, 181) > FivePerMille);
    }

    [Fact]
    public void G3_short_contracts_weigh_by_their_days()
    {
        Assert.Equal("3.812", PerMille(40000, Exposure(10000000, 365) + Exposure(2000000, 90)));
        Assert.Equal("20.2778", PerMille(10000, Exposure(2000000, 90)));
    }

    [Fact]
    public void G4_an_early_release_raises_the_rate_and_the_exact_refund_restores_it()
    {
        Ratio exposure = Exposure(5000000, 200);
        Assert.Equal("9.125", PerMille(25000, exposure));
        Ratio refund = Ratio.Of(25000) * 165 / 365;
        Assert.Equal("11301.37", refund.ToDecimalString(2, RoundingMode.HalfUp));
        Assert.Equal(FivePerMille, (25000 - refund) / exposure);
        // Refunded in whole fen, rounded down, the rate is above the limit by less than anyone prints, and still above.
        Assert.True((25000 - Number("11301.36")) / exposure > FivePerMille);
    }

    private static Ratio Exposure(long amount, int days)
    {
        DateOnly start = Day("2026-01-01");
        DateRange range = DateRange.HalfOpen(start, start.AddDays(days));
        return DayCounts.Interest(Series($"2026-01-01={amount}"), range, Ratio.One, DayCount.Actual365);
    }

    private static string PerMille(Ratio fee, Ratio exposure) =>
        (fee / exposure * 1000).ToDecimalString(4, RoundingMode.HalfUp);
}
