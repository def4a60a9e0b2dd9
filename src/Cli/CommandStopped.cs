using Duixian.Language.Diagnostics;

namespace Duixian.Cli;

/// <summary>A command cannot go on; caught in <see cref="CommandLine"/> only.</summary>
internal sealed class CommandStopped(int exitCode, Wording? reason) : Exception(reason?.English)
{
    /// <summary>The exit code.</summary>
    public int Code { get; } = exitCode;

    /// <summary>One sentence for the person; null when everything is said already.</summary>
    public Wording? Reason { get; } = reason;

    /// <summary>The command was called wrongly.</summary>
    public static CommandStopped Usage(Wording reason) => new(ExitCode.Usage, reason);

    /// <summary>The world does not allow it.</summary>
    public static CommandStopped Environment(Wording reason) => new(ExitCode.Environment, reason);

    /// <summary>The package is not in the state the command needs.</summary>
    public static CommandStopped Mistakes(Wording reason) => new(ExitCode.Mistakes, reason);

    /// <summary>Diagnostics were shown and block.</summary>
    public static CommandStopped Mistakes() => new(ExitCode.Mistakes, null);
}
