namespace Duixian.Language;

/// <summary>Placeholder.</summary>
internal static class Placeholder;
