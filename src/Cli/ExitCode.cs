namespace Duixian.Cli;

/// <summary>What the process answers to the shell.</summary>
public static class ExitCode
{
    /// <summary>All is well; warnings do not count.</summary>
    public const int Fine = 0;

    /// <summary>The policy, the facts or a case have errors, or <c>fmt --check</c> would change something.</summary>
    public const int Mistakes = 1;

    /// <summary>The command was called in a way it does not know.</summary>
    public const int Usage = 2;

    /// <summary>A file cannot be read or written, or there is nobody to ask.</summary>
    public const int Environment = 3;
}
