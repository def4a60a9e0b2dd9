using System.Globalization;
using Duixian.Language.Ir;
using Program = Duixian.Language.Ir.Program;

namespace Duixian.Tests.Policies;

/// <summary>Something of a compiled package that a clause may be carried by.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cites">Clauses it cites.</param>
/// <param name="IsRule">True when it must cite a clause that names it: all but helping definitions, facts and tables.</param>
public sealed record FidelityRule(string Kind, string Name, IReadOnlyList<string> Cites, bool IsRule);

/// <summary>A compiled package as the fidelity page sees it.</summary>
public static class FidelityRules
{
    /// <summary>Everything with a name, in the order of the program.</summary>
    public static IEnumerable<FidelityRule> Of(Program program) =>
    [
        .. program.Awards.SelectMany(OfAward),
        .. OfCondition(program.Scope),
        .. program.Parameters.Select(p => Rule(p.Kind.ToString(), p.Name, p.Cites)),
        .. program.Judgements.Select(j => Rule("judgement", j.Name, j.Cites)),
        .. program.Provisions.SelectMany(p => OfCondition(p.Conditions).Prepend(Rule("provision", p.Name, p.Cites))),
        .. program.SharedCaps.Select(c => Rule("shared cap", c.Name, c.Cites)),
        .. program.Overlaps.Select(o => Rule("overlap", o.Name, o.Cites)),
        .. program.Budgets.Select(b => Rule("budget", b.Name, b.Cites)),
        .. program.Definitions.Select(d => Part("definition", d.Name, d.Cites)),
        .. program.Tables.Select(t => Part("table", t.Name, t.Cites)),
        .. program.Facts.Select(f => Part("fact", f.Name, f.Cites)),
        .. program.Lists.SelectMany(l => l.Fields.Select(f => Part("field", f.Name, f.Cites)).Prepend(Part("list", l.Name, l.Cites))),
    ];

    /// <summary>The lines of the header that a clause may name; each with whether the package has it.</summary>
    public static bool HasHeader(Policy policy, string line) => line switch
    {
        "title" => policy.Title is not null,
        "authority" => policy.Authority is not null,
        "source" => policy.Source is not null,
        "status" => policy.Status is not null,
        "effective" => true,
        "superseded" => policy.Superseded is not null,
        "in_force" => true,
        "validity" => policy.Validity is not null,
        _ when line.StartsWith("basis ", StringComparison.Ordinal) =>
            policy.Bases.Any(b => b.Chinese.Contains(line["basis ".Length..], StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>A default as an author writes it.</summary>
    public static string Written(Parameter parameter) => parameter.Value switch
    {
        Literal.Option option when parameter.Type is DataType.Option type => type.Type.Members[option.Index].Text,
        Literal.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Literal.Number number => number.Written.Chinese,
        Literal.Period { Value: { Months: 0, Days: 0 } period } => $"{period.Years}年",
        _ => "?",
    };

    private static IEnumerable<FidelityRule> OfAward(Award award) =>
    [
        Rule("award", award.Name, award.Cites),
        .. OfCondition(award.Conditions),
        .. award.Amount.Exceptions.Select(e => Rule("exception", e.Name, e.Cites)),
        .. award.Definitions.Select(d => Part("definition", d.Name, d.Cites)),
        .. award.Selection is { Cites.Count: > 0 } selection ? [Part("selection", award.Name, selection.Cites)] : Array.Empty<FidelityRule>(),
    ];

    private static IEnumerable<FidelityRule> OfCondition(Condition? condition)
    {
        if (condition?.Label is { } label) yield return Rule("condition", label, condition.Cites);
        if (condition is not Condition.Group group) yield break;
        foreach (FidelityRule part in group.Parts.SelectMany(OfCondition)) yield return part;
    }

    private static FidelityRule Rule(string kind, Name name, IEnumerable<Citation> cites) => new(kind, name.Text, [.. cites.Select(c => c.Clause)], true);

    private static FidelityRule Part(string kind, Name name, IEnumerable<Citation> cites) => new(kind, name.Text, [.. cites.Select(c => c.Clause)], false);
}
