using Duixian.Execution.Boundaries;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>A bound in the words of the policy.</summary>
internal static class BoundText
{
    /// <summary>The comparison, cap or edge.</summary>
    public static string Of(Bound bound, Program program, Tongue tongue)
    {
        string Names(Expr expr) => ExprText.Names(expr, program, tongue);
        string Against(Expr value, string other) => BoundaryWords.Against.With(tongue, Names(value), other);
        return bound.Of switch
        {
            SharedCap cap => BoundaryWords.SharedCap.With(tongue, cap.Name.Wording.In(tongue)),
            Selection places => BoundaryWords.Places.With(tongue, Names(bound.Edge == 0 ? places.Take : places.PerCategory!)),
            Budget budget => GroupProposal.Envelope(budget).In(tongue),
            Award when bound.Edge > 0 => Keyword.Once.Word().In(tongue),
            Award award => BoundaryWords.Minimum.With(tongue, award.Name.Wording.In(tongue)),
            Expr.Bounded cap => (cap.IsCap ? BoundaryWords.Cap : BoundaryWords.Floor).With(tongue, Names(cap.Operand), Names(cap.Bound)),
            Expr.OneOf one => Against(one.Value, (bound.Edge == 0 ? BoundaryWords.FirstDayOf : BoundaryWords.LastDayOf).With(tongue, Names(one.Among[0]))),
            Expr.Bands bands => Against(bands.Subject, Names(bands.Cases[bound.Edge].Bound)),
            Expr.Brackets brackets => Against(brackets.Subject, Names(brackets.Cases[bound.Edge].Bound)),
            Expr.LookUp { Date: { } date, Symbol: var table } => Against(date, $"{table.Name.Wording.In(tongue)} {ValueText.Iso(table.Parts[bound.Edge + 1].From!.Value)}"),
            _ => Names((Expr)bound.Of),
        };
    }

    /// <summary>The same for the name of a case: of a cap or floor only the bound.</summary>
    public static string ShortOf(Bound bound, Program program, Tongue tongue) => bound.Of is Expr.Bounded cap
        ? (cap.IsCap ? BoundaryWords.Cap : BoundaryWords.Floor).With(tongue, "", ExprText.Names(cap.Bound, program, tongue)).Trim()
        : Of(bound, program, tongue);

    /// <summary>Where it is written.</summary>
    public static SourceSpan PlaceOf(Bound bound) => bound.Of switch
    {
        SharedCap cap => cap.Name.Span,
        Selection places => (bound.Edge == 0 ? places.Take : places.PerCategory!).Span,
        Budget budget => budget.Name.Span,
        Award award => bound.Edge > 0 ? award.Name.Span : award.Minimum!.Span,
        _ => ((Expr)bound.Of).Span,
    };
}
