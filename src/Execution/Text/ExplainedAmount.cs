using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>The amount step by step: which rule applied, its formula, caps, rounding, minimum, shared cap, instalments, named results.</summary>
internal sealed class ExplainedAmount(Sheet sheet, ExplainedDefinitions definitions)
{
    private readonly ExplainedParameters _parameters = new(sheet);

    public void Of(AwardInstance instance)
    {
        sheet.Add(0, instance.Eligibility == Eligibility.No ? Phrases.AmountIfEligible : Phrases.AmountHeading);
        var entitlement = instance.Entitlement;
        if (entitlement.Trace is not { } trace) sheet.Add(1, Phrases.NoTrace);
        else Steps(instance, trace);
        Rounding(instance);
        Minimum(instance);
        SharedCaps(instance);
        Instalments(instance);
        foreach (var result in instance.Results) Named(result);
        foreach (var warning in instance.Warnings)
            sheet.Add(1, Phrases.WarningLine, sheet.In(warning.Name), warning.Message.In(sheet.Tongue));
        if (instance.Payee is { } payee) sheet.Add(1, Phrases.PayeeLine, ValueText.Of(payee, instance.Award.Payee!.Type, sheet.Tongue));
    }

    private void Steps(AwardInstance instance, Trace trace)
    {
        Exceptions(instance);
        var (amount, applied) = (instance.Award.Amount, instance.Entitlement.Exception);
        var shown = applied ?? amount.Exceptions.FirstOrDefault(exception => ReferenceEquals(exception.Value, trace.Expr));
        var heading = shown is null ? sheet.In(Phrases.GeneralAmount) : Phrases.ExceptionAmount.With(sheet.Tongue, sheet.In(shown.Name));
        // With an exception that cannot be told the general rule may count as well; only the last one tried has its steps.
        if (applied is null && shown is not null)
            sheet.Equation(1, sheet.In(Phrases.GeneralAmount), ExprText.Names(amount.Base, sheet.Program, sheet.Tongue));
        if (amount.Exceptions.Count > 0) sheet.Add(1, sheet.Cited(heading, shown?.Cites ?? []));
        definitions.Of(trace, 1);
        definitions.Formula(sheet.In(Phrases.Computed), trace, 1);
        if (trace.Value.Error is { } error) sheet.Add(1, FaultText.Sentence(error, sheet.Program, sheet.Tongue));
        _parameters.Of(instance, trace, 1);
    }

    private void Exceptions(AwardInstance instance)
    {
        var exceptions = instance.Award.Amount.Exceptions;
        for (var i = 0; i < Math.Min(exceptions.Count, instance.Entitlement.ExceptionTraces.Count); i++)
        {
            var (exception, trace) = (exceptions[i], instance.Entitlement.ExceptionTraces[i]);
            sheet.Add(1, sheet.Cited(Exception(exception, trace, instance.Entitlement.Exception), exception.Cites));
            definitions.Of(trace, 2);
        }
    }

    private string Exception(ExceptionalAmount exception, Trace when, ExceptionalAmount? applied)
    {
        var (name, why) = (sheet.In(exception.Name), ExprText.Values(when, sheet.Program, sheet.Tongue));
        if (when.Value.IsTrue && applied is not null && applied != exception)
            return Phrases.ExceptionPreceded.With(sheet.Tongue, name, sheet.In(applied.Name));
        var phrase = when.Value.IsTrue ? Phrases.ExceptionApplies : when.Value.IsFalse ? Phrases.ExceptionNot : Phrases.ExceptionMaybe;
        return phrase.With(sheet.Tongue, name, why);
    }

    private void Rounding(AwardInstance instance)
    {
        if (instance.Entitlement.Raw is not { IsKnown: true, Number: var raw }) return;
        if ((instance.Award.Rounding ?? sheet.Program.Policy.Rounding) is not { } rule) return;
        var (mode, unit) = (ValueOf(rule.Mode), ValueOf(rule.Unit));
        if (!mode.IsKnown || unit is not { IsKnown: true, Number.Sign: > 0 }) return;
        var after = new Rounding((RoundingMode)mode.Int, unit.Number).Apply(raw);
        var (how, to) = (sheet.Value(mode, rule.Mode.Type), sheet.Value(unit, rule.Unit.Type));
        if (after == raw) sheet.Add(1, Phrases.RoundedSame, how, to);
        else sheet.Add(1, Phrases.RoundedLine, how, to, Money(raw), Money(after));
    }

