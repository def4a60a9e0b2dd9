using System.Runtime.CompilerServices;
using Duixian.Execution.Values;

namespace Duixian.Execution.Reference;

/// <summary>Room for the arguments of most calls without an array.</summary>
[InlineArray(Most)]
internal struct Few
{
    /// <summary>How many fit.</summary>
    public const int Most = 4;

    private Value _first;
}
