using Duixian.Cli.Input;
using Duixian.Cli.Text;
using Duixian.Execution.Drawing;
using Duixian.Storage.Files;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian graph</c>: what depends on what in a package.</summary>
internal sealed class GraphCommand : ICommand
{
    public CommandShape Shape { get; } = new(
        "graph",
        GraphText.Summary,
        GraphText.Remarks,
        OptionText.Package,
        [GraphText.Award, GraphText.Out],
        [
            "graph policies/hangzhou-software-2026 --award rd_grant",
            "graph policies/hangzhou-software-2026 --out hangzhou.svg",
            "graph policies/hangzhou-software-2026 --award platform_grant --out platform.svg --lang en",
        ]);

    public int Run(Invocation call)
    {
        var path = call.ValueOf(GraphText.Out);
        var ending = path is null ? ".MMD" : Path.GetExtension(path).ToUpperInvariant();
        if (ending is not (".SVG" or ".MMD")) throw CommandStopped.Usage(GraphText.OutUnknown(path!));
        var program = PolicyPackage.Load(call).Program;
        var graph = call.ValueOf(GraphText.Award) is { } name
            ? Graph.Of(AwardOption.Find(name, program), program, call.Tongue)
            : Graph.Of(program, call.Tongue);
        var text = ending == ".SVG" ? SvgGraph.Write(graph) : MermaidGraph.Write(graph);
        if (path is null)
        {
            call.Terminal.Output.Write(text);
            return ExitCode.Fine;
        }

        try
        {
            SafeFile.Write(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandStopped.Environment(UsageText.CannotWrite(path, SafeFile.ReasonOf(e, path)));
        }

        call.Say(GraphText.Written(
            path, graph.Panels.SelectMany(panel => panel.Parts).Distinct().Count(), graph.Panels.SelectMany(panel => panel.Edges).Distinct().Count()));
        return ExitCode.Fine;
    }
}
