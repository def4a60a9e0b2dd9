using Duixian.Execution.Facts;
using Duixian.Execution.Reference;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>A firm of which only is known what a search cannot go through: one item in every list, texts, codes, references, balances.</summary>
/// <remarks>
/// A text or code is the first the policy compares that fact with. A balance stays the same from the first day of the year before the policy
/// year on. No award was given before. Everything with an order, yes-no and options stays unknown, and so do judgements.
/// </remarks>
internal static class SampleFirm
{
    private const string Key = "1";
    private const string SampleText = "A";
    private const string SampleCredit = "91330108MAXK7Q2W9C";
    private const string SampleIndustry = "65";
    private const long SampleBalance = 10_000_000_000;

    /// <summary>The facts of such a firm.</summary>
    public static FactSet Of(Program program, int year)
    {
        var lists = new Seq<Item>?[program.Lists.Count];
        foreach (var list in program.Lists.Where(list => list.Parent < 0)) lists[list.Index] = [ItemOf(program, list, null)];
        var constants = Constants(program);
        var facts = program.Facts.Select(fact => ValueOf(fact, null, lists, constants, year)).ToArray();
        foreach (var item in lists.SelectMany(items => items ?? []).SelectMany(WithThoseBelow))
            foreach (var field in item.List.Fields)
                item.Fields[field.Index] = field.Index == item.List.Key ? Value.OfObject(Key) : ValueOf(field, item, lists, constants, year);
        return new FactSet(facts, lists, new Value[program.Judgements.Count], [], []);
    }

    private static Item ItemOf(Program program, ListType list, Item? parent)
    {
        var item = new Item(list, Key, parent, program.Lists.Count, program.Judgements.Count);
        foreach (var inner in program.Lists.Where(inner => inner.Parent == list.Index)) item.Lists[inner.Index] = [ItemOf(program, inner, item)];
        return item;
    }

    private static IEnumerable<Item> WithThoseBelow(Item item) =>
        item.Lists.SelectMany(items => items ?? []).SelectMany(WithThoseBelow).Prepend(item);

    private static Value ValueOf(Fact fact, Item? item, Seq<Item>?[] lists, Dictionary<Fact, string> constants, int year) => fact.Type switch
    {
        DataType.Yearly => Value.OfObject(new YearSeries(fact, item)),
        DataType.Item reference => Value.OfObject(lists[reference.List]!.Value[0]),
        DataType.Daily when StepSeries.TryCreate([(new DateOnly(Math.Max(1, year - 1), 1, 1), Within(fact.Range))], out var steps) => Value.OfObject(steps),
        DataType.Scalar { Kind: Kind.Text } => Value.OfObject(constants.GetValueOrDefault(fact, SampleText)),
        DataType.Scalar { Kind: Kind.Duration } => Value.OfObject(new CalendarPeriod(1, 0, 0)),
        DataType.Scalar { Kind: Kind.IndustryCode } when IndustryCode.TryParse(constants.GetValueOrDefault(fact, SampleIndustry), out var industry) => Value.OfObject(industry),
        DataType.Scalar { Kind: Kind.CreditCode } when CreditCode.TryParse(constants.GetValueOrDefault(fact, SampleCredit), out var credit, out _) => Value.OfObject(credit),
        _ => Evaluator.UnknownFact(fact, item, null),
    };

    private static Ratio Within(ValueRange? range) => range is null ? SampleBalance : Ratio.Min(Ratio.Max(range.Low, SampleBalance), range.High);

    /// <summary>The first text or code that each fact is compared with anywhere in the policy.</summary>
    private static Dictionary<Fact, string> Constants(Program program)
    {
        var found = new Dictionary<Fact, string>(ReferenceEqualityComparer.Instance);
        foreach (var expr in Exprs(program).SelectMany(ExprParts.All))
        {
            var (subject, others) = expr switch
            {
                Expr.Compare compare => (compare.Left, (Seq<Expr>)[compare.Right]),
                Expr.OneOf one => (one.Value, one.Among),
                _ => (null, []),
            };
            var fact = subject switch { Expr.FactRef named => named.Symbol, Expr.Field field => field.Symbol, Expr.OrIfAbsent { Operand: Expr.FactRef named } => named.Symbol, _ => null };
            if (fact is not null && others.Count > 0 && others[0] is Expr.Constant { Value: Literal.Text text }) found.TryAdd(fact, text.Value);
        }

        return found;
    }

    private static IEnumerable<Expr> Exprs(Program program) => ExprParts.Tests(program.Scope).Select(test => test.Expr)
        .Concat(program.Definitions.Select(definition => definition.Body))
        .Concat(program.Awards.SelectMany(award => ExprParts.Tests(award.Conditions).Select(test => test.Expr)
            .Concat(award.Definitions.Select(definition => definition.Body))
            .Append(award.Amount.Base)
            .Concat(award.Amount.Exceptions.SelectMany(exception => new[] { exception.When, exception.Value }))));
}
