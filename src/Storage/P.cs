namespace Duixian.Storage;

/// <summary>Placeholder.</summary>
internal static class Placeholder;
