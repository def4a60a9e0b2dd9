using Duixian.Execution.Facts;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Cases;

public sealed partial class CaseReader
{
    /// <summary>What a column sets for the whole case: the year, the notice, a parameter, an envelope; false when it is none of them.</summary>
    private bool TrySet(Cell header, Cell cell, CaseTerms terms)
    {
        var name = header.Text;
        if (CaseWords.Year.Is(name)) terms.Year = YearOf(cell) ?? terms.Year;
        else if (CaseWords.Notice.Is(name)) terms.Notice = NoticeNamed(cell);
        else if (_program.Parameters.FirstOrDefault(p => p.Name.Wording.Is(name)) is { } parameter) Set(parameter, cell, terms);
        else if (Behind(CaseWords.Envelope, name) is { } budget) Announce(budget, header, cell, terms);
        else return false;
        return true;
    }

    /// <summary>「额度 年度资金」 announces an envelope, as a line of a notice does.</summary>
    private void Announce(string name, Cell header, Cell cell, CaseTerms terms)
    {
        if (_program.Budgets.FirstOrDefault(budget => budget.Name.Wording.Is(name)) is not { } budget)
            _diagnostics.Add(DiagnosticCode.CaseHeaderUnknown, header.Span, header.Text, Suggestion.DidYouMean(name, _program.Budgets.Select(b => b.Name.Text)));
        else if (FactReader.ReadLiteral(_program, budget.Name, DataType.Of(Kind.Amount), new FactNode.Scalar(cell.Text, false, cell.Span), _diagnostics) is { } amount)
            terms.Envelopes.Add((budget.Name.Text, amount));
    }

    /// <summary>A fact, judgement or field of an item in place of what the tables say.</summary>
    private void Override(Cell header, Cell cell, CaseFacts facts)
    {
        if (ItemField(header.Text) is not var (list, key, field))
        {
            facts.Set(Canonical(header), cell);
            return;
        }

        var named = ListName(list);
        var canonical = Canonical(named, header with { Text = field });
        if (!facts.TrySetField(named, key, canonical.Text, canonical, cell))
            _diagnostics.Add(DiagnosticCode.CaseHeaderUnknown, header.Span, header.Text, "");
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

    private void Set(Parameter parameter, Cell cell, CaseTerms terms)
    {
        if (FactReader.ReadLiteral(_program, parameter.Name, parameter.Type, new FactNode.Scalar(cell.Text, false, cell.Span), _diagnostics) is { } literal)
            terms.Settings.Add((parameter.Index, literal));
    }
}
