using Duixian.Cli.Output;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Cli.Commands;

/// <summary>A command: what it takes, and what it does.</summary>
internal interface ICommand
{
    /// <summary>What it takes and says about itself.</summary>
    CommandShape Shape { get; }

    /// <summary>Does it; the exit code.</summary>
    /// <exception cref="CommandStopped">It cannot go on.</exception>
    int Run(Invocation call);
}

/// <summary>What a command takes and says about itself.</summary>
/// <param name="Name">The word typed for it.</param>
/// <param name="Summary">One line.</param>
/// <param name="Remarks">What a person should know besides; empty for nothing.</param>
/// <param name="Argument">Its first argument.</param>
/// <param name="Options">Its options, apart from those of every command.</param>
/// <param name="Examples">Calls that work in a fresh clone.</param>
internal sealed record CommandShape(
    string Name, Wording Summary, Wording Remarks, CommandArgument Argument, Seq<CommandOption> Options, Seq<string> Examples)
{
    /// <summary>A second argument; null for none.</summary>
    public CommandArgument? Second { get; init; }
}

/// <summary>The thing a command is about.</summary>
/// <param name="Placeholder">How the help shows it.</param>
/// <param name="Description">What it is.</param>
internal sealed record CommandArgument(Wording Placeholder, Wording Description);

/// <summary>An option, with a value unless it is a flag.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="Value">How the help shows its value; null for a flag.</param>
/// <param name="Description">What it does.</param>
/// <param name="IsRequired">True when the command does nothing without it.</param>
/// <param name="MayRepeat">True when it may be given several times, each with a value.</param>
internal sealed record CommandOption(string Name, Wording? Value, Wording Description, bool IsRequired = false, bool MayRepeat = false);

/// <summary>One call of a command.</summary>
/// <param name="Shape">The command.</param>
/// <param name="Argument">Its argument.</param>
/// <param name="Second">Its second argument; empty where it takes none.</param>
/// <param name="Values">The values of the options that were given, by name; a flag has none.</param>
/// <param name="Terminal">Where it reads and writes.</param>
/// <param name="Tongue">The language of the person.</param>
internal sealed record Invocation(
    CommandShape Shape, string Argument, string Second, IReadOnlyDictionary<string, Seq<string>> Values, Terminal Terminal, Tongue Tongue)
{
    /// <summary>The value of an option; null when it was not given.</summary>
    public string? ValueOf(CommandOption option) => ValuesOf(option) is [{ } first, ..] ? first : null;

    /// <summary>The values of an option that may be given several times, in order.</summary>
    public Seq<string> ValuesOf(CommandOption option) => Values.TryGetValue(option.Name, out var values) ? values : [];

    /// <summary>True when a flag was given.</summary>
    public bool Has(CommandOption option) => Values.ContainsKey(option.Name);

    /// <summary>Writes a line in the language of the person.</summary>
    public void Say(Wording line) => Terminal.Output.WriteLine(line.In(Tongue));

    /// <summary>Writes a line in the language of the person, beside the result.</summary>
    public void Remark(Wording line) => Terminal.Error.WriteLine(line.In(Tongue));
}
