using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>A value as people read it.</summary>
public static class ValueText
{
    /// <summary>The value in one language; what is not known says so, with its bounds.</summary>
    public static string Of(Value value, DataType type, Tongue tongue) => throw new NotImplementedException();
}
