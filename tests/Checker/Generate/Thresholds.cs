using System.Numerics;
using Duixian.Language.Ir;
using Duixian.Tests.Support.Generate;

namespace Duixian.Tests.Checker.Generate;

/// <summary>Figures and dates that a program names: what lies near them decides most.</summary>
internal sealed class Thresholds
{
    private readonly Dictionary<Kind, List<Fraction>> _numbers = [];
    private readonly List<DateOnly> _dates = [];

    private Thresholds()
    {
    }

    public static Thresholds Of(Program program, int year)
    {
        Thresholds found = new();
        IEnumerable<Expr> roots =
        [
            .. program.Definitions.Select(each => each.Body),
            .. Tests(program.Scope),
            .. program.Awards.SelectMany(OfAward),
            .. program.SharedCaps.Select(each => each.Bound),
        ];
        foreach (Expr.Constant constant in roots.SelectMany(ExprParts.All).OfType<Expr.Constant>()) found.Add(constant.Value, constant.Type);
        foreach (Parameter parameter in program.Parameters)
        {
            foreach (Literal value in new[] { parameter.Value, parameter.Ceiling }.OfType<Literal>()) found.Add(value, parameter.Type);
        }

        for (int back = -1; back <= 3; back++) found._dates.AddRange([new DateOnly(year - back, 1, 1), new DateOnly(year - back, 12, 31)]);
        return found;
    }

    /// <summary>One of the figures, or right beside it, or a small part or multiple; null where the program names none of the kind.</summary>
    public Fraction? Near(Kind kind, Fraction step, Chance chance)
    {
        if (!_numbers.TryGetValue(kind, out List<Fraction>? known)) return null;
        Fraction number = chance.Pick(known);
        return chance.Below(6) switch
        {
            0 => number + step,
            1 => number - step,
            2 => number * chance.Between(2, 12),
            3 => number / chance.Between(2, 9),
            4 => number * new Fraction(chance.Between(80, 130), 100),
            _ => number,
        };
    }

    public DateOnly NearDate(Chance chance) => chance.Pick(_dates).AddDays(chance.Below(4) switch
    {
        0 => chance.Between(-2, 2),
        1 => chance.Between(-40, 40),
        2 => chance.Between(-500, 200),
        _ => 0,
    });

    private static IEnumerable<Expr> Tests(Condition? condition) => ExprParts.Tests(condition).Select(test => test.Expr);

    private static IEnumerable<Expr> OfAward(Award award) =>
    [
        .. Tests(award.Conditions),
        award.Amount.Base,
        .. award.Amount.Exceptions.SelectMany(each => new[] { each.When, each.Value }),
        .. award.Definitions.Select(each => each.Body),
    ];

    private void Add(Literal literal, DataType type)
    {
        if (literal is Literal.Day { Value: var day }) _dates.Add(day);
        if (literal is not Literal.Number { Value: var number } || type is not DataType.Scalar { Kind: var kind } || number.Sign == 0) return;
        if (BigInteger.Abs(number.Numerator) > BigInteger.Pow(10, 15)) return;
        if (!_numbers.TryGetValue(kind, out List<Fraction>? known)) _numbers[kind] = known = [];
        known.Add(new Fraction(number.Numerator, number.Denominator));
    }
}
