using Duixian.Cli.Facts;
using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Storage.Files;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian facts</c>: an empty facts file that explains itself, or the list of facts.</summary>
internal sealed class FactsCommand : ICommand
{
    public CommandShape Shape { get; } = new(
        "facts",
        CommandText.Facts,
        CommandText.FactsRemarks,
        OptionText.Package,
        [OptionText.Out, OptionText.Year, OptionText.List],
        [
            "facts policies/hangzhou-software-2026 --out my-firm.xlsx",
            "facts policies/hangzhou-software-2026 --lang en",
            "facts policies/hangzhou-software-2026 --list",
        ]);

    public int Run(Invocation call)
    {
        var package = PolicyPackage.Load(call);
        if (call.Has(OptionText.List))
        {
            List(call, package.Program);
            return ExitCode.Fine;
        }

        var nothing = new FactNode.Map([], package.Files.Documents[0].Span(0, 0));
        var year = PolicyYear.Of(call.ValueOf(OptionText.Year), nothing, null, package.Program, new DiagnosticBag()).Year;
        var template = new TemplateOfProgram(package, year, call.Tongue).ToTemplate();
        if (call.ValueOf(OptionText.Out) is not { } path)
        {
            call.Terminal.Output.Write(template.ToYaml(call.Tongue));
            return ExitCode.Fine;
        }

        if (Path.GetExtension(path).ToUpperInvariant() is not (".YAML" or ".YML" or ".XLSX"))
            throw CommandStopped.Usage(FactText.OutUnknown(path));
        // Somebody may have filled it in already.
        if (File.Exists(path)) throw CommandStopped.Environment(FactText.OutThere(path));
        try
        {
            template.Write(path, call.Tongue);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandStopped.Environment(UsageText.CannotWrite(path, SafeFile.ReasonOf(e, path)));
        }

        call.Say(FactText.Written(path));
        return ExitCode.Fine;
    }

    private static void List(Invocation call, Program program)
    {
        var table = new TextTable(
            call.Terminal,
            [.. new[]
            {
                FactText.NameColumn, FactText.OtherNameColumn, FactText.TypeColumn, FactText.RangeColumn, FactText.RecognisedColumn,
            }.Select(heading => heading.In(call.Tongue))]);
        foreach (var fact in program.Facts) Add(table, fact, "", program, call.Tongue);
        foreach (var list in program.Lists)
        {
            table.Add([Own(list.Name, call.Tongue), Other(list.Name, call.Tongue), list.Question?.In(call.Tongue) ?? "", "", ""]);
            foreach (var field in list.Fields) Add(table, field, "  ", program, call.Tongue);
        }

        table.Show();
    }

    private static void Add(TextTable table, Fact fact, string indent, Program program, Tongue tongue)
    {
        var description = FactDescription.Of(fact, program, tongue);
        var allowed = description.Range.Length > 0 ? description.Range : string.Join(FactText.Comma.In(tongue), description.Options);
        table.Add([indent + description.Name, Other(fact.Name, tongue), description.Type, allowed, description.RecognisedBy]);
    }

    private static string Own(Name name, Tongue tongue) => name.Wording.In(tongue);

    private static string Other(Name name, Tongue tongue) => name.Wording.In(tongue == Tongue.Chinese ? Tongue.English : Tongue.Chinese);
}
