using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

public class IndustryCodeTests
{
    [Theory]
    [InlineData("I", "I", "", "I")]
    [InlineData("65", "I", "65", "65")]
    [InlineData("651", "I", "651", "651")]
    [InlineData("6513", "I", "6513", "6513")]
    [InlineData("I65", "I", "65", "65")]
    [InlineData("I6513", "I", "6513", "6513")]
    [InlineData(" i6513 ", "I", "6513", "6513")]
    [InlineData("Ｉ６５１３", "I", "6513", "6513")]
    [InlineData("0111", "A", "0111", "0111")]
    [InlineData("T97", "T", "97", "97")]
    public void A_code_is_read_with_or_without_its_section(string text, string section, string digits, string written)
    {
        IndustryCode code = Industry(text);
        Assert.Equal(section, code.Section);
        Assert.Equal(digits, code.Digits);
        Assert.Equal(written, code.ToString());
        Assert.Equal(code, Industry(written));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("U")]
    [InlineData("6")]
    [InlineData("I6")]
    [InlineData("00")]
    [InlineData("98")]
    [InlineData("99")]
    [InlineData("65130")]
    [InlineData("I65130")]
    [InlineData("C65")]
    [InlineData("U65")]
    [InlineData("II65")]
    [InlineData("6x")]
    [InlineData("65-1")]
    [InlineData("٦٥")]
    [InlineData("软件")]
    public void Anything_else_is_not_read(string? text)
    {
        Assert.False(IndustryCode.TryParse(text, out IndustryCode code));
        Assert.Equal(default, code);
    }

    [Theory]
    [InlineData("6513", "6513", true)]
    [InlineData("6513", "651", true)]
    [InlineData("6513", "65", true)]
    [InlineData("6513", "I", true)]
    [InlineData("6513", "I65", true)]
    [InlineData("65", "6513", false)]
    [InlineData("6513", "652", false)]
    [InlineData("6513", "64", false)]
    [InlineData("6513", "C", false)]
    [InlineData("I", "I", true)]
    [InlineData("I", "65", false)]
    public void A_code_lies_within_the_codes_that_begin_it(string code, string outer, bool expected) =>
        Assert.Equal(expected, Industry(code).IsWithin(Industry(outer)));

    [Fact]
    public void The_default_lies_within_nothing_and_holds_nothing()
    {
        Assert.False(default(IndustryCode).IsWithin(Industry("I")));
        Assert.False(Industry("I").IsWithin(default));
        Assert.False(default(IndustryCode).IsWithin(default));
        Assert.Equal("", default(IndustryCode).ToString());
    }

    [Theory]
    [InlineData('A', 1, 5)]
    [InlineData('B', 6, 12)]
    [InlineData('C', 13, 43)]
    [InlineData('D', 44, 46)]
    [InlineData('E', 47, 50)]
    [InlineData('F', 51, 52)]
    [InlineData('G', 53, 60)]
    [InlineData('H', 61, 62)]
    [InlineData('I', 63, 65)]
    [InlineData('J', 66, 69)]
    [InlineData('K', 70, 70)]
    [InlineData('L', 71, 72)]
    [InlineData('M', 73, 75)]
    [InlineData('N', 76, 79)]
    [InlineData('O', 80, 82)]
    [InlineData('P', 83, 83)]
    [InlineData('Q', 84, 85)]
    [InlineData('R', 86, 90)]
    [InlineData('S', 91, 96)]
    [InlineData('T', 97, 97)]
    public void Every_division_belongs_to_its_section(char section, int first, int last)
    {
        for (int division = 1; division <= 97; division++)
        {
            bool belongs = division >= first && division <= last;
            Assert.Equal(belongs, Industry($"{division:D2}").IsWithin(Industry(section.ToString())));
            Assert.Equal(belongs, IndustryCode.TryParse($"{section}{division:D2}", out _));
        }
    }
}
