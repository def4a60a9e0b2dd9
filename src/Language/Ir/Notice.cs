using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Language.Ir;

/// <summary>A yearly implementation notice: what it sets, within the bounds of its policy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Year">The policy year it is for.</param>
/// <param name="IsExample">True when it is plainly marked as an example.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Settings">Value of each parameter it sets.</param>
/// <param name="Envelopes">Envelope of each budget it announces, in fen.</param>
/// <param name="Procedures">What it says about applying, for each award it says something about, in declared order.</param>
/// <param name="Calendars">Working calendars it brings.</param>
/// <param name="Superseded">What takes the policy's place, and when; null when it says nothing.</param>
/// <param name="Text">The notice document.</param>
public sealed record Notice(
    Name Name,
    int Year,
    bool IsExample,
    Prose? Source,
    Seq<(int Parameter, Literal Value)> Settings,
    Seq<(string Budget, Literal Value)> Envelopes,
    Seq<Procedure> Procedures,
    Seq<WorkingYears> Calendars,
    Supersession? Superseded,
    SourceText Text);

/// <summary>How one award is applied for. It decides no eligibility and no amount.</summary>
/// <param name="Award">Position of the award.</param>
/// <param name="Window">The days on which applications are taken, both ends included; null when none are named.</param>
/// <param name="Documents">What is to be handed in.</param>
/// <param name="Steps">What follows, in order.</param>
public sealed record Procedure(int Award, DateRange? Window, Seq<Prose> Documents, Seq<ProcedureStep> Steps);

/// <summary>A step of a procedure: review, public notice, payment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The day it is counted from, which does not count itself; null when only its end is set.</param>
/// <param name="To">Its last day.</param>
/// <param name="Lasting">How long it lasts, as written; null when its end is a day of its own.</param>
public sealed record ProcedureStep(Name Name, DateOnly? From, DateOnly To, Wording? Lasting);