    private string Money(Ratio fen) => ValueText.Of(fen, Kind.Amount, sheet.Tongue);

    private Value ValueOf(Expr expr) => Engine.Evaluate(sheet.Program, sheet.Result.Scenario, expr, sheet.Result.Year);

    private void Minimum(AwardInstance instance)
    {
        // While the minimum is not known nobody can say whether it is reached.
        if (instance.Award.Minimum is not { } minimum || instance.Entitlement is not { Raw.IsKnown: true, Amount: AmountResult.Exact }) return;
        var outcome = sheet.In(instance.Entitlement.BelowMinimum ? Phrases.MinimumMissed : Phrases.MinimumReached);
        sheet.Add(1, Phrases.MinimumLine, sheet.Setting(minimum), outcome);
    }

    private void SharedCaps(AwardInstance instance)
    {
        foreach (var cap in sheet.Program.SharedCaps.Where(cap => cap.Awards.Contains(instance.Award.Index)))
        {
            if (instance.Eligibility.GivesNothing()) continue;
            var line = cap == instance.SharedCap ? Allocated(cap, instance) : null;
            // Where bounds are involved, what is less than the amount itself is not free of the cap.
            if (line is null && instance.Amount != instance.Entitlement.Amount && (instance.SharedCap is null || instance.SharedCap == cap)) continue;
            line ??= Phrases.SharedCapFree.With(sheet.Tongue, sheet.In(cap.Name), sheet.Setting(cap.Bound));
            sheet.Add(1, sheet.Cited(line, cap.Cites));
        }
    }

    /// <summary>What all covered items came to, what was given back, and this one's share.</summary>
    private string? Allocated(SharedCap cap, AwardInstance instance)
    {
        var covered = sheet.Result.Instances
            .Where(other => cap.Awards.Contains(other.Award.Index) && other.Eligibility == Eligibility.Yes)
            .ToList();
        if (instance is not { Entitlement.Amount: AmountResult.Exact due, Amount: AmountResult.Exact given }) return null;
        var how = sheet.In(cap.Allocation == CapAllocation.ProRata ? Phrases.ProRata : Phrases.InOrder);
        return Phrases.SharedCapBit.With(
            sheet.Tongue, sheet.In(cap.Name), Sum(covered.Select(other => other.Entitlement.Amount)), Sum(covered.Select(other => other.Amount)),
            how, ValueText.Of(due.Value, sheet.Tongue), ValueText.Of(given.Value, sheet.Tongue));
    }

    private string Sum(IEnumerable<AmountResult> amounts) => ValueText.Of(
        amounts.OfType<AmountResult.Exact>().Aggregate(Quantities.Money.Zero, (sum, exact) => sum + exact.Value), sheet.Tongue);

    private void Instalments(AwardInstance instance)
    {
        if (instance.Instalments.Count == 0) return;
        var parts = instance.Instalments
            .Select((part, i) => Phrases.InYear.With(sheet.Tongue, sheet.Result.Year + i, ValueText.Of(part, sheet.Tongue)));
        sheet.Add(1, Phrases.InstalmentsLine, Phrases.Listed(parts, sheet.Tongue));
    }

    private void Named(NamedResult result)
    {
        var name = Phrases.ResultLabel.With(sheet.Tongue, sheet.In(result.Definition.Name));
        if (result.Trace is { } trace)
        {
            definitions.Of(trace, 1);
            definitions.Formula(sheet.Cited(name, result.Definition.Cites), trace, 1);
        }
        else
        {
            sheet.Equation(1, name, sheet.Value(result.Value, result.Definition.Type));
        }
    }
}
