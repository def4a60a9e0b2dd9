using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian whatif</c>: how far the thresholds are, and what a change of one fact would bring.</summary>
internal sealed class WhatIfCommand : ICommand
{
    private const int Distance = 4;
    private const int Change = 3;

    public CommandShape Shape { get; } = new(
        "whatif",
        WhatIfText.Summary,
        WhatIfText.Remarks,
        OptionText.Package,
        [OptionText.Facts, WhatIfText.Award, OptionText.Item, WhatIfText.Fact, OptionText.Notice, OptionText.Year, OptionText.Json],
        [
            "whatif policies/hangzhou-software-2026 --facts examples/gongshu-growing-firm.yaml",
            "whatif policies/hangzhou-software-2026 --facts examples/gongshu-growing-firm.yaml --award rd_grant --fact rd_input(2025)",
        ]);

    public int Run(Invocation call)
    {
        var situation = Situation.Load(call);
        var program = situation.Package.Program;
        Seq<Award> awards = call.ValueOf(WhatIfText.Award) is { } name ? [AwardOption.Find(name, program)] : program.Awards;
        var facts = call.ValuesOf(WhatIfText.Fact).Select(fact => FactOption.Find(fact, program)).ToList();
        var isMeant = facts.Count == 0 ? (Func<Need.OfFact, bool>?)null : place => facts.Exists(is_ => is_(place));
        var result = situation.Calculate(trace: false);
        var asked = ItemOption.Among(call, awards, result).Select(KeyOf).ToHashSet();
        var whatIfs = WhatIf.Of(program, situation.Scenario, situation.Facts, situation.Year.Year, awards, isMeant)
            .Where(each => asked.Contains(KeyOf(each.Now)));
        if (call.Has(OptionText.Json)) call.Terminal.Output.WriteLine(WhatIfJson.Write(result, whatIfs.ToSeq(), call.Tongue));
        else Show(call, new WhatIfRows(program, call.Tongue), whatIfs);
        if (situation.HasErrors) call.Remark(CalculationText.HasErrors);
        return situation.HasErrors ? ExitCode.Mistakes : ExitCode.Fine;
    }

    private static (int Award, string? Item, int Option) KeyOf(AwardInstance instance) => (instance.Award.Index, instance.Item?.Path, instance.Option);

    private static void Show(Invocation call, WhatIfRows rows, IEnumerable<WhatIf> whatIfs)
    {
        var (to, terminal) = (call.Terminal.Output, call.Terminal);
        var (count, idle) = (0, new List<string>());
        foreach (var whatIf in whatIfs)
        {
            if (whatIf.Now.Eligibility == Eligibility.NotApplicable)
            {
                idle.Add(whatIf.Now.Award.Name.Wording.In(call.Tongue));
                continue;
            }

            if (count++ > 0) to.WriteLine();
            foreach (var line in DisplayWidth.Wrap(rows.Title(whatIf.Now), terminal.Width)) to.WriteLine(terminal.Paint(line, Paint.Strong));
            Table(terminal, rows.ThresholdHeadings, rows.Thresholds(whatIf), Distance);
            Table(terminal, rows.ChangeHeadings, rows.Changes(whatIf), Change);
            foreach (var line in rows.Unmet(whatIf).SelectMany(line => DisplayWidth.WrapIndented(line, terminal.Width))) to.WriteLine(line);
            foreach (var remark in rows.Remarks(whatIf).SelectMany(remark => DisplayWidth.Wrap(remark, terminal.Width))) to.WriteLine(remark);
        }

        if (idle.Count > 0) call.Say(WhatIfText.NotApplicable(Phrased(idle, call.Tongue)));
    }

    private static string Phrased(List<string> names, Tongue tongue) => string.Join(tongue == Tongue.Chinese ? "、" : ", ", names);

    private static void Table(Terminal terminal, Seq<string> headings, IEnumerable<Seq<string>> rows, int figures)
    {
        var table = new TextTable(terminal, headings, figures);
        var any = false;
        foreach (var row in rows)
        {
            table.Add([.. row]);
            any = true;
        }

        if (any) table.Show();
    }
}
