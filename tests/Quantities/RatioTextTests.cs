using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

public class RatioTextTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("0.1", "0.1")]
    [InlineData("-0", "0")]
    [InlineData("999999999999999999", "999999999999999999")]
    [InlineData("-0.00000000000000001", "-0.00000000000000001")]
    [InlineData("9999999999999999999", "9999999999999999999")]
    [InlineData("-0.000000000000000001", "-0.000000000000000001")]
    [InlineData("-0.00", "0")]
    [InlineData("007.0070", "7.007")]
    [InlineData("1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890")]
    public void A_plain_decimal_is_read_exactly(string text, string expected)
    {
        Assert.True(Ratio.TryParse(text, out Ratio value));
        Assert.Equal(expected, value.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("+5")]
    [InlineData("--5")]
    [InlineData("1e3")]
    [InlineData("1,000")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1.2.3")]
    [InlineData("1.-2")]
    [InlineData("１２")]
    [InlineData("٣")]
    [InlineData("−5")]
    [InlineData("1/2")]
    [InlineData("12345678901234567890123456789012345678901")]
    [InlineData("1234567890.1234567890123456789012345678901")]
    public void Any_other_text_is_not_read(string text)
    {
        Assert.False(Ratio.TryParse(text, out Ratio value));
        Assert.True(value.IsZero);
    }

    [Theory]
    [InlineData("12.345", 2, RoundingMode.HalfUp, "12.35")]
    [InlineData("-12.345", 2, RoundingMode.HalfUp, "-12.35")]
    [InlineData("12.345", 2, RoundingMode.HalfEven, "12.34")]
    [InlineData("12.345", 2, RoundingMode.Down, "12.34")]
    [InlineData("12.341", 2, RoundingMode.Up, "12.35")]
    [InlineData("12.300", 5, RoundingMode.HalfUp, "12.3")]
    [InlineData("1/3", 4, RoundingMode.HalfUp, "0.3333")]
    [InlineData("2/3", 0, RoundingMode.HalfUp, "1")]
    [InlineData("-0.004", 2, RoundingMode.HalfUp, "0")]
    [InlineData("0.05", 2, RoundingMode.Down, "0.05")]
    [InlineData("1000", 2, RoundingMode.Down, "1000")]
    public void Decimals_are_rounded_and_trailing_zeros_left_out(
        string value, int maxDecimals, RoundingMode mode, string expected) =>
        Assert.Equal(expected, Number(value).ToDecimalString(maxDecimals, mode));

    [Fact]
    public void A_negative_number_of_decimals_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.One.ToDecimalString(-1, RoundingMode.HalfUp));

    [Fact]
    public void The_exact_text_is_decimal_when_it_ends_within_thirty_places()
    {
        Assert.Equal("0.375", Ratio.Of(3, 8).ToString());
        Assert.Equal("-1/3", Ratio.Of(-1, 3).ToString());
        Ratio tenth = Ratio.Of(1, 10);
        Ratio power = Ratio.One;
        for (int i = 0; i < Ratio.ExactDecimalsMax; i++) power *= tenth;
        Assert.Equal("0." + new string('0', 29) + "1", power.ToString());
        Assert.Equal("1/1" + new string('0', 31), (power * tenth).ToString());
    }
}
