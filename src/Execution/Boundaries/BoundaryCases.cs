using System.Globalization;
using System.Text;
using Duixian.Execution.Cases;
using Duixian.Execution.Facts;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Boundaries;

/// <summary>Proposed cases as a case file: what each expects stands open, for a person to work out.</summary>
public sealed class BoundaryCases
{
    private readonly Program _program;
    private readonly Tongue _tongue;
    private readonly StringBuilder _text = new();
    private int _number;

    private BoundaryCases(Program program, Tongue tongue) => (_program, _tongue) = (program, tongue);

    /// <summary>The case file, Markdown.</summary>
    public string Page => _text.ToString();

    /// <summary>How many cases are proposed.</summary>
    public int Cases { get; private set; }

    /// <summary>How many bounds they stand at.</summary>
    public int Bounds { get; private set; }

    /// <summary>How many bounds have worked cases as near on each side as could be proposed; they are only left out where that was asked for.</summary>
    public int Covered { get; private set; }

    /// <summary>How many bounds no case could be proposed for; the page names them.</summary>
    public int Left { get; private set; }

    /// <summary>Proposes cases on both sides of every bound of some awards.</summary>
    /// <param name="program">A compiled policy.</param>
    /// <param name="cases">The worked cases of its package, whose firms are started from.</param>
    /// <param name="awards">The awards that are meant.</param>
    /// <param name="year">The policy year of a firm that is made up, 1 to 9999.</param>
    /// <param name="onlyMissing">True to leave out what some worked case already stands as near to, on the same side.</param>
    /// <param name="tongue">The language of the page.</param>
    /// <param name="progress">Told before each award which one it is.</param>
    public static BoundaryCases Of(
        Program program, IEnumerable<WorkedCase> cases, Seq<Award> awards, int year, bool onlyMissing, Tongue tongue, Action<Award> progress)
    {
        var (proposals, left) = BoundarySearch.Of(program, cases, awards, year, progress);
        var page = new BoundaryCases(program, tongue) { Covered = proposals.Count(proposal => proposal.Stands.All(stand => stand.IsTaken)), Left = left.Count };
        page.Write(onlyMissing ? [.. proposals.Select(Missing).Where(proposal => proposal.Stands.Count > 0)] : [.. proposals], left);
        return page;
    }

    private static Proposal Missing(Proposal proposal) => proposal with { Stands = proposal.Stands.Where(stand => !stand.IsTaken).ToSeq() };

    private void Write(List<Proposal> proposals, Seq<(Award Award, Bound Bound)> left)
    {
        _text.Append("# ").Append(BoundaryWords.Title.With(_tongue, _program.Policy.Name.Wording.In(_tongue))).Append("\n\n");
        if (proposals.Count > 0) _text.Append(BoundaryWords.Lead.In(_tongue)).Append("\n\n");
        foreach (var firm in proposals.GroupBy(proposal => (proposal.Award, proposal.Firm)))
        {
            if (FirmTables.Of(_program, firm.Key.Firm.Facts, _tongue) is not { } tables) continue;
            _text.Append(HeadingOf(firm.Key.Award, firm.Key.Firm)).Append("\n\n").Append(tables);
            foreach (var proposal in firm) Write(proposal);
        }

        if (left.Count > 0) WriteLeft(left);
        _text.Append(BoundaryWords.OfMany.In(_tongue)).Append('\n');
    }

    private string HeadingOf(Award award, BaseFirm firm) => firm.Case is { } worked
        ? BoundaryWords.FromCase.With(_tongue, award.Name.Wording.In(_tongue), worked.Span.Source.Name, worked.Name)
        : BoundaryWords.MadeUp.With(_tongue, award.Name.Wording.In(_tongue));

    private void Write(Proposal proposal)
    {
        var (number, lever) = (++_number, NeedText.Of(proposal.Lever.Place, _tongue));
        var label = proposal.Condition?.Label?.Wording.In(_tongue) ?? BoundText.Of(proposal.Bound, _program, _tongue);
        _text.Append(CultureInfo.InvariantCulture, $"### {number}. ").Append(Title(proposal.Condition, proposal.Bound)).Append("\n\n");
        if (!proposal.Matters) _text.Append(BoundaryWords.SameAnswer.In(_tongue)).Append("\n\n");
        string[] header =
        [
            CaseWords.Case.In(_tongue), CaseWords.Year.In(_tongue), .. proposal.Firm.Columns.Select(column => column.Header), .. proposal.Item is null ? [] : new[] { CaseWords.Item.In(_tongue) },
            lever, CaseWords.Eligibility.In(_tongue), CaseWords.Amount.In(_tongue), CaseWords.Reason.In(_tongue), CaseWords.Arithmetic.In(_tongue),
        ];
        _text.Append(FirmTables.Table(header, proposal.Stands.Select(stand => (string[])
        [
            FormattableString.Invariant($"{number} {label} {SideOf(stand).In(_tongue)}"), proposal.Firm.Year.ToString(CultureInfo.InvariantCulture), .. proposal.Firm.Columns.Select(column => column.Text),
            .. proposal.Item is { } item ? new[] { item.In(_tongue) } : [],
            WrittenValue.Of(stand.Value, Axis.Inner(proposal.Lever.Axis.Place.Symbol.Type))!.In(_tongue), BoundaryWords.Open, BoundaryWords.Open, "", "",
        ])));
        Bounds++;
        Cases += proposal.Stands.Count;
    }

    private static Wording SideOf(Stand stand) => stand.Distance.Sign switch { < 0 => BoundaryWords.Below, 0 => BoundaryWords.At, _ => BoundaryWords.Above };

    private string Title(Condition? condition, Bound bound)
    {
        var place = BoundText.PlaceOf(bound);
        var text = BoundText.Of(bound, _program, _tongue);
        if (condition?.Label is { } label) text = $"{label.Wording.In(_tongue)} {text}";
        return BoundaryWords.InPlace.With(_tongue, text, place.Source.Name, place.Position.Line);
    }

    private void WriteLeft(Seq<(Award Award, Bound Bound)> left)
    {
        _text.Append(BoundaryWords.LeftTitle.In(_tongue)).Append("\n\n").Append(BoundaryWords.LeftLead.In(_tongue)).Append("\n\n");
        foreach (var (award, bound) in left.ToArray())
            _text.Append("- ").Append(award.Name.Wording.In(_tongue)).Append(Phrases.Colon.In(_tongue)).Append(Title(null, bound)).Append('\n');
        _text.Append('\n');
    }
}
