using CsCheck;
using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

public class MoneyTests
{
    [Theory]
    [InlineData(0, "0.00", "0.00")]
    [InlineData(5, "0.05", "0.05")]
    [InlineData(-5, "-0.05", "-0.05")]
    [InlineData(123456750, "1234567.50", "1,234,567.50")]
    [InlineData(-123456750, "-1234567.50", "-1,234,567.50")]
    [InlineData(99999, "999.99", "999.99")]
    [InlineData(100000, "1000.00", "1,000.00")]
    [InlineData(long.MaxValue, "92233720368547758.07", "92,233,720,368,547,758.07")]
    [InlineData(long.MinValue, "-92233720368547758.08", "-92,233,720,368,547,758.08")]
    public void Yuan_are_written_with_two_decimals_always(long fen, string plain, string grouped)
    {
        Money money = Money.FromFen(fen);
        Assert.Equal(plain, money.ToYuanString());
        Assert.Equal(plain, money.ToString());
        Assert.Equal(grouped, money.ToGroupedYuanString());
        Assert.Equal(money, Yuan(plain));
        Assert.Equal(Number(plain), money.Yuan);
    }

    [Theory]
    [InlineData("0.005")]
    [InlineData("1/3")]
    [InlineData("92233720368547758.08")]
    [InlineData("-92233720368547758.09")]
    public void What_is_not_whole_fen_or_too_large_is_not_money(string yuan)
    {
        Assert.False(Money.TryFromYuan(Number(yuan), out Money money));
        Assert.Equal(Money.Zero, money);
        Assert.False(Money.TryFromFen(Number(yuan) * 100, out _));
    }

    [Theory]
    [InlineData("1.005")]
    [InlineData("1,000.00")]
    [InlineData("¥1")]
    [InlineData("")]
    public void Text_that_is_no_amount_in_yuan_is_not_read(string text) =>
        Assert.False(Money.TryParseYuan(text, out _));

    [Fact]
    public void Arithmetic_beyond_the_range_throws_and_never_wraps()
    {
        Money most = Money.FromFen(long.MaxValue);
        Money least = Money.FromFen(long.MinValue);
        Money fen = Money.FromFen(1);
        Assert.Throws<OverflowException>(() => most + fen);
        Assert.Throws<OverflowException>(() => least - fen);
        Assert.Throws<OverflowException>(() => -least);
    }

    [Fact]
    public void Sums_differences_and_order_are_those_of_fen() =>
        Gen.Select(Gen.Long[-1L << 60, 1L << 60], Gen.Long[-1L << 60, 1L << 60]).Sample((a, b) =>
        {
            Money left = Money.FromFen(a);
            Money right = Money.FromFen(b);
            Assert.Equal(a + b, (left + right).Fen);
            Assert.Equal(a - b, (left - right).Fen);
            Assert.Equal(-a, (-left).Fen);
            Assert.Equal(a.CompareTo(b), left.CompareTo(right));
            Assert.Equal(a < b, left < right);
            Assert.Equal(a <= b, left <= right);
            Assert.Equal(a > b, left > right);
            Assert.Equal(a >= b, left >= right);
            Assert.Equal(left, Yuan(left.ToYuanString()));
        });
}
