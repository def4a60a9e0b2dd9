using System.CommandLine;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli;

/// <summary>From the words of a call to its exit code; the one place where exceptions are caught.</summary>
public static class CommandLine
{
    private const string DebugVariable = "DUIXIAN_DEBUG";

    /// <summary>Runs a call over any streams, without colour and at a fixed width.</summary>
    /// <param name="args">The words behind the program's name.</param>
    /// <param name="input">What a person or another program sends.</param>
    /// <param name="output">Results.</param>
    /// <param name="error">Diagnostics and remarks beside a result.</param>
    public static int Run(IReadOnlyList<string> args, Stream input, TextWriter output, TextWriter error) =>
        Run(args, new Terminal(input, output, error));

    /// <summary>Runs a call in a terminal; see <see cref="ExitCode"/>.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var tongue = TongueOf(args);
        try
        {
            return Dispatch(args, terminal, tongue);
        }
        catch (CommandStopped stopped)
        {
            // A reason may have several lines, each kept free of control characters of its own.
            foreach (var line in stopped.Reason?.In(tongue).Split('\n') ?? [])
                foreach (var part in DisplayWidth.WrapIndented(DisplayWidth.Printable(line), terminal.Width)) terminal.Error.WriteLine(part);
            return stopped.Code;
        }
        catch (Exception e) when (IsPipeClosed(e))
        {
            return ExitCode.Fine;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(UsageText.WorldRefused(DisplayWidth.Printable(e.Message)).In(tongue));
            return Debugging(e, terminal);
        }
#pragma warning disable CA1031 // The edge of the host: a person gets a sentence, never a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine(UsageText.Unexpected(e.GetType().Name).In(tongue));
            return Debugging(e, terminal);
        }
    }

    private static int Dispatch(IReadOnlyList<string> args, Terminal terminal, Tongue tongue)
    {
        var grammar = new CommandGrammar(EntryPoint.Commands, tongue);
        var parsed = grammar.Root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (grammar.AsksForCompletion(parsed))
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error });
        var command = grammar.CommandOf(parsed);
        if (grammar.AsksForHelp(parsed))
        {
            var page = new HelpPage(terminal.Output, terminal.Width, tongue);
            if (command is null) page.ShowProgram(EntryPoint.Commands);
            else page.Show(command.Shape);
            return ExitCode.Fine;
        }

        if (grammar.TroubleOf(parsed, args) is { } trouble)
        {
            terminal.Error.WriteLine(DisplayWidth.Printable(trouble.In(tongue)));
            terminal.Error.WriteLine(UsageText.SeeHelp(command is null ? "" : command.Shape.Name + " ").In(tongue));
            return ExitCode.Usage;
        }

        return command!.Run(grammar.InvocationOf(parsed, command, terminal));
    }

    // Needed before anything is parsed: what is wrong with a call is said in this language too.
    private static Tongue TongueOf(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
            if (args[i] is "--lang=en" or "--lang:en" || (args[i] == "--lang" && i + 1 < args.Count && args[i + 1] == "en"))
                return Tongue.English;
        return Tongue.Chinese;
    }

    private static int Debugging(Exception e, Terminal terminal)
    {
        if (Environment.GetEnvironmentVariable(DebugVariable) == "1") terminal.Error.WriteLine(e);
        return ExitCode.Environment;
    }

    // The reader of a pipe has seen enough, such as head.
    private static bool IsPipeClosed(Exception e) =>
        e is IOException && !OperatingSystem.IsWindows() && e.HResult == 32;
}
