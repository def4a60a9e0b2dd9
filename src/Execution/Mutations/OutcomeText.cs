using Duixian.Execution.Population;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Execution.Mutations;

/// <summary>Everything that a case could expect of a firm, in words, one line for each award and provision.</summary>
internal static class OutcomeText
{
    /// <summary>The awards and provisions of one firm alone, by their names.</summary>
    public static Dictionary<string, string> Of(CalculationResult result, Tongue tongue)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var instance in result.Instances) Add(lines, instance.Award.Name.Text, Of(instance, tongue));
        foreach (var provision in result.Provisions)
            Add(lines, provision.Provision.Name.Text, $"{AnswerText.Of(provision.Eligibility, tongue)} {Listed(DecisiveReason.Of(provision), tongue)}");
        return lines;
    }

    /// <summary>The awards of one firm among others, by their names.</summary>
    public static Dictionary<string, string> Of(PopulationFirm firm, Tongue tongue)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var award in firm.Awards)
            Add(lines, award.Entitled.Award.Name.Text, string.Join(
                ' ',
                Of(award.Entitled, tongue),
                award.Place.Outcome,
                award.Place.Rank,
                award.Place.Reserve,
                Amount(award.Chosen?.Amount),
                award.Granted?.ToYuanString(),
                award.CityShare?.ToYuanString(),
                award.IsContested ? "!" : ""));
        return lines;
    }

    private static void Add(Dictionary<string, string> lines, string name, string line) =>
        lines[name] = lines.TryGetValue(name, out var before) ? $"{before}; {line}" : line;

    private static string Of(AwardInstance instance, Tongue tongue)
    {
        var item = instance.Item is { } of ? $"[{of.Key}]" : instance.Option >= 0 ? $"[{instance.Option}]" : "";
        var results = instance.Results.Select(result => $"{result.Definition.Name.Wording.In(tongue)} {ValueText.Of(result.Value, result.Definition.Type, tongue)}");
        var payee = instance.Payee is { } paid ? ValueText.Of(paid, instance.Award.Payee!.Type, tongue) : "";
        return string.Join(' ', (string[])[
            item,
            AnswerText.Of(instance.Eligibility, tongue),
            Amount(instance.Amount),
            Listed(DecisiveReason.Of(instance), tongue),
            payee,
            .. instance.Instalments.Select(part => part.ToYuanString()),
            .. results,
            .. instance.Warnings.Select(warning => warning.Name.Wording.In(tongue))]);
    }

    private static string Amount(AmountResult? amount) => amount switch
    {
        AmountResult.Exact exact => exact.Value.ToYuanString(),
        AmountResult.Between between => $"{between.Low.ToYuanString()}…{between.High?.ToYuanString()}",
        AmountResult.NotAnnounced => "?",
        AmountResult.Failed => "!",
        _ => "",
    };

    private static string Listed(Seq<Reason> reasons, Tongue tongue) => string.Join(tongue == Tongue.Chinese ? "、" : ", ", reasons.Select(reason => reason.Text.In(tongue)));
}
