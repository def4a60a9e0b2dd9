using Duixian.Execution.Text;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Xunit;

namespace Duixian.Tests.Execution.Text;

/// <summary>Every evaluation error has a sentence in both languages: what, where, why, what to do.</summary>
public sealed class FaultTextTests
{
    private static readonly SourceSpan Place = new SourceText("art-01.md", "一行\n甲 ÷ 乙").Span(3, 5);

    public static TheoryData<EvaluationFault> All => [.. Enum.GetValues<EvaluationFault>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_fault_says_what_where_why_and_what_to_do(EvaluationFault fault)
    {
        var error = new EvaluationError(fault, Place, ["规模", "2026-01-01"]);
        foreach (var tongue in Enum.GetValues<Tongue>())
        {
            var sentence = FaultText.Sentence(error, RichPolicy.Program, tongue);
            Assert.StartsWith(FaultText.Short(error, tongue), sentence, StringComparison.Ordinal);
            Assert.Contains("art-01.md", sentence, StringComparison.Ordinal);
            Assert.Contains("甲 ÷ 乙", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain(fault.ToString(), sentence, StringComparison.Ordinal);
            Assert.DoesNotContain('{', sentence);
            Assert.True(sentence.Length > 25, sentence);
        }
    }

    [Fact]
    public void A_fault_without_arguments_is_worded_all_the_same() => Assert.All(
        Enum.GetValues<EvaluationFault>(),
        fault => Assert.DoesNotContain('{', FaultText.Sentence(new EvaluationError(fault, Place, []), RichPolicy.Program, Tongue.Chinese)));

    [Fact]
    public void An_English_sentence_calls_things_by_their_alias()
    {
        var error = new EvaluationError(EvaluationFault.FactInvalid, Place, ["收入"]);
        Assert.Equal(
            "a given fact cannot be used (art-01.md, line 2, “甲 ÷ 乙”): “revenue” is not written as it should be, or out of its range, and was not taken. "
            + "Mend it as the message about the facts says; it is never read as “not eligible”.",
            FaultText.Sentence(error, RichPolicy.Program, Tongue.English));
    }
}
