using Duixian.Execution.Facts;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Cases;

public sealed partial class CaseReader
{
    /// <summary>What a column means for a row: an expectation, the setting of the stage, or an override of a fact.</summary>
    private void Apply(Cell header, Cell cell, CaseFacts facts, CaseSetup setup, Award? award)
    {
        var name = header.Text;
        if (CaseWords.Eligibility.Is(name)) setup.Eligibility = EligibilityOf(cell);
        else if (CaseWords.Amount.Is(name)) setup.Amount = AmountOf(cell);
        else if (CaseWords.Reason.Is(name)) setup.Reasons = ReasonsOf(cell);
        else if (CaseWords.Arithmetic.Is(name)) setup.Arithmetic = cell;
        else if (CaseWords.Payee.Is(name)) setup.Payee = cell.Text;
        else if (CaseWords.Warnings.Is(name)) setup.Warnings = cell.Text;
        else if (CaseWords.Instalments.Is(name)) setup.Instalments = InstalmentsOf(cell);
        else if (Behind(CaseWords.Result, name) is { } result) Expect(header with { Text = result }, cell, setup, award);
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
}
