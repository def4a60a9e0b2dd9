using CsCheck;
using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

public class RoundingTests
{
    [Theory]
    [InlineData("2.5", "3", "2", "2", "3")]
    [InlineData("3.5", "4", "4", "3", "4")]
    [InlineData("-2.5", "-3", "-2", "-2", "-3")]
    [InlineData("-3.5", "-4", "-4", "-3", "-4")]
    [InlineData("0.5", "1", "0", "0", "1")]
    [InlineData("-0.5", "-1", "0", "0", "-1")]
    [InlineData("2.4999999999999999999", "2", "2", "2", "3")]
    [InlineData("2.5000000000000000001", "3", "3", "2", "3")]
    [InlineData("-0.0000000000000000001", "0", "0", "0", "-1")]
    [InlineData("7", "7", "7", "7", "7")]
    [InlineData("123456789012345678901234567890.5",
        "123456789012345678901234567891", "123456789012345678901234567890",
        "123456789012345678901234567890", "123456789012345678901234567891")]
    public void Each_mode_treats_halves_and_signs_in_its_own_way(
        string value, string halfUp, string halfEven, string down, string up)
    {
        Assert.Equal(Number(halfUp), Number(value).Round(RoundingMode.HalfUp));
        Assert.Equal(Number(halfEven), Number(value).Round(RoundingMode.HalfEven));
        Assert.Equal(Number(down), Number(value).Round(RoundingMode.Down));
        Assert.Equal(Number(up), Number(value).Round(RoundingMode.Up));
    }

    [Theory]
    [InlineData(RoundingMode.HalfUp, "1", "12345.5", "12346")]
    [InlineData(RoundingMode.HalfUp, "100", "12350", "12400")]
    [InlineData(RoundingMode.HalfEven, "100", "12450", "12400")]
    [InlineData(RoundingMode.Down, "1000000", "-1999999", "-1000000")]
    [InlineData(RoundingMode.Up, "0.05", "0.01", "0.05")]
    [InlineData(RoundingMode.HalfUp, "1/3", "0.5", "2/3")]
    public void The_result_is_a_whole_multiple_of_the_unit(
        RoundingMode mode, string unit, string value, string expected) =>
        Assert.Equal(Number(expected), new Rounding(mode, Number(unit)).Apply(Number(value)));

    [Fact]
    public void Rounding_moves_by_less_than_a_unit_and_twice_is_once() =>
        Gen.Select(Gen.Long, Gen.Long[1, long.MaxValue], Gen.Int[1, 1000], Gen.Enum<RoundingMode>())
            .Sample((numerator, denominator, unit, mode) =>
            {
                Rounding rounding = new(mode, unit);
                Ratio value = Ratio.Of(numerator, denominator);
                Ratio rounded = rounding.Apply(value);
                Assert.True((rounded / unit).IsInteger);
                Assert.True(Ratio.Abs(rounded - value) < unit);
                Assert.Equal(rounded, rounding.Apply(rounded));
                Assert.Equal(-rounded, rounding.Apply(-value));
                if (mode == RoundingMode.Down) Assert.True(Ratio.Abs(rounded) <= Ratio.Abs(value));
                if (mode == RoundingMode.Up) Assert.True(Ratio.Abs(rounded) >= Ratio.Abs(value));
                if (mode is RoundingMode.HalfUp or RoundingMode.HalfEven)
                    Assert.True(Ratio.Abs(rounded - value) * 2 <= unit);
            });

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public void A_unit_that_is_not_positive_is_refused(string unit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rounding(RoundingMode.HalfUp, Number(unit)));

    [Fact]
    public void An_instruction_without_unit_cannot_round() =>
        Assert.Throws<DivideByZeroException>(() => default(Rounding).Apply(1));

    [Fact]
    public void Documents_in_yuan_round_half_up_to_the_fen() =>
        Assert.Equal(Number("1234568"), Rounding.HalfUpToFen.Apply(Number("1234567.5")));
}
