using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>The words around diagnostics.</summary>
internal static class DiagnosticText
{
    /// <summary>What a diagnostic begins with.</summary>
    public static Wording Title(Severity severity, int code) => severity switch
    {
        Severity.Error => new($"错误 {code}:", $"error {code}: "),
        Severity.Question => new($"请确认 {code}:", $"question {code}: "),
        _ => new($"提醒 {code}:", $"warning {code}: "),
    };

    /// <summary>How many of each kind there were.</summary>
    public static Wording Counts(int errors, int questions, int warnings) => new(
        string.Join(",", new[] { Chinese(errors, "个错误"), Chinese(questions, "处待确认"), Chinese(warnings, "条提醒") }.OfType<string>()),
        string.Join(", ", new[] { English(errors, "error"), English(questions, "question"), English(warnings, "warning") }.OfType<string>()));

    /// <summary>How many are not shown.</summary>
    public static Wording NotShown(int count) => new(
        $"另有 {count} 条没有显示;先改好上面的再试。", $"{count} more are not shown; mend those above first.");

    private static string? Chinese(int count, string what) => count == 0 ? null : $"{count} {what}";

    private static string? English(int count, string what) => count switch
    {
        0 => null,
        1 => $"1 {what}",
        _ => $"{count} {what}s",
    };
}
