using Duixian.Execution.Population;
using Duixian.Execution.Trials;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Boundaries;

/// <summary>A bound that takes several firms, or a run over them, to be seen: the places of an award, the envelope of a budget.</summary>
/// <param name="Bound">The places or the envelope.</param>
/// <param name="Heading">The award or the budget.</param>
/// <param name="Firm">The firm; several are alike.</param>
/// <param name="Columns">What its case sets besides.</param>
/// <param name="Of">The award that is asked about.</param>
/// <param name="Groups">From below the bound to above it: how many firms, and the envelope where that is what changes.</param>
internal sealed record GroupProposal(
    Bound Bound, Wording Heading, BaseFirm Firm, Seq<(Wording Header, string Text)> Columns, Award Of, Seq<(int Firms, Money? Envelope)> Groups)
{
    // As many rows as one row of a case can stand for.
    private const int MostFirms = 999;

    /// <summary>One fewer, as many as there are places, one more.</summary>
    public static GroupProposal? OfPlaces(Bound bound, Award award, Program program, IEnumerable<(BaseFirm Firm, Subject Subject)> firms) =>
        firms.Where(each => IsOneAward(each.Subject)).Select(each => PlacesFor(bound, award, program, each.Firm)).FirstOrDefault(found => found is not null);

    /// <summary>One fen short of what a firm is due, just that, one fen more.</summary>
    public static GroupProposal? OfEnvelope(Bound bound, Budget budget, Program program, IEnumerable<(BaseFirm Firm, Subject Subject)> firms) =>
        firms.Where(each => CliffFirm.Given(each.Subject.Now()) > Money.Zero).Select(each => EnvelopeFor(bound, budget, program, each.Firm, each.Subject.Award))
            .FirstOrDefault(found => found is not null);

    /// <summary>Whether a firm applies for one award of this kind, so that so many firms are so many places.</summary>
    private static bool IsOneAward(Subject subject) => CliffFirm.Given(subject.Now()) > Money.Zero
        && subject.Trial.Calculate(subject.Trial.Sharing(subject.Award)).Instances.Count(instance => instance.Award == subject.Award && CliffFirm.Given(instance) is not { Fen: 0 }) == 1;

    private static GroupProposal? PlacesFor(Bound bound, Award award, Program program, BaseFirm firm)
    {
        var selection = award.Selection!;
        var terms = SelectionTerms.Of(selection, program, firm.Scenario, firm.Year);
        var places = bound.Edge == 0 ? terms.Take : Engine.Evaluate(program, firm.Scenario, selection.PerCategory!, firm.Year) is { IsKnown: true } known ? known.Int : 0;
        // Firms that are alike are of one category: of two bounds they meet the smaller one.
        var isFirst = bound.Edge > 0 ? places <= terms.Take
            : selection.PerCategory is not { } most || (Engine.Evaluate(program, firm.Scenario, most, firm.Year) is { IsKnown: true } each && terms.Take <= each.Int);
        if (terms.Stopped is not null || places is < 1 or > MostFirms || !isFirst) return null;
        var counts = new[] { places - 1, places, places + 1 }.Where(count => count > 0);
        return new GroupProposal(bound, award.Name.Wording, firm, firm.Columns, award, counts.Select(count => (count, (Money?)null)).ToSeq());
    }

    private static GroupProposal? EnvelopeFor(Bound bound, Budget budget, Program program, BaseFirm firm, Award award)
    {
        var result = PopulationEngine.Run(program, firm.Scenario, [new Applicant("1", firm.Facts)], firm.Year);
        var asked = result.Budgets.First(one => one.Budget == budget).Asked;
        if (asked <= Money.FromFen(1)) return null;
        var others = firm.Columns.Where(column => column.Header != Envelope(budget)).ToSeq();
        return new GroupProposal(
            bound, budget.Name.Wording, firm, others, award, [(1, asked - Money.FromFen(1)), (1, asked), (1, asked + Money.FromFen(1))]);
    }

    /// <summary>The column that announces an envelope.</summary>
    public static Wording Envelope(Budget budget) => new($"{Cases.CaseWords.Envelope.Chinese} {budget.Name.Text}", $"{Cases.CaseWords.Envelope.English} {budget.Name.Alias}");
}
