using System.Text.RegularExpressions;
using Duixian.Cli.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Cli.Output;

/// <summary>Shows diagnostics: the sentence, the place, the line with the place underlined, and what to do.</summary>
internal sealed partial class DiagnosticReport(TextWriter to, Terminal terminal, Tongue tongue)
{
    private const int MostShown = 100;
    private const int LeadingWhenCropped = 24;

    private int _shown;
    private int _errors;
    private int _questions;
    private int _warnings;
    private int _notShown;

    /// <summary>True when something shown blocks.</summary>
    public bool HasErrors => _errors + _questions > 0;

    /// <summary>Shows all of them, file by file and top down.</summary>
    /// <param name="diagnostics">In the order found.</param>
    /// <param name="folder">What the names of the files are relative to; empty when they are paths already.</param>
    public void Show(IEnumerable<Diagnostic> diagnostics, string folder = "")
    {
        var files = diagnostics.GroupBy(diagnostic => diagnostic.Span.Source.Name, StringComparer.Ordinal);
        foreach (var diagnostic in files.SelectMany(file => file.OrderBy(found => found.Span.Start)))
        {
            Count(diagnostic.Severity);
            if (_shown++ < MostShown) Show(diagnostic, folder);
            else _notShown++;
        }
    }

    /// <summary>The same for a bag that may have dropped some.</summary>
    public void Show(DiagnosticBag bag, string folder = "")
    {
        Show(bag.Items, folder);
        _notShown += bag.Dropped;
    }

    /// <summary>The closing line: how many of each; nothing when there was nothing.</summary>
    public void ShowCounts()
    {
        if (_notShown > 0) to.WriteLine(DiagnosticText.NotShown(_notShown).In(tongue));
        if (_errors + _questions + _warnings > 0) to.WriteLine(DiagnosticText.Counts(_errors, _questions, _warnings).In(tongue));
    }

    private void Count(Severity severity)
    {
        switch (severity)
        {
            case Severity.Error: _errors++; break;
            case Severity.Question: _questions++; break;
            default: _warnings++; break;
        }
    }

    private void Show(Diagnostic diagnostic, string folder)
    {
        var paint = PaintOf(diagnostic.Severity);
        var title = DiagnosticText.Title(diagnostic.Severity, (int)diagnostic.Code).In(tongue);
        to.WriteLine(terminal.Paint(title, paint) + DisplayWidth.Printable(Catalogue.Message(diagnostic, tongue)));
        ShowPlace(diagnostic.Span, folder, paint);
        var help = Catalogue.Help(diagnostic, tongue);
        if (help.Length > 0) to.WriteLine($"  = {DisplayWidth.Printable(help)}");
        to.WriteLine();
    }

    private void ShowPlace(SourceSpan span, string folder, Paint paint)
    {
        var name = DisplayWidth.Printable(folder.Length == 0 ? span.Source.Name : Path.Combine(folder, span.Source.Name));
        if (span.Source.Text.Length == 0)
        {
            to.WriteLine($"  --> {name}");
            return;
        }

        var (line, column) = span.Position;
        // A cell of a workbook is a text of its own: its address is the place.
        to.WriteLine(IsCell(span.Source) ? $"  --> {name}" : FormattableString.Invariant($"  --> {name}:{line}:{column}"));
        var number = line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var gutter = new string(' ', number.Length);
        var (shown, offset, underline) = LineWithMark(span, line, column, terminal.Width - number.Length - 5);
        to.WriteLine($" {gutter} |");
        to.WriteLine($" {number} | {shown}");
        to.WriteLine($" {gutter} | {new string(' ', offset)}{terminal.Paint(new string('^', underline), paint)}");
    }

    // A line longer than the terminal is cropped around the place.
    private static (string Shown, int Offset, int Underline) LineWithMark(SourceSpan span, int line, int column, int width)
    {
        var text = DisplayWidth.Printable(span.Source.LineAt(line));
        var start = Math.Min(column - 1, text.Length);
        var end = Math.Min(text.Length, start + Math.Max(1, span.Length));
        var from = 0;
        if (text.Length > width || DisplayWidth.Of(text) > width)
        {
            from = Math.Max(0, start - LeadingWhenCropped);
            if (from > 0 && char.IsLowSurrogate(text[from])) from--;
            var most = from + DisplayWidth.CharactersWithin(text.Substring(from, Math.Min(width, text.Length - from)), width - 4);
            var cropped = (from > 0 ? "…" : "") + text[from..most] + (most < text.Length ? "…" : "");
            end = Math.Clamp(end, start, Math.Max(start, most));
            return Marked(cropped, (from > 0 ? "…" : "") + text[from..start], text[start..end]);
        }

        return Marked(text, text[..start], text[start..end]);
    }

    private static (string Shown, int Offset, int Underline) Marked(string shown, string before, string marked) =>
        (shown, DisplayWidth.Of(before), Math.Max(1, DisplayWidth.Of(marked)));

    // facts.xlsx!loans!B3 and firms.csv:3:B.
    private static bool IsCell(SourceText source) => Cell.IsMatch(source.Name);

    [GeneratedRegex(@"![A-Z]+[0-9]+$|:[0-9]+:[A-Z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Cell { get; }

    private static Paint PaintOf(Severity severity) => severity switch
    {
        Severity.Error => Paint.Error,
        Severity.Question => Paint.Question,
        _ => Paint.Warning,
    };
}
