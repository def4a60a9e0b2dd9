using System.Globalization;
using System.Text;
using Duixian.Execution.Cases;
using Duixian.Execution.Facts;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

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
        var (proposals, groups, left) = BoundarySearch.Of(program, cases, awards, year, progress);
        var page = new BoundaryCases(program, tongue) { Covered = proposals.Count(proposal => proposal.Stands.All(stand => stand.IsTaken)), Left = left.Count };
        page.Write(onlyMissing ? [.. proposals.Select(Missing).Where(proposal => proposal.Stands.Count > 0)] : [.. proposals], groups, left);
        return page;
    }

    private static Proposal Missing(Proposal proposal) => proposal with { Stands = proposal.Stands.Where(stand => !stand.IsTaken).ToSeq() };

    private void Write(List<Proposal> proposals, Seq<GroupProposal> groups, Seq<(Wording Of, Bound Bound)> left)
    {
        _text.Append("# ").Append(BoundaryWords.Title.With(_tongue, _program.Policy.Name.Wording.In(_tongue))).Append("\n\n");
        if (proposals.Count + groups.Count > 0) _text.Append(BoundaryWords.Lead.In(_tongue)).Append("\n\n");
        // A table of earlier awards takes the place of the one before it, so what moves the ledger has a section of its own.
        foreach (var section in proposals.GroupBy(proposal => (proposal.Award, proposal.Firm, proposal.Lever as LedgerLever)))
        {
            var (award, firm, ledger) = section.Key;
            _text.Append(HeadingOf(award.Name.Wording, firm)).Append("\n\n").Append(FirmTables.Of(_program, ledger is null ? firm.Facts : firm.Facts with { Ledger = null }, _tongue));
            foreach (var proposal in section) Write(proposal);
        }

        foreach (var group in groups) Write(group);
        if (left.Count > 0) WriteLeft(left);
        _text.Append(BoundaryWords.OfMany.In(_tongue)).Append('\n');
    }

    private string HeadingOf(Wording of, BaseFirm firm) => firm.Case is { } worked
        ? BoundaryWords.FromCase.With(_tongue, of.In(_tongue), worked.Span.Source.Name, worked.Name)
        : BoundaryWords.MadeUp.With(_tongue, of.In(_tongue));

    private void Write(GroupProposal group)
    {
        var (number, text) = (++_number, BoundText.Of(group.Bound, _program, _tongue));
        _text.Append(HeadingOf(group.Heading, group.Firm)).Append("\n\n").Append(FirmTables.Of(_program, group.Firm.Facts, _tongue));
        _text.Append(CultureInfo.InvariantCulture, $"### {number}. ").Append(Title(null, group.Bound)).Append("\n\n");
        if (group.Bound.Of is Selection) _text.Append(BoundaryWords.Alike.In(_tongue)).Append("\n\n");
        // One place alone has nothing below it.
        var sides = new[] { BoundaryWords.Below, BoundaryWords.At, BoundaryWords.Above }.TakeLast(group.Groups.Count);
        foreach (var same in group.Groups.Zip(sides).GroupBy(each => each.First.Firms))
        {
            _text.Append(FirmTables.Table([CaseWords.OfFirm.In(_tongue)], [[BoundaryWords.Firm.With(_tongue, same.Key == 1 ? "" : $"# × {same.Key}")]]));
            var rows = same.Select(each => CellsOf(group, FormattableString.Invariant($"{number} {text} {each.Second.In(_tongue)}"), same.Key, each.First.Envelope)).ToList();
            _text.Append(FirmTables.Table([.. rows[0].Select(cell => cell.Header.In(_tongue))], rows.Select(row => row.Select(cell => cell.Cell))));
        }

        Bounds++;
        Cases += group.Groups.Count;
    }

    private void Write(Proposal proposal)
    {
        var number = ++_number;
        _text.Append(CultureInfo.InvariantCulture, $"### {number}. ").Append(Title(proposal.Condition, proposal.Bound)).Append("\n\n");
        if (!proposal.Matters) _text.Append(BoundaryWords.SameAnswer.In(_tongue)).Append("\n\n");
        var label = proposal.Condition?.Label?.Wording.In(_tongue) ?? BoundText.ShortOf(proposal.Bound, _program, _tongue);
        var stands = proposal.Stands.Select(stand => (Stand: stand, Name: FormattableString.Invariant($"{number} {label} {SideOf(stand, proposal)}"))).ToList();
        if (proposal.Lever is LedgerLever ledger)
        {
            var added = stands.SelectMany(each => ledger.EntriesAt(each.Stand.Position).Select(entry => (each.Name, entry)));
            _text.Append(FirmTables.Ledger([.. (proposal.Firm.Facts.Ledger ?? []).Select(entry => ("", entry)), .. added], _tongue));
        }

        var columns = ColumnsOf(proposal);
        _text.Append(FirmTables.Table(
            [.. columns.Select(column => column.Header)], stands.Select(each => columns.Select(column => column.Cell(each.Name, each.Stand)))));
        Bounds++;
        Cases += proposal.Stands.Count;
    }

    private List<(Wording Header, string Cell)> CellsOf(GroupProposal group, string name, int firms, Money? envelope)
    {
        List<(Wording Header, string Cell)> cells =
            [(CaseWords.Case, name), (CaseWords.Year, group.Firm.Year.ToString(CultureInfo.InvariantCulture)), .. group.Columns];
        if (envelope is { } fen) cells.Add((GroupProposal.Envelope((Budget)group.Bound.Of), WrittenValue.Of(Value.Of(fen.Fen), DataType.Of(Kind.Amount))!.In(_tongue)));
        cells.Add((CaseWords.OfFirm, BoundaryWords.Firm.With(_tongue, firms == 1 ? "" : $"{firms}")));
        if (group.Bound.Of is Budget) cells.Add((CaseWords.OfAward, group.Of.Name.Wording.In(_tongue)));
        cells.Add((group.Bound.Of is Budget ? PopulationWords.Chosen : PopulationWords.Selection, BoundaryWords.Open));
        cells.Add((PopulationWords.Granted, BoundaryWords.Open));
        return cells;
    }

    private List<(string Header, Func<string, Stand, string> Cell)> ColumnsOf(Proposal proposal)
    {
        var columns = new List<(string Header, Func<string, Stand, string> Cell)> { (CaseWords.Case.In(_tongue), (name, _) => name) };
        void Add(Wording header, string cell) => columns.Add((header.In(_tongue), (_, _) => cell));
        columns.Add((CaseWords.Year.In(_tongue), (_, stand) =>
            (proposal.Lever is YearLever ? YearLever.YearAt(stand.Position) : proposal.Firm.Year).ToString(CultureInfo.InvariantCulture)));
        foreach (var (header, text) in proposal.Firm.Columns.ToArray()) Add(header, text);
        if (proposal.Item is { } item) Add(CaseWords.Item, item.In(_tongue));
        if (proposal.Lever is FactLever fact)
            columns.Add((NeedText.Of(fact.Place, _tongue), (_, stand) => WrittenValue.Of(fact.Axis.At(stand.Position), Axis.Inner(fact.Axis.Place.Symbol.Type))!.In(_tongue)));
        Add(CaseWords.Eligibility, BoundaryWords.Open);
        Add(CaseWords.Amount, BoundaryWords.Open);
        Add(CaseWords.Reason, "");
        Add(CaseWords.Arithmetic, "");
        return columns;
    }

    /// <summary>The side, numbered where several cases stand on it: a bound may be met for a while, and left again the way it was come to.</summary>
    private string SideOf(Stand stand, Proposal proposal)
    {
        var words = proposal.Bound.Of is SharedCap ? (BoundaryWords.NotCapped, BoundaryWords.At, BoundaryWords.Capped) : (BoundaryWords.Below, BoundaryWords.At, BoundaryWords.Above);
        var side = (stand.Distance.Sign switch { < 0 => words.Item1, 0 => words.Item2, _ => words.Item3 }).In(_tongue);
        var there = proposal.Stands.Where(other => other.Distance.Sign == stand.Distance.Sign).ToList();
        return there.Count == 1 ? side : FormattableString.Invariant($"{side} {there.IndexOf(stand) + 1}");
    }

    private string Title(Condition? condition, Bound bound)
    {
        var place = BoundText.PlaceOf(bound);
        var text = BoundText.Of(bound, _program, _tongue);
        if (condition?.Label is { } label) text = $"{label.Wording.In(_tongue)} {text}";
        return BoundaryWords.InPlace.With(_tongue, text, place.Source.Name, place.Position.Line);
    }

    private void WriteLeft(Seq<(Wording Of, Bound Bound)> left)
    {
        _text.Append(BoundaryWords.LeftTitle.In(_tongue)).Append("\n\n").Append(BoundaryWords.LeftLead.In(_tongue)).Append("\n\n");
        foreach (var (of, bound) in left.ToArray())
            _text.Append("- ").Append(of.In(_tongue)).Append(Phrases.Colon.In(_tongue)).Append(Title(null, bound)).Append('\n');
        _text.Append('\n');
    }
}
