using Duixian.Execution.Facts;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Cases;

public sealed partial class CaseReader
{
    /// <summary>Whether a header, in one of its languages, means something else in a table of cases than the fact of that name.</summary>
    internal static bool IsOwnColumn(Program program, Wording header) => new[] { header.Chinese, header.English }.Any(word =>
        OwnWords.Any(own => own.Is(word)) || program.Parameters.Any(parameter => parameter.Name.Wording.Is(word))
        || Behind(CaseWords.Envelope, word) is not null || Behind(CaseWords.Result, word) is not null);

    /// <summary>A header that sets something, in both languages.</summary>
    private Wording WordingOf(string header) => CaseWords.Notice.Is(header) ? CaseWords.Notice
        : _program.Parameters.FirstOrDefault(parameter => parameter.Name.Wording.Is(header))?.Name.Wording
            ?? (_program.Budgets.FirstOrDefault(budget => budget.Name.Wording.Is(Behind(CaseWords.Envelope, header) ?? "")) is { Name.Wording: var name }
                ? new Wording($"{CaseWords.Envelope.Chinese} {name.Chinese}", $"{CaseWords.Envelope.English} {name.English}")
                : header);

    /// <summary>How a column sets the year, the notice, a parameter or an envelope for the whole case; null when it sets none of them.</summary>
    private Action<Cell, CaseTerms>? SetterOf(Cell header)
    {
        if (CaseWords.Year.Is(header.Text)) return (cell, terms) => terms.Year = YearOf(cell) ?? terms.Year;
        if (CaseWords.Notice.Is(header.Text)) return (cell, terms) => terms.Notice = NoticeNamed(cell);
        if (_program.Parameters.FirstOrDefault(p => p.Name.Wording.Is(header.Text)) is { } parameter) return (cell, terms) => Set(parameter, cell, terms);
        return Behind(CaseWords.Envelope, header.Text) is { } budget ? (cell, terms) => Announce(budget, header, cell, terms) : null;
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
