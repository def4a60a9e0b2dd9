using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Values;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Cases;

public sealed partial class CaseRunner
{
    private IEnumerable<CaseDifference> Differences(
        CaseSetup setup, Eligibility eligibility, AmountResult? amount, Seq<Reason> reasons, Scenario scenario, Seq<AwardInstance> instances)
    {
        if (setup.Eligibility is { } expected)
        {
            if (CaseWords.Find(expected.Text) is not { } wanted)
                _diagnostics.Add(DiagnosticCode.CaseValueInvalid, expected.Span, CaseWords.Eligibility, expected.Text, CaseWords.ExpectedEligibility);
            else if (wanted != eligibility)
                yield return new CaseDifference(CaseWords.Eligibility, expected.Text, CaseWords.Of(eligibility));
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
            yield return new CaseDifference(CaseWords.Reason, string.Join('、', listed), Listed(reasons.Select(reason => reason.Text)));
        foreach (var difference in Details(setup, instances)) yield return difference;
    }

    /// <summary>What a column expects of each item: who is paid, remarks, instalments, named results. Only what a row fills in is compared.</summary>
    private IEnumerable<CaseDifference> Details(CaseSetup setup, Seq<AwardInstance> instances)
    {
        if (setup.Payee is { } payee && Differs(CaseWords.Payee, payee, instances.Where(IsDue).Select(PayeeOf)) is { } paid) yield return paid;
        if (setup.Warnings is { } warnings
            && Differs(CaseWords.Warnings, warnings, instances.SelectMany(i => i.Warnings).Select(w => w.Name.Wording)) is { } warned)
            yield return warned;
        if (setup.Instalments is { } instalments)
        {
            var written = string.Join('、', instalments.Text.Split('、').Select(part => CaseWords.None.Is(part.Trim()) ? part : Yuan(part.Trim())?.Chinese ?? part));
            if (Differs(CaseWords.Instalments, instalments with { Text = written }, instances.SelectMany(i => i.Instalments).Select(m => (Wording)m.ToYuanString()), false) is { } paidOut)
                yield return paidOut;
        }

        foreach (var (name, cell) in setup.Results)
            if (ResultDiffers(name, cell, instances) is { } result)
                yield return result;
    }

    /// <summary>The words of a cell against what came out; 无 for nothing.</summary>
    private static CaseDifference? Differs(Wording what, Cell expected, IEnumerable<Wording> got, bool once = true)
    {
        var found = (once ? got.Distinct() : got).DefaultIfEmpty(CaseWords.None).ToList();
        var wanted = expected.Text.Split('、', StringSplitOptions.TrimEntries);
        return wanted.Length == found.Count && found.Zip(wanted).All(pair => pair.First.Is(pair.Second))
            ? null
            : new CaseDifference(what, expected.Text, Listed(found));
    }

    /// <summary>Nobody is paid where nothing is due.</summary>
    private static bool IsDue(AwardInstance instance) => !instance.Eligibility.GivesNothing();

    private static Wording PayeeOf(AwardInstance instance)
    {
        if (instance.Payee is not { } payee) return CaseWords.Firm;
        var type = instance.Award.Payee!.Type;
        return new Wording(ValueText.Of(payee, type, Tongue.Chinese), ValueText.Of(payee, type, Tongue.English));
    }

    private CaseDifference? ResultDiffers(Cell name, Cell cell, Seq<AwardInstance> instances)
    {
        var definition = instances.SelectMany(i => i.Award.Definitions).FirstOrDefault(d => d.IsResult && d.Name.Wording.Is(name.Text));
        if (definition is null)
        {
            _diagnostics.Add(DiagnosticCode.CaseHeaderUnknown, name.Span, name.Text, "");
            return null;
        }

        var type = definition.Type;
        var results = instances.SelectMany(instance => instance.Results).Where(result => result.Definition == definition).ToList();
        if (results.Count == 0) return new CaseDifference(definition.Name.Wording, cell.Text, CaseWords.None.Chinese);
        var unknown = CaseWords.Unknown.Is(cell.Text);
        var wanted = unknown
            ? default
            : FactReader.ReadValue(_program, definition.Name, type, new FactNode.Scalar(cell.Text, false, cell.Span), _diagnostics);
        return results.TrueForAll(result => unknown ? result.Value.State == ValueState.Unknown : IsSame(wanted, result.Value))
            ? null
            : new CaseDifference(
                definition.Name.Wording, cell.Text, string.Join('、', results.Select(result => ValueText.Of(result.Value, type, Tongue.Chinese)).Distinct()));
    }

    private static bool IsSame(Value one, Value other) =>
        one.IsKnown && other.IsKnown && one.Number == other.Number && Equals(one.Payload?.ToString(), other.Payload?.ToString());

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
    private Wording? ExpectedAmount(Cell cell)
    {
        if (CaseWords.NotAnnounced.Is(cell.Text)) return CaseWords.NotAnnounced;
        if (CaseWords.Of(Eligibility.Error).Is(cell.Text)) return CaseWords.Of(Eligibility.Error);
        var ends = cell.Text.Split([CaseWords.To.Chinese, $" {CaseWords.To.English} "], StringSplitOptions.TrimEntries);
        var low = Yuan(ends[0]);
        if (low is not null && ends.Length == 1) return low;
        var high = ends.Length != 2 ? null : CaseWords.NoUpperBound.Is(ends[1]) ? CaseWords.NoUpperBound : Yuan(ends[1]);
        if (low is not null && high is not null) return Between(low, high);
        _diagnostics.Add(DiagnosticCode.CaseValueInvalid, cell.Span, CaseWords.Amount, cell.Text, CaseWords.ExpectedAmount);
        return null;
    }

    private static Wording? Yuan(string text) =>
        WrittenNumber.Read(text, Kind.Amount, out var fen) == WrittenProblem.None && Money.TryFromFen(fen, out var money) ? money.ToYuanString() : (Wording?)null;

    private static Wording Written(AmountResult amount) => amount switch
    {
        AmountResult.Exact exact => exact.Value.ToYuanString(),
        AmountResult.Between between => Between(between.Low.ToYuanString(), between.High?.ToYuanString() ?? CaseWords.NoUpperBound),
        AmountResult.NotAnnounced => CaseWords.NotAnnounced,
        _ => CaseWords.Of(Eligibility.Error),
    };

    private static Wording Between(Wording low, Wording high) => new(
        $"{low.Chinese} {CaseWords.To.Chinese} {high.Chinese}", $"{low.English} {CaseWords.To.English} {high.English}");

    private static Wording Listed(IEnumerable<Wording> words) => new(
        string.Join('、', words.Select(word => word.Chinese)), string.Join(", ", words.Select(word => word.English)));
}
