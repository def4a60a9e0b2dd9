using Duixian.Cli.Commands;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Language.Diagnostics;
using Duixian.Storage.Files;

namespace Duixian.Cli.Input;

/// <summary>A firm under a policy in a year: everything a computation needs.</summary>
/// <param name="Package">The policy.</param>
/// <param name="Scenario">The notice, or the ceiling scenario.</param>
/// <param name="Year">The policy year.</param>
/// <param name="Facts">The firm.</param>
/// <param name="Text">The facts as written, for the receipt.</param>
/// <param name="HasErrors">True when something in the facts was shown to be wrong.</param>
internal sealed record Situation(
    PolicyPackage Package, Scenario Scenario, PolicyYear Year, FactSet Facts, string Text, bool HasErrors)
{
    private const string StandardInput = "-";

    /// <summary>Reads what a command names; what is wrong with the facts is shown, and they are used all the same.</summary>
    /// <exception cref="CommandStopped">The package, the notice or the file cannot be read.</exception>
    public static Situation Load(Invocation call)
    {
        var package = PolicyPackage.Load(call);
        var notice = package.LoadNotice(call, call.ValueOf(OptionText.Notice));
        var bag = new DiagnosticBag();
        var (map, text) = ReadFacts(call, call.ValueOf(OptionText.Facts)!, bag);
        var year = PolicyYear.Of(call.ValueOf(OptionText.Year), map, notice, package.Program, bag);
        var facts = FactReader.Read(package.Program, map, bag);
        var report = new DiagnosticReport(call.Terminal.Error, call.Terminal, call.Tongue);
        report.Show(bag);
        report.ShowCounts();
        if (map.Entries.Count == 0) call.Remark(CalculationText.NoFacts);
        var scenario = notice is null ? Scenario.Ceiling(package.Program) : Scenario.Of(package.Program, notice);
        return new Situation(package, scenario, year, facts, text, report.HasErrors);
    }

    /// <summary>What the firm gets, with bounds as close as they were found.</summary>
    public CalculationResult Calculate(bool trace) =>
        BoundsSearch.Narrow(Engine.Calculate(Package.Program, Scenario, Facts, Year.Year, trace), Facts);

    /// <summary>What lets the result be computed again.</summary>
    public Receipt Receipt() => Receipts.Of(Package.Compilation, Scenario, Text);

    internal static (FactNode.Map Map, string Text) ReadFacts(Invocation call, string path, DiagnosticBag bag)
    {
        var bytes = path == StandardInput ? BytesOf(call.Terminal.Input) : null;
        var reading = bytes is null ? FactFile.Read(path) : FactFile.FromBytes(bytes, CalculationText.StandardInput.In(call.Tongue));
        if (reading.Content is not { } map) throw PolicyPackage.Unreadable(call, reading.Diagnostics);
        bag.AddRange(reading.Diagnostics);
        // A workbook is no text: its bytes stand for it.
        var text = map.Span.Source.Text;
        return (map, text.Length > 0 ? text : Convert.ToHexStringLower(bytes ?? File.ReadAllBytes(path)));
    }

    private static byte[] BytesOf(Stream input)
    {
        using var all = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = input.Read(chunk)) > 0 && all.Length <= TextFile.MostBytes) all.Write(chunk, 0, read);
        return all.ToArray();
    }
}
