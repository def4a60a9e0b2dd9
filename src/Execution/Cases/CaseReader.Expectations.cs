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
    /// <summary>What a column expects of one firm; false when it expects nothing.</summary>
    private bool TryExpect(Cell header, Cell cell, CaseExpectations expected, Award? award)
    {
        var name = header.Text;
        if (CaseWords.Eligibility.Is(name)) expected.Eligibility = EligibilityOf(cell);
        else if (CaseWords.Amount.Is(name)) expected.Amount = AmountOf(CaseWords.Amount, cell);
        else if (CaseWords.Reason.Is(name)) expected.Reasons = ReasonsOf(cell);
        else if (CaseWords.Arithmetic.Is(name)) expected.Arithmetic = cell;
        else if (CaseWords.Payee.Is(name)) expected.Payee = cell.Text;
        else if (CaseWords.Warnings.Is(name)) expected.Warnings = cell.Text;
        else if (CaseWords.Instalments.Is(name)) expected.Instalments = InstalmentsOf(cell);
        else if (CaseWords.Item.Is(name)) expected.Item = cell;
        else if (Behind(CaseWords.Result, name) is { } result) Expect(header with { Text = result }, cell, expected, award);
        else return false;
        return true;
    }

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
        if (Evaluated(cell, year) is not var (value, _)) return null;
        return value.IsKnown && Money.TryFromFen(value.Number, out var money) ? money : null;
    }

    /// <summary>The value of an expression of figures only, with its type; null, with a diagnostic, when it is none.</summary>
    private (Value Value, DataType Type)? Evaluated(Cell cell, int year)
    {
        var (expr, diagnostics) = Compiler.CompileExpression(new SourceText(cell.Span.ToString(), cell.Text));
        if (expr is null)
        {
            _diagnostics.Add(DiagnosticCode.CaseValueInvalid, cell.Span, CaseWords.Arithmetic, cell.Text, CaseWords.ExpectedArithmetic);
            return null;
        }

        _diagnostics.AddRange(diagnostics.Items.Where(d => d.Blocks));
        return (Engine.Evaluate(_program, Scenario.Ceiling(_program), expr, year), expr.Type);
    }

    /// <summary>An expected amount in its canonical form; null, with a diagnostic, when it cannot be read.</summary>
    private Wording? AmountOf(Wording column, Cell cell)
    {
        if (CaseWords.NotAnnounced.Is(cell.Text)) return CaseWords.NotAnnounced;
        if (CaseWords.Of(Eligibility.Error).Is(cell.Text)) return CaseWords.Of(Eligibility.Error);
        var ends = cell.Text.Split([CaseWords.To.Chinese, $" {CaseWords.To.English} "], StringSplitOptions.TrimEntries);
        var low = CaseWords.Yuan(ends[0]);
        if (low is not null && ends.Length == 1) return low;
        var high = ends.Length != 2 ? null : CaseWords.NoUpperBound.Is(ends[1]) ? CaseWords.NoUpperBound : CaseWords.Yuan(ends[1]);
        if (low is not null && high is not null) return CaseWords.Between(low, high);
        _diagnostics.Add(DiagnosticCode.CaseValueInvalid, cell.Span, column, cell.Text, CaseWords.ExpectedAmount);
        return null;
    }

    private static string InstalmentsOf(Cell cell) => string.Join(
        '、', cell.Text.Split('、').Select(part => CaseWords.None.Is(part.Trim()) ? part : CaseWords.Yuan(part.Trim())?.Chinese ?? part));

    private void Expect(Cell name, Cell cell, CaseExpectations expected, Award? award)
    {
        if (award?.Definitions.FirstOrDefault(d => d.IsResult && d.Name.Wording.Is(name.Text)) is not { } definition)
        {
            _diagnostics.Add(DiagnosticCode.CaseHeaderUnknown, name.Span, name.Text, "");
            return;
        }

        Value? wanted = CaseWords.Unknown.Is(cell.Text)
            ? null
            : FactReader.ReadValue(_program, definition.Name, definition.Type, new FactNode.Scalar(cell.Text, false, cell.Span), _diagnostics);
        expected.Results.Add(new ExpectedResult(definition.Name, cell.Text, wanted));
    }
}
