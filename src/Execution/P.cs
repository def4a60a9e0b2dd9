namespace Duixian.Execution;

/// <summary>Placeholder.</summary>
internal static class Placeholder;
