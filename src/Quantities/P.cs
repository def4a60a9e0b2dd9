namespace Duixian.Quantities;

/// <summary>Placeholder.</summary>
internal static class Placeholder;
