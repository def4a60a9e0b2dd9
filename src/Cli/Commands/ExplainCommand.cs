using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian explain</c>: every step that led to one award.</summary>
internal sealed class ExplainCommand : ICommand
{
    public CommandShape Shape { get; } = new(
        "explain",
        CommandText.Explain,
        WhatIfText.WhyNotRemarks,
        OptionText.Package,
        [OptionText.Facts, OptionText.Award, OptionText.Item, WhatIfText.WhyNot, OptionText.Notice, OptionText.Year, OptionText.Json],
        [
            "explain policies/hangzhou-software-2026 --facts examples/qiantang-basic-software.yaml --award rd_grant",
            "explain policies/hangzhou-software-2026 --facts examples/gongshu-growing-firm.yaml --award interest_subsidy --why-not",
            "explain policies/hangzhou-software-2026 --facts firm.yaml --award rd_grant --notice notice.md --lang en",
        ]);

    public int Run(Invocation call)
    {
        var situation = Situation.Load(call);
        var award = AwardOption.Find(call.ValueOf(OptionText.Award)!, situation.Package.Program);
        var whole = situation.Calculate(trace: true);
        var instances = ItemOption.Among(call, [award], whole);
        var result = Engine.Part(whole, award, instances);
        if (call.Has(WhatIfText.WhyNot))
        {
            ShowWhyNot(call, situation, award, result);
            return situation.HasErrors ? ExitCode.Mistakes : ExitCode.Fine;
        }

        if (call.Has(OptionText.Json))
            call.Terminal.Output.WriteLine(ResultJson.Write(result, situation.Receipt(), call.Tongue, trace: true));
        else
            foreach (var line in Explanation.Of(whole, award, call.Tongue, instances).SelectMany(line => DisplayWidth.WrapIndented(line, call.Terminal.Width)))
                call.Terminal.Output.WriteLine(line);
        if (situation.HasErrors) call.Remark(CalculationText.HasErrors);
        return situation.HasErrors ? ExitCode.Mistakes : ExitCode.Fine;
    }

    private static void ShowWhyNot(Invocation call, Situation situation, Award award, CalculationResult result)
    {
        var asked = result.Instances.Select(instance => (instance.Item?.Path, instance.Option)).ToHashSet();
        var whyNots = WhyNot.Of(situation.Package.Program, situation.Scenario, situation.Facts, situation.Year.Year, award)
            .Where(each => asked.Contains((each.Now.Item?.Path, each.Now.Option))).ToSeq();
        if (call.Has(OptionText.Json))
            call.Terminal.Output.WriteLine(WhyNotJson.Write(result, whyNots, call.Tongue));
        else
            foreach (var line in WhyNotText.Of(whyNots, situation.Package.Program, call.Tongue).SelectMany(line => DisplayWidth.WrapIndented(line, call.Terminal.Width)))
                call.Terminal.Output.WriteLine(line);
        if (situation.HasErrors) call.Remark(CalculationText.HasErrors);
    }
}
