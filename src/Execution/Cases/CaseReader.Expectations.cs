using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Cases;

public sealed partial class CaseReader
{
    private Eligibility? EligibilityOf(Cell cell)
    {
        if (CaseWords.Find(cell.Text) is { } found) return found;
        _diagnostics.Add(DiagnosticCode.CaseValueInvalid, cell.Span, CaseWords.Eligibility, cell.Text, CaseWords.ExpectedEligibility);
        return null;
    }

    private static Seq<string> ReasonsOf(Cell cell) =>
        cell.Text.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToSeq();

    /// <summary>The amount of an expression of figures only, which may be a fraction of a fen no more than the award may.</summary>
    private Money? Worked(Cell cell, int year)
    {
        var (expr, diagnostics) = Compiler.CompileExpression(new SourceText(cell.Span.ToString(), cell.Text));
        if (expr is null)
        {
            _diagnostics.Add(DiagnosticCode.CaseValueInvalid, cell.Span, CaseWords.Arithmetic, cell.Text, CaseWords.ExpectedArithmetic);
            return null;
        }

        _diagnostics.AddRange(diagnostics.Items.Where(d => d.Blocks));
        var value = Engine.Evaluate(_program, Scenario.Ceiling(_program), expr, year);
        return value.IsKnown && Money.TryFromFen(value.Number, out var money) ? money : null;
    }

    /// <summary>An expected amount in its canonical form; null, with a diagnostic, when it cannot be read.</summary>
    private Wording? AmountOf(Cell cell)
    {
        if (CaseWords.NotAnnounced.Is(cell.Text)) return CaseWords.NotAnnounced;
        if (CaseWords.Of(Eligibility.Error).Is(cell.Text)) return CaseWords.Of(Eligibility.Error);
        var ends = cell.Text.Split([CaseWords.To.Chinese, $" {CaseWords.To.English} "], StringSplitOptions.TrimEntries);
        var low = Yuan(ends[0]);
        if (low is not null && ends.Length == 1) return low;
        var high = ends.Length != 2 ? null : CaseWords.NoUpperBound.Is(ends[1]) ? CaseWords.NoUpperBound : Yuan(ends[1]);
        if (low is not null && high is not null) return CaseWords.Between(low, high);
        _diagnostics.Add(DiagnosticCode.CaseValueInvalid, cell.Span, CaseWords.Amount, cell.Text, CaseWords.ExpectedAmount);
        return null;
    }

    private static string InstalmentsOf(Cell cell) => string.Join(
        '、', cell.Text.Split('、').Select(part => CaseWords.None.Is(part.Trim()) ? part : Yuan(part.Trim())?.Chinese ?? part));

    private void Expect(Cell name, Cell cell, CaseSetup setup, Award? award)
    {
        if (award?.Definitions.FirstOrDefault(d => d.IsResult && d.Name.Wording.Is(name.Text)) is not { } definition)
        {
            _diagnostics.Add(DiagnosticCode.CaseHeaderUnknown, name.Span, name.Text, "");
            return;
        }

        Value? wanted = CaseWords.Unknown.Is(cell.Text)
            ? null
            : FactReader.ReadValue(_program, definition.Name, definition.Type, new FactNode.Scalar(cell.Text, false, cell.Span), _diagnostics);
        setup.Results.Add(new ExpectedResult(definition.Name, cell.Text, wanted));
    }

    private static Wording? Yuan(string text) =>
        WrittenNumber.Read(text, Kind.Amount, out var fen) == WrittenProblem.None && Money.TryFromFen(fen, out var money) ? money.ToYuanString() : (Wording?)null;
}
