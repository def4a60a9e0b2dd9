using System.Text.RegularExpressions;

namespace Duixian.Language.Diagnostics;

/// <summary>The wording of every diagnostic in both languages.</summary>
public static partial class Catalogue
{
    // The parts are properties: the order in which static fields of partial files start is not defined.
    private static readonly Dictionary<DiagnosticCode, Entry> Entries =
        new[] { Files, Sentences, Names, Types, Calendars, Notices, Facts, Cases }.SelectMany(part => part).ToDictionary(e => e.Code);

    /// <summary>How much a code weighs.</summary>
    public static Severity SeverityOf(DiagnosticCode code) => Entries[code].Severity;

    /// <summary>What is wrong, as a sentence.</summary>
    public static string Message(Diagnostic diagnostic, Tongue tongue)
    {
        var entry = Entries[diagnostic.Code];
        return Fill(tongue == Tongue.Chinese ? entry.Chinese : entry.English, diagnostic, tongue);
    }

    /// <summary>What to do about it; empty when the message says it all.</summary>
    public static string Help(Diagnostic diagnostic, Tongue tongue)
    {
        var entry = Entries[diagnostic.Code];
        return Fill(tongue == Tongue.Chinese ? entry.HelpChinese : entry.HelpEnglish, diagnostic, tongue).Trim();
    }

    /// <summary>The unfilled wording of a code, for the generated page of all diagnostics.</summary>
    public static Wording Template(DiagnosticCode code) => new(Entries[code].Chinese, Entries[code].English);

    /// <summary>The unfilled help of a code, for the generated page of all diagnostics.</summary>
    public static Wording HelpTemplate(DiagnosticCode code) => new(Entries[code].HelpChinese, Entries[code].HelpEnglish);

    // In one pass: an author's text may itself hold a {0}. A place without an argument stays empty.
    private static string Fill(string template, Diagnostic diagnostic, Tongue tongue) => Place().Replace(template, place =>
        place.ValueSpan[1] - '0' is var i && i < diagnostic.Arguments.Count ? diagnostic.Arguments[i].In(tongue) : "");

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Place();

    private sealed record Entry(
        DiagnosticCode Code,
        Severity Severity,
        string Chinese,
        string English,
        string HelpChinese = "",
        string HelpEnglish = "");
}
