using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Cases;

public sealed partial class CaseRunner
{
    /// <summary>What a column means for a row: an expectation, the setting of the stage, or an override of a fact.</summary>
    private void Apply(Cell header, Cell cell, CaseFacts facts, CaseSetup setup)
    {
        var name = header.Text;
        if (CaseWords.Eligibility.Is(name)) setup.Eligibility = cell;
        else if (CaseWords.Amount.Is(name)) setup.Amount = cell;
        else if (CaseWords.Reason.Is(name)) setup.Reason = cell;
        else if (CaseWords.Arithmetic.Is(name)) setup.Arithmetic = cell;
        else if (CaseWords.Item.Is(name)) setup.Item = cell.Text;
        else if (CaseWords.Year.Is(name)) setup.Year = YearOf(cell) ?? DefaultYear;
        else if (CaseWords.Notice.Is(name)) setup.Notice = NoticeNamed(cell);
        else if (_program.Parameters.FirstOrDefault(p => p.Name.Wording.Is(name)) is { } parameter) Set(parameter, cell, setup);
        else if (ItemField(name) is var (list, key, field))
        {
            var named = ListName(list);
            var canonical = Canonical(named, header with { Text = field });
            if (!facts.TrySetField(named, key, canonical.Text, canonical, cell))
                _diagnostics.Add(DiagnosticCode.CaseHeaderUnknown, header.Span, name, "");
        }
        else facts.Set(Canonical(header), cell);
    }

    /// <summary>平台[P1].类型 is a field of an item.</summary>
    private static (string List, string Key, string Field)? ItemField(string header)
    {
        var (open, close) = (header.IndexOf('[', StringComparison.Ordinal), header.IndexOf("].", StringComparison.Ordinal));
        return open > 0 && close > open ? (header[..open], header[(open + 1)..close], header[(close + 2)..]) : null;
    }

    private int? YearOf(Cell cell)
    {
        if (int.TryParse(cell.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
            && year is >= 1 and <= 9999)
            return year;
        _diagnostics.Add(DiagnosticCode.CaseValueInvalid, cell.Span, CaseWords.Year, cell.Text, CaseWords.ExpectedYear);
        return null;
    }

    private Notice? NoticeNamed(Cell cell)
    {
        if (_compiled.TryGetValue(cell.Text, out var ready)) return ready;
        Notice? notice = null;
        if (_notices(cell.Text) is { } source)
        {
            (notice, var diagnostics) = Compiler.CompileNotice(_compilation, source);
            _diagnostics.AddRange(diagnostics.Items);
        }
        else
        {
            _diagnostics.Add(DiagnosticCode.FileUnreadable, cell.Span, cell.Text, "");
        }

        return _compiled[cell.Text] = notice;
    }

    private void Set(Parameter parameter, Cell cell, CaseSetup setup)
    {
        if (FactReader.ReadLiteral(_program, parameter.Name, parameter.Type, new FactNode.Scalar(cell.Text, false, cell.Span), _diagnostics) is { } literal)
            setup.Settings.Add((parameter.Index, literal));
    }

    private IEnumerable<CaseDifference> Differences(
        CaseSetup setup, Eligibility eligibility, AmountResult? amount, Seq<Reason> reasons, Scenario scenario)
    {
        if (setup.Eligibility is { } expected)
        {
            if (CaseWords.Find(expected.Text) is not { } wanted)
                _diagnostics.Add(DiagnosticCode.CaseValueInvalid, expected.Span, CaseWords.Eligibility, expected.Text, CaseWords.ExpectedEligibility);
            else if (wanted != eligibility)
                yield return new CaseDifference(CaseWords.Eligibility, expected.Text, CaseWords.Of(eligibility).Chinese);
        }

        if (setup.Amount is { } due && amount is not null && ExpectedAmount(due) is { } written && Written(amount) is var got && written != got)
            yield return new CaseDifference(CaseWords.Amount, written, got);
        if (amount is null && setup.Amount is { } none) yield return new CaseDifference(CaseWords.Amount, none.Text, "");
        if (setup.Arithmetic is { } arithmetic && Worked(arithmetic, scenario, setup.Year) is var worked
            && (amount is not AmountResult.Exact exact || worked != exact.Value))
            yield return new CaseDifference(
                CaseWords.Arithmetic, $"{arithmetic.Text} = {worked?.ToYuanString() ?? "?"}", amount is null ? "" : Written(amount));
        var listed = setup.Reason?.Text.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var missing = listed.Where(text => !reasons.Any(reason => reason.Text.Is(text))).ToList();
        var extra = reasons.Where(reason => !listed.Any(reason.Text.Is)).ToList();
        if (missing.Count > 0 || extra.Count > 0)
            yield return new CaseDifference(CaseWords.Reason, string.Join('、', listed), string.Join('、', reasons.Select(reason => reason.Text.Chinese)));
    }

    /// <summary>The amount of an expression of figures only, which may be a fraction of a fen no more than the award may.</summary>
    private Money? Worked(Cell cell, Scenario scenario, int year)
    {
        var (expr, diagnostics) = Compiler.CompileExpression(new SourceText(cell.Span.ToString(), cell.Text));
        if (expr is null)
        {
            _diagnostics.Add(DiagnosticCode.CaseValueInvalid, cell.Span, CaseWords.Arithmetic, cell.Text, CaseWords.ExpectedArithmetic);
            return null;
        }

        _diagnostics.AddRange(diagnostics.Items.Where(d => d.Blocks));
        var value = Engine.Evaluate(_program, scenario, expr, year);
        return value.IsKnown && Money.TryFromFen(value.Number, out var money) ? money : null;
    }

    /// <summary>An expected amount in its canonical form; null, with a diagnostic, when it cannot be read.</summary>
    private string? ExpectedAmount(Cell cell)
    {
        if (CaseWords.NotAnnounced.Is(cell.Text)) return CaseWords.NotAnnounced.Chinese;
        if (CaseWords.Of(Eligibility.Error).Is(cell.Text)) return CaseWords.Of(Eligibility.Error).Chinese;
        var ends = cell.Text.Split([CaseWords.To.Chinese, $" {CaseWords.To.English} "], StringSplitOptions.TrimEntries);
        var low = Yuan(ends[0]);
        if (low is not null && ends.Length == 1) return low;
        var high = ends.Length != 2 ? null : CaseWords.NoUpperBound.Is(ends[1]) ? CaseWords.NoUpperBound.Chinese : Yuan(ends[1]);
        if (low is not null && high is not null) return $"{low} {CaseWords.To.Chinese} {high}";
        _diagnostics.Add(DiagnosticCode.CaseValueInvalid, cell.Span, CaseWords.Amount, cell.Text, CaseWords.ExpectedAmount);
        return null;
    }

    private static string? Yuan(string text) =>
        WrittenNumber.Read(text, Kind.Amount, out var fen) == WrittenProblem.None && Money.TryFromFen(fen, out var money) ? money.ToYuanString() : null;

    private static string Written(AmountResult amount) => amount switch
    {
        AmountResult.Exact exact => exact.Value.ToYuanString(),
        AmountResult.Between between =>
            $"{between.Low.ToYuanString()} {CaseWords.To.Chinese} {between.High?.ToYuanString() ?? CaseWords.NoUpperBound.Chinese}",
        AmountResult.NotAnnounced => CaseWords.NotAnnounced.Chinese,
        _ => CaseWords.Of(Eligibility.Error).Chinese,
    };
}
