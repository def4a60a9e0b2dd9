namespace Duixian.Tests.Checker;

/// <summary>A whole number of fen divided in proportion.</summary>
internal static class Parts
{
    /// <summary>
    /// What each gets when all together may be at most so much: all of it while that is enough, otherwise whole fen in proportion, the fen
    /// left over one each to those whose lost part of a fen is largest, the first of equal ones first.
    /// </summary>
    public static IReadOnlyDictionary<T, Fraction> InProportion<T>(Fraction most, IReadOnlyList<(T Key, Fraction Amount)> all)
        where T : notnull
    {
        Fraction sum = all.Aggregate((Fraction)0, (total, each) => total + each.Amount);
        return sum <= most ? all.ToDictionary(each => each.Key, each => each.Amount) : Divided(most, all);
    }

    /// <summary>Exactly so much, in proportion.</summary>
    public static IReadOnlyDictionary<T, Fraction> Divided<T>(Fraction whole, IReadOnlyList<(T Key, Fraction Weight)> all)
        where T : notnull
    {
        Fraction sum = all.Aggregate((Fraction)0, (total, each) => total + each.Weight);
        List<(T Key, Fraction Whole, Fraction Lost)> parts = [.. all.Select(each =>
        {
            Fraction exact = whole * each.Weight / sum;
            Fraction floor = new(exact.Floor(), 1);
            return (each.Key, floor, exact - floor);
        })];
        Fraction left = whole - parts.Aggregate((Fraction)0, (total, each) => total + each.Whole);
        HashSet<T> favoured = [.. parts.OrderByDescending(each => each.Lost).Take((int)left.Above).Select(each => each.Key)];
        return parts.ToDictionary(each => each.Key, each => favoured.Contains(each.Key) ? each.Whole + 1 : each.Whole);
    }
}
