using System.Text.Json;
using Duixian.Execution;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Xunit;

namespace Duixian.Tests.Execution.Text;

/// <summary>What programs that read the result may rely on.</summary>
public sealed class ResultJsonTests
{
    private static readonly CalculationResult Result = RichPolicy.Calculate();

    [Fact]
    public void The_object_has_these_members_and_one_entry_for_each_award()
    {
        using var json = Parsed(Tongue.Chinese);
        Assert.Equal(
            ["policy", "year", "scenario", "versions", "receipt", "assumptions", "awards", "provisions", "totals"],
            json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            ["成长奖励", "贷款补助", "集中奖励"],
            json.RootElement.GetProperty("awards").EnumerateArray().Select(award => Text(award, "name")));
        Assert.Equal("ceiling", Text(json.RootElement.GetProperty("scenario"), "kind"));
    }

    [Fact]
    public void Amounts_are_strings_of_yuan_with_two_decimals()
    {
        using var json = Parsed(Tongue.Chinese);
        var awards = json.RootElement.GetProperty("awards");
        Assert.Equal("""{"kind":"exact","value":"500000.00"}""", Compact(awards[0].GetProperty("amount")));
        Assert.Equal("""{"kind":"exact","value":"200000.00"}""", Compact(awards[1].GetProperty("amount")));
        Assert.Equal(["66666.67", "133333.33", "0.00"], awards[1].GetProperty("items").EnumerateArray().Select(item => Text(item.GetProperty("amount"), "value")));
        Assert.Equal("250000.00", Text(awards[0].GetProperty("instalments")[0], "amount"));
    }

    [Fact]
    public void Totals_keep_apart_what_is_certain()
    {
        using var json = Parsed(Tongue.Chinese);
        Assert.Equal(
            """{"certain":"200000.00","if_selected":"535000.00","range":{"low":"0.00","high":"0.00"},"not_announced":0,"errors":0,"not_in_force":0,"overlap_applied":false}""",
            Compact(json.RootElement.GetProperty("totals")));
    }

    [Fact]
    public void What_is_open_is_told_by_fixed_words()
    {
        using var json = Parsed(Tongue.English);
        var awards = json.RootElement.GetProperty("awards");
        Assert.Equal("yes", Text(awards[0], "eligibility"));
        Assert.Equal("""["judgement"]""", Compact(awards[0].GetProperty("hangs_on")));
        Assert.Equal("""["recommendation"]""", Compact(awards[0].GetProperty("pending")));
        Assert.Equal("""["selection"]""", Compact(awards[2].GetProperty("hangs_on")));
        Assert.Equal("no", Text(awards[1].GetProperty("items")[2], "eligibility"));
    }

    [Fact]
    public void A_list_not_given_is_missing_and_its_amount_unbounded()
    {
        var result = RichPolicy.Calculate("在本市: 是\n");
        using var json = JsonDocument.Parse(ResultJson.Write(result, Receipt, Tongue.Chinese));
        var awards = json.RootElement.GetProperty("awards");
        Assert.Equal("unknown", Text(awards[1], "eligibility"));
        Assert.Equal("""{"kind":"bounds","low":"0.00","high":"200000.00"}""", Compact(awards[1].GetProperty("amount")));
        Assert.Equal("""{"kind":"bounds","low":"0.00","high":null}""", Compact(awards[2].GetProperty("amount")));
        Assert.Equal("贷款", awards[1].GetProperty("missing")[0].GetString());
        Assert.Equal(0, awards[1].GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void Chinese_is_written_as_it_is_and_steps_only_when_asked()
    {
        var text = ResultJson.Write(Result, Receipt, Tongue.Chinese);
        Assert.Contains("\"title\": \"测试用的支持政策\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"trace\"", text, StringComparison.Ordinal);
        Assert.Contains("\"expression\": \"收入(2025) ≥ 1000万元\"", ResultJson.Write(Result, Receipt, Tongue.Chinese, trace: true), StringComparison.Ordinal);
    }

    [Fact]
    public void One_award_is_explained_as_a_tree()
    {
        var award = RichPolicy.Award("成长奖励");
        var part = Engine.Part(Result, award, [.. Result.Instances.Where(instance => instance.Award == award)]);
        using var json = JsonDocument.Parse(ResultJson.Write(part, Receipt, Tongue.Chinese, trace: true));
        var trace = Assert.Single(json.RootElement.GetProperty("awards").EnumerateArray()).GetProperty("trace");
        Assert.Equal("met", Text(trace.GetProperty("conditions")[0].GetProperty("parts")[0], "outcome"));
        Assert.Equal("500,000.00 元", Text(trace.GetProperty("amount"), "value"));
        Assert.Equal(2, trace.GetProperty("amount").GetProperty("children").GetArrayLength());
    }

    [Fact]
    public void Equal_inputs_have_equal_receipts_and_any_change_shows()
    {
        var ceiling = Scenario.Ceiling(RichPolicy.Program);
        Assert.Equal(Receipt, Receipts.Of(RichPolicy.Compilation, ceiling, "a\r\nb"));
        Assert.NotEqual(Receipt.Facts, Receipts.Of(RichPolicy.Compilation, ceiling, "a\nc").Facts);
        var set = ceiling.With(RichPolicy.Program, [(0, new Duixian.Language.Ir.Literal.Number(Duixian.Quantities.Ratio.Of(1, 5), "20%"))]);
        Assert.NotEqual(Receipt.Scenario, Receipts.Of(RichPolicy.Compilation, set, "a\nb").Scenario);
        Assert.Equal(Receipt.Policy, Receipts.Of(RichPolicy.Compilation, set, "a\nb").Policy);
        Assert.Equal(64, Receipt.Policy.Length);
        Assert.Equal(Engine.Version, Receipt.Engine);
    }

    private static Receipt Receipt { get; } = Receipts.Of(RichPolicy.Compilation, Scenario.Ceiling(RichPolicy.Program), "a\nb");

    private static JsonDocument Parsed(Tongue tongue) => JsonDocument.Parse(ResultJson.Write(Result, Receipt, tongue));

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
