using System.Text;
using Duixian.Cli.Commands;
using Duixian.Cli.Output;

namespace Duixian.Cli;

/// <summary>START HERE. The commands, one file each; <see cref="CommandLine"/> finds the one that is meant and runs it.</summary>
internal static class EntryPoint
{
    /// <summary>The commands in the order the help shows them.</summary>
    public static IReadOnlyList<ICommand> Commands { get; } =
    [
        new CheckCommand(),
        new TestCommand(),
        new CasesCommand(),
        new FormatCommand(),
        new CalculateCommand(),
        new RunCommand(),
        new ExplainCommand(),
        new WhatIfCommand(),
        new CliffsCommand(),
        new AskCommand(),
        new FactsCommand(),
        new GraphCommand(),
        new DiffCommand(),
    ];

    private static int Main(string[] args)
    {
        // Without a mark at its start: what is piped on must stay what was written.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return CommandLine.Run(args, Terminal.OfProcess());
    }
}
