using System.Numerics;
using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

public class RatioTests
{
    [Fact]
    public void The_default_is_zero()
    {
        Ratio value = default;
        Assert.True(value.IsZero);
        Assert.Equal(Ratio.Zero, value);
        Assert.Equal(BigInteger.One, value.Denominator);
        Assert.Equal("0", value.ToString());
        Assert.Equal(Ratio.One, value + 1);
    }

    [Theory]
    [InlineData(6, 8, 3, 4)]
    [InlineData(-6, 8, -3, 4)]
    [InlineData(6, -8, -3, 4)]
    [InlineData(-6, -8, 3, 4)]
    [InlineData(0, -5, 0, 1)]
    [InlineData(long.MinValue, 2, long.MinValue / 2, 1)]
    [InlineData(long.MaxValue, long.MaxValue, 1, 1)]
    public void A_quotient_is_reduced_and_its_denominator_positive(long a, long b, long numerator, long denominator)
    {
        Ratio value = Ratio.Of(a, b);
        Assert.Equal(numerator, value.Numerator);
        Assert.Equal(denominator, value.Denominator);
        Assert.Equal(value, Ratio.Of((BigInteger)a, b));
    }

    [Fact]
    public void A_denominator_of_least_long_is_carried_exactly()
    {
        Ratio value = Ratio.Of(1, long.MinValue);
        Assert.Equal(BigInteger.MinusOne, value.Numerator);
        Assert.Equal(BigInteger.Pow(2, 63), value.Denominator);
        Assert.Equal(Ratio.One, Ratio.Of(long.MinValue, long.MinValue));
        Assert.Equal(Ratio.Of(long.MinValue), 1 / value);
    }

    [Fact]
    public void The_negative_of_the_least_long_is_carried_exactly()
    {
        Ratio value = -Ratio.Of(long.MinValue);
        Assert.Equal(BigInteger.Pow(2, 63), value.Numerator);
        Assert.Equal(Ratio.Of(long.MinValue), -value);
        Assert.Equal(value, Ratio.Abs(Ratio.Of(long.MinValue)));
        Assert.False(value.TryToInt64(out _));
    }

    [Fact]
    public void A_result_that_fits_again_equals_the_number_that_never_overflowed()
    {
        Ratio beyond = Ratio.Of(long.MaxValue) * long.MaxValue;
        Ratio back = beyond / long.MaxValue;
        Assert.Equal(Ratio.Of(long.MaxValue), back);
        Assert.Equal(Ratio.Of(long.MaxValue).GetHashCode(), back.GetHashCode());
        Assert.True(back.TryToInt64(out long value));
        Assert.Equal(long.MaxValue, value);
    }

    [Fact]
    public void A_third_taken_three_times_is_one()
    {
        Ratio third = Ratio.Of(1, 3);
        Assert.Equal(Ratio.One, third + third + third);
        Assert.Equal("1/3", third.ToString());
    }

    [Fact]
    public void Division_by_zero_is_refused()
    {
        Assert.Throws<DivideByZeroException>(() => Ratio.One / Ratio.Zero);
        Assert.Throws<DivideByZeroException>(() => Ratio.Of(1, 0));
        Assert.Throws<DivideByZeroException>(() => Ratio.Of(BigInteger.One, BigInteger.Zero));
        Assert.Throws<DivideByZeroException>(() => Ratio.Of(BigInteger.Pow(10, 40)) / Ratio.Zero);
    }

    [Theory]
    [InlineData("7/2", 3, 4)]
    [InlineData("-7/2", -4, -3)]
    [InlineData("3", 3, 3)]
    [InlineData("-3", -3, -3)]
    [InlineData("0", 0, 0)]
    public void Floor_goes_down_and_ceiling_goes_up(string value, int floor, int ceiling)
    {
        Assert.Equal(floor, Number(value).Floor());
        Assert.Equal(ceiling, Number(value).Ceiling());
    }

    [Theory]
    [InlineData("5", true, 5)]
    [InlineData("-5", true, -5)]
    [InlineData("5.5", false, 0)]
    [InlineData("9223372036854775807", true, long.MaxValue)]
    [InlineData("9223372036854775808", false, 0)]
    [InlineData("-9223372036854775808", true, long.MinValue)]
    [InlineData("-9223372036854775809", false, 0)]
    public void Only_whole_numbers_in_range_become_a_long(string text, bool fits, long expected)
    {
        Assert.Equal(fits, Number(text).TryToInt64(out long value));
        Assert.Equal(expected, value);
    }

    [Fact]
    public void Bit_length_grows_with_the_number_and_has_no_jump_where_the_form_changes()
    {
        Assert.Equal(1, Ratio.Zero.BitLength);
        Assert.Equal(2, Ratio.One.BitLength);
        Assert.Equal(2 + 2, Ratio.Of(-2, 3).BitLength);
        Assert.Equal(64 + 1, Ratio.Of(long.MinValue).BitLength);
        Assert.Equal(64 + 1, (-Ratio.Of(long.MinValue)).BitLength);
        Assert.Equal(1001 + 1, Ratio.Of(-BigInteger.Pow(2, 1000)).BitLength);
        Assert.Equal(1 + 1001, (1 / Ratio.Of(BigInteger.Pow(2, 1000))).BitLength);
    }

    [Fact]
    public void Least_greatest_and_absolute_follow_the_order_of_numbers()
    {
        Ratio third = Ratio.Of(1, 3);
        Assert.Equal(-third, Ratio.Min(third, -third));
        Assert.Equal(third, Ratio.Max(third, -third));
        Assert.Equal(third, Ratio.Abs(-third));
        Assert.True(Ratio.Of(33, 100) < third && third < Ratio.Of(34, 100));
        Assert.True(third <= Ratio.Of(2, 6) && third >= Ratio.Of(2, 6) && third > -third && third != -third);
    }
}
