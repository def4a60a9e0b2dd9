using System.Globalization;
using Duixian.Cli.Text;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Cli.Input;

/// <summary>The policy year of a computation, and who said so.</summary>
/// <param name="Year">The year.</param>
/// <param name="Origin">Where it was taken from, as a sentence.</param>
internal sealed record PolicyYear(int Year, Wording Origin)
{
    private const int Latest = 9998;

    /// <summary>The year of a call: the option, else the facts, else the notice, else the year the policy takes effect.</summary>
    /// <exception cref="CommandStopped">The option is no year.</exception>
    public static PolicyYear Of(string? option, FactNode.Map facts, Notice? notice, Program program, DiagnosticBag diagnostics)
    {
        var written = OfFacts(facts, diagnostics);
        if (option is not null)
            return TryRead(option, out var asked) ? new(asked, CalculationText.YearOfOption(asked)) : throw CommandStopped.Usage(UsageText.YearInvalid(option));
        if (written is { } year) return new(year, CalculationText.YearOfFacts(year));
        if (notice is not null) return new(notice.Year, CalculationText.YearOfNotice(notice.Year));
        var effective = Engine.Evaluate(program, Scenario.Ceiling(program), program.Policy.Effective, 1);
        return effective.IsKnown
            ? new(effective.Day.Year, CalculationText.YearOfPolicy(effective.Day.Year))
            : throw CommandStopped.Usage(CalculationText.YearNeeded);
    }

    private static int? OfFacts(FactNode.Map facts, DiagnosticBag diagnostics)
    {
        foreach (var entry in facts.Entries)
        {
            if (entry.Key != FactReader.YearKey.Chinese && entry.Key != FactReader.YearKey.English) continue;
            if (entry.Value is not FactNode.Scalar { Text: not ("" or "?") } scalar) continue;
            if (TryRead(scalar.Text, out var year)) return year;
            diagnostics.Add(DiagnosticCode.FactYearExpected, scalar.Span, FactReader.YearKey, scalar.Text);
        }

        return null;
    }

    private static bool TryRead(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1 and <= Latest;
}
