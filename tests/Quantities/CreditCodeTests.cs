using CsCheck;
using Duixian.Quantities;
using Xunit;

namespace Duixian.Tests.Quantities;

/// <summary>Codes from public files; the arithmetic is what is tested, not who bears them.</summary>
public class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    [Theory]
    [InlineData("914403001922038216")]
    [InlineData("91330000733796106P")]
    [InlineData("91330100799655058B")]
    [InlineData("9144030071526726XG")]
    [InlineData("9144030027939873X7")]
    [InlineData("91100000100003962T")]
    [InlineData("91310000132260250X")]
    [InlineData("9152000071430580XT")]
    public void A_code_in_use_passes_both_checks(string text)
    {
        Assert.True(CreditCode.TryParse(text, out CreditCode code, out CreditCodeProblem? problem));
        Assert.Null(problem);
        Assert.Equal(text, code.ToString());
        Assert.True(code.HasValidOrganisationCode);
        Assert.Equal(text[8..17], code.OrganisationCode);
        Assert.Equal(text[2..8], code.Region);
    }

    [Fact]
    public void The_sample_of_the_standard_passes()
    {
        Assert.True(CreditCode.TryParse("91350100M000100Y43", out _, out _));
        Assert.False(CreditCode.TryParse("91350100M000100Y4Z", out _, out CreditCodeProblem? problem));
        Assert.Equal(new CreditCodeProblem.Character(18, 'Z'), problem);
    }

    [Theory]
    [InlineData("91110108587687385D", 'L', 'D')]
    [InlineData("914403001922038215", '6', '5')]
    [InlineData("91350100M000100Y42", '3', '2')]
    public void A_wrong_check_character_names_the_right_one(string text, char expected, char found) =>
        Refused(text, new CreditCodeProblem.CheckCharacter(expected, found));

    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("   ", 0)]
    [InlineData("91440300192203821", 17)]
    [InlineData("9144030019220382166", 19)]
    [InlineData("9144 03001922038216", 19)]
    public void A_code_has_18_characters(string? text, int found) => Refused(text, new CreditCodeProblem.Length(found));

    [Theory]
    [InlineData("9I4403001922038216", 2, 'I')]
    [InlineData("91440300192203821O", 18, 'O')]
    [InlineData("S14403001922038216", 1, 'S')]
    [InlineData("91V403001922038216", 3, 'V')]
    [InlineData("91Z403001922038216", 3, 'Z')]
    [InlineData("914403-01922038216", 7, '-')]
    [InlineData("914403é01922038216", 7, 'é')]
    [InlineData("91440300192203821ß", 18, 'ß')]
    [InlineData("９I4403001922038216", 2, 'I')]
    public void A_character_outside_the_alphabet_is_named_and_not_repaired(string text, int position, char found) =>
        Refused(text, new CreditCodeProblem.Character(position, found));

    [Theory]
    [InlineData("  91330000733796106p\t")]
    [InlineData("９１３３００００７３３７９６１０６Ｐ")]
    [InlineData("　９１３３００００７３３７９６１０６ｐ　")]
    public void Space_around_case_and_width_are_brought_to_the_plain_form(string text)
    {
        Assert.True(CreditCode.TryParse(text, out CreditCode code, out _));
        Assert.Equal("91330000733796106P", code.ToString());
        Assert.True(CreditCode.TryParse("91330000733796106P", out CreditCode same, out _));
        Assert.Equal(same, code);
    }

    [Fact]
    public void A_valid_code_can_hold_a_wrong_organisation_code()
    {
        // One digit of the embedded check is changed and the outer check recomputed.
        Assert.True(CreditCode.TryParse(WithCheck("91440300192203822"), out CreditCode code, out _));
        Assert.False(code.HasValidOrganisationCode);
    }

    [Fact]
    public void The_default_is_no_code()
    {
        CreditCode none = default;
        Assert.Equal("", none.ToString());
        Assert.Equal("", none.OrganisationCode);
        Assert.Equal("", none.Region);
        Assert.False(none.HasValidOrganisationCode);
    }

    [Fact]
    public void One_mistyped_character_or_one_swap_of_neighbours_is_always_caught()
    {
        Gen<string> bodies = Gen.Char[Alphabet].Array[17].Select(chars => new string(chars));
        Gen.Select(bodies, Gen.Int[0, 17], Gen.Char[Alphabet]).Sample((body, position, other) =>
        {
            string text = WithCheck(body);
            Assert.True(CreditCode.TryParse(text, out _, out _));
            char[] typed = text.ToCharArray();
            typed[position] = other;
            Assert.Equal(other == text[position], CreditCode.TryParse(new string(typed), out _, out _));
            if (position > 15) return;
            typed = text.ToCharArray();
            (typed[position], typed[position + 1]) = (typed[position + 1], typed[position]);
            Assert.Equal(text == new string(typed), CreditCode.TryParse(new string(typed), out _, out _));
        });
    }

    [Fact]
    public void No_text_throws() => Gen.String.Sample(text => CreditCode.TryParse(text, out _, out _) || true);

    private static void Refused(string? text, CreditCodeProblem expected)
    {
        Assert.False(CreditCode.TryParse(text, out CreditCode code, out CreditCodeProblem? problem));
        Assert.Equal(expected, problem);
        Assert.Equal(default, code);
    }

    // Written out again from the standard's table of weights, so that the test does not trust the code it tests.
    private static string WithCheck(string body) =>
        body + Alphabet[(31 - body.Select((c, i) => Alphabet.IndexOf(c) * Weights[i]).Sum() % 31) % 31];
}
