using Duixian.Cli.Commands;
using Duixian.Cli.Text;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Output;

/// <summary>The help of the program and of each command.</summary>
internal sealed class HelpPage(TextWriter to, int width, Tongue tongue)
{
    /// <summary>What the program does and which commands there are.</summary>
    public void ShowProgram(IReadOnlyList<ICommand> commands)
    {
        to.WriteLine(CommandText.Program.In(tongue));
        to.WriteLine();
        to.WriteLine($"{UsageText.Usage.In(tongue)}duixian {UsageText.CommandPlace.In(tongue)} {UsageText.OptionsPlace.In(tongue)}");
        Section(UsageText.Commands, commands.Select(command => (command.Shape.Name, command.Shape.Summary.In(tongue))));
        Section(UsageText.Options, [OptionText.Language, OptionText.Help]);
        Examples([commands[0].Shape.Examples[0], commands[3].Shape.Examples[0]]);
        to.WriteLine();
        to.WriteLine(UsageText.CommandHelp.In(tongue));
    }

    /// <summary>What a command does, takes and answers, with examples.</summary>
    public void Show(CommandShape shape)
    {
        to.WriteLine($"duixian {shape.Name}{UsageText.Dash.In(tongue)}{shape.Summary.In(tongue)}");
        to.WriteLine();
        var required = shape.Options.Where(option => option.IsRequired).Select(option => " " + Written(option));
        var arguments = new[] { shape.Argument, shape.Second }.OfType<CommandArgument>()
            .Select(argument => ($"<{argument.Placeholder.In(tongue)}>", argument.Description.In(tongue))).ToList();
        var argument = string.Join(' ', arguments.Select(each => each.Item1));
        to.WriteLine($"{UsageText.Usage.In(tongue)}duixian {shape.Name} {argument}{string.Concat(required)} {UsageText.OptionsPlace.In(tongue)}");
        Section(UsageText.Arguments, arguments);
        Section(UsageText.Options, [.. shape.Options, OptionText.Language, OptionText.Help]);
        if (shape.Remarks.English.Length > 0)
        {
            to.WriteLine();
            foreach (var line in DisplayWidth.Wrap(shape.Remarks.In(tongue), width)) to.WriteLine(line);
        }

        Examples(shape.Examples);
        to.WriteLine();
        to.WriteLine($"{UsageText.ExitCodes.In(tongue)}  {UsageText.ExitCodeList.In(tongue)}");
    }

    private void Section(Wording title, IEnumerable<CommandOption> options) =>
        Section(title, options.Select(option => (Written(option), option.Description.In(tongue))));

    private void Section(Wording title, IEnumerable<(string Left, string Right)> rows)
    {
        to.WriteLine();
        to.WriteLine(title.In(tongue));
        var list = rows.ToList();
        var left = list.Max(row => DisplayWidth.Of(row.Left)) + 2;
        foreach (var row in list)
        {
            var lines = DisplayWidth.Wrap(row.Right, width - left - 2);
            to.WriteLine($"  {DisplayWidth.PadRight(row.Left, left)}{lines[0]}");
            foreach (var line in lines.Skip(1)) to.WriteLine(new string(' ', left + 2) + line);
        }
    }

    private void Examples(IEnumerable<string> examples)
    {
        to.WriteLine();
        to.WriteLine(UsageText.Examples.In(tongue));
        foreach (var example in examples) to.WriteLine($"  duixian {example}");
    }

    private string Written(CommandOption option) => option.Value is { } value ? $"{option.Name} <{value.In(tongue)}>" : option.Name;
}
