using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language;

/// <summary>What the language is made of, as data: for the manual's tables, for editors and for help texts.</summary>
public static class Reference
{
    private static readonly (Keyword First, Keyword Last, string Group)[] Groups =
    [
        (Keyword.Policy, Keyword.Notice, "Declarations"),
        (Keyword.Title, Keyword.Places, "Clauses"),
        (Keyword.AnyOf, Keyword.AtLeastOf, "Groups of conditions"),
        (Keyword.RatioType, Keyword.Daily, "Types"),
        (Keyword.Yes, Keyword.YearBeforeLast, "Values and years"),
        (Keyword.And, Keyword.DistinctYears, "Operators and forms"),
        (Keyword.Sum, Keyword.Weighted, "Functions"),
        (Keyword.Applicants, Keyword.NoCut, "Options the language brings"),
    ];

    /// <summary>Every reserved word in both languages, in the order of the keyword table.</summary>
    public static IEnumerable<(string Group, Wording Word)> Words => Keywords.All.Select(keyword =>
        (Groups.First(group => keyword >= group.First && keyword <= group.Last).Group, keyword.Word()));

    /// <summary>Every unit in both languages.</summary>
    public static IEnumerable<Wording> UnitWords => Enum.GetValues<Unit>().Where(unit => unit != Unit.None)
        .Select(unit => new Wording(Units.Write(unit, english: false), Units.Write(unit, english: true).Trim()));

    /// <summary>The clauses of each declaration: the clause's word or sign, whether it must stand, whether it may stand again.</summary>
    public static IEnumerable<(Wording Declaration, Seq<(Wording Clause, bool IsRequired, bool Repeats)> Clauses)> Declarations =>
        Keywords.All.Where(Grammar.IsDeclaration).Select(keyword => (
            keyword.Word(),
            Grammar.Clauses[keyword].Select(rule => (rule.Keyword.Word(), rule.Required, rule.Repeats)).ToSeq()));

    /// <summary>Which types an arithmetic operator joins, and what comes out.</summary>
    public static IEnumerable<(Arithmetic Operator, Wording Left, Wording Right, Wording Result)> Operators =>
        Typing.Operators.Rows.Select(row =>
            (row.Operator, TypeNames.Of(row.Left), TypeNames.Of(row.Right), TypeNames.Of(row.Result)));
}
