using Duixian.Execution.Cases;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>Firms from which the cliffs of an award are looked for: one made up from the declarations, and given ones that get the award.</summary>
internal sealed class CliffFirms
{
    // The rule takes few ways; of many firms that get an award most take the same one.
    private const int MostTaken = 40;
    private const int MostWays = 4;

    private readonly Program _program;
    private readonly Scenario _scenario;
    private readonly int _year;
    private readonly ILookup<Award, (CaseFirm Firm, Money Amount)> _due;

    /// <param name="program">A compiled policy.</param>
    /// <param name="scenario">Which values the open figures take.</param>
    /// <param name="year">The policy year, 1 to 9999.</param>
    /// <param name="known">Given firms.</param>
    public CliffFirms(Program program, Scenario scenario, int year, Seq<CaseFirm> known)
    {
        (_program, _scenario, _year) = (program, scenario, year);
        _due = known
            .SelectMany(firm => Engine.Calculate(program, scenario, firm.Facts, year, trace: false).Instances
                .Select(instance => (instance.Award, Firm: firm, Amount: CliffFirm.Given(instance) ?? Money.Zero)))
            .Where(due => due.Amount > Money.Zero)
            .ToLookup(due => due.Award, due => (due.Firm, due.Amount));
    }

    /// <summary>The most that any firm with one item in every list and nothing in the ledger can get; null where that has no end.</summary>
    public Money? CeilingOf(Award award) => AmountBounds.Of(First(SampleFirm.Of(_program, _year), award).Now().Amount).High;

    /// <summary>The firms; first those with as much of the award as their facts can bring, then others as they are, which stand before other thresholds.</summary>
    public IEnumerable<CliffFirm> Of(Award award)
    {
        if (MadeUp(award) is { } madeUp) yield return madeUp;
        var due = _due[award].OrderByDescending(due => due.Amount.Fen).Take(MostTaken).Select(due => FirmOf(due.Firm.Facts, award, due.Firm)).ToList();
        foreach (var firm in due.DistinctBy(firm => WayOf(firm.Subject)).Take(MostWays).ToList())
        {
            due.Remove(firm);
            // What it is stays: another kind of firm is another way through the rule.
            firm.Climb(axis => axis.IsOrdered);
            yield return firm;
        }

        foreach (var firm in due) yield return firm;
    }

    private CliffFirm FirmOf(FactSet facts, Award award, CaseFirm? from)
    {
        var subject = First(facts, award);
        return new CliffFirm(subject, new Places(subject.Trial).Of(subject), from);
    }

    private CliffFirm? MadeUp(Award award)
    {
        var firm = FirmOf(SampleFirm.Of(_program, _year), award, null);
        if (firm.Subject.Now().Eligibility.GivesNothing() || (!firm.Remedy(firm.Axes) && !firm.Remedy([.. firm.Axes.Reverse()]))) return null;
        firm.Climb(_ => true);
        return firm;
    }

    /// <summary>The instance of a firm that gets most; the first where none gets anything.</summary>
    private Subject First(FactSet facts, Award award)
    {
        var trial = new Trial(_program, _scenario, facts, _year);
        return new Subject(trial, trial.Calculate(trial.Sharing(award)).Instances.Where(instance => instance.Award == award)
            .MaxBy(instance => CliffFirm.Given(instance) ?? Money.Zero)!);
    }

    /// <summary>The comparisons that an answer goes through.</summary>
    private static string WayOf(Subject subject) =>
        string.Join(' ', subject.Steps().Select(step => $"{step.Step.Expr.Span.Source.Name}:{step.Step.Expr.Span.Start}").Order(StringComparer.Ordinal));
}
