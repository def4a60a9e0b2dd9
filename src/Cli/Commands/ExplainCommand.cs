using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian explain</c>: every step that led to one award.</summary>
internal sealed class ExplainCommand : ICommand
{
    public CommandShape Shape { get; } = new(
        "explain",
        CommandText.Explain,
        new Wording("", ""),
        OptionText.Package,
        [OptionText.Facts, OptionText.Award, OptionText.Item, OptionText.Notice, OptionText.Year, OptionText.Json],
        [
            "explain policies/hangzhou-software-2026 --facts examples/qiantang-basic-software.yaml --award rd_grant",
            "explain policies/hangzhou-software-2026 --facts firm.yaml --award rd_grant --notice notice.md --lang en",
        ]);

    public int Run(Invocation call)
    {
        var situation = Situation.Load(call);
        var award = AwardOption.Find(call.ValueOf(OptionText.Award)!, situation.Package.Program);
        var whole = situation.Calculate(trace: true);
        var result = Engine.Part(whole, award, InstancesOf(award, call.ValueOf(OptionText.Item), whole));
        if (call.Has(OptionText.Json))
            call.Terminal.Output.WriteLine(ResultJson.Write(result, situation.Receipt(), call.Tongue, trace: true));
        else
            foreach (var line in Explanation.Of(result, award, call.Tongue).SelectMany(line => DisplayWidth.WrapIndented(line, call.Terminal.Width)))
                call.Terminal.Output.WriteLine(line);
        if (situation.HasErrors) call.Remark(CalculationText.HasErrors);
        return situation.HasErrors ? ExitCode.Mistakes : ExitCode.Fine;
    }

    private static Seq<AwardInstance> InstancesOf(Award award, string? key, CalculationResult result)
    {
        var all = result.Instances.Where(instance => instance.Award == award).ToList();
        if (key is null) return all.ToSeq();
        var chosen = all.Where(instance => KeysOf(instance).Contains(key)).ToSeq();
        return chosen.Count > 0
            ? chosen
            : throw CommandStopped.Usage(ItemUnknown(key, [.. all.SelectMany(KeysOf)]));
    }

    private static Wording ItemUnknown(string key, IReadOnlyList<string> keys)
    {
        var unknown = CalculationText.ItemUnknown(key, Suggestion.DidYouMean(key, keys));
        var there = keys.Count > 0 ? CalculationText.ItemsThere(string.Join(", ", keys)) : CalculationText.NoItems;
        return new Wording($"{unknown.Chinese}\n{there.Chinese}", $"{unknown.English}\n{there.English}");
    }

    private static IEnumerable<string> KeysOf(AwardInstance instance)
    {
        if (instance.Item is { } item) yield return item.Key;
        if (instance is { Option: >= 0, Award.Grain: Grain.EachOption grain })
        {
            yield return grain.Type.Members[instance.Option].Text;
            yield return grain.Type.Members[instance.Option].Alias;
        }
    }
}
