using Duixian.Language.Ir;

namespace Duixian.Language.Typing;

/// <summary>Which quantities an arithmetic operator joins, and what comes out: the whole algebra of units as one table.</summary>
internal static class Operators
{
    private static readonly Dictionary<(Arithmetic, Kind, Kind), Kind> Table = Build();

    /// <summary>The kind of the result; null when the operands do not go together.</summary>
    public static Kind? Result(Arithmetic op, Kind left, Kind right) =>
        Table.TryGetValue((op, left, right), out var kind) ? kind : null;

    /// <summary>The rows of the table, for the manual.</summary>
    public static IEnumerable<(Arithmetic Operator, Kind Left, Kind Right, Kind Result)> Rows =>
        Table.Select(row => (row.Key.Item1, row.Key.Item2, row.Key.Item3, row.Value));

    private static Dictionary<(Arithmetic, Kind, Kind), Kind> Build()
    {
        var table = new Dictionary<(Arithmetic, Kind, Kind), Kind>();
        Sums(table);
        Products(table);
        return table;
    }

    private static void Sums(Dictionary<(Arithmetic, Kind, Kind), Kind> table)
    {
        Kind[] alike =
        [
            Kind.Amount, Kind.Ratio, Kind.Points, Kind.YearlyRate, Kind.YearlyAmount, Kind.AmountDays, Kind.Count, Kind.Number,
            Kind.Days, Kind.WorkingDays,
        ];
        foreach (var op in new[] { Arithmetic.Add, Arithmetic.Subtract })
        {
            foreach (var kind in alike) table[(op, kind, kind)] = kind;
            table[(op, Kind.Count, Kind.Number)] = Kind.Number;
            table[(op, Kind.Number, Kind.Count)] = Kind.Number;
            table[(op, Kind.Ratio, Kind.Points)] = Kind.Ratio;
            table[(op, Kind.Year, Kind.Count)] = Kind.Year;
        }

        table[(Arithmetic.Subtract, Kind.Year, Kind.Year)] = Kind.Count;
        table[(Arithmetic.Subtract, Kind.Date, Kind.Date)] = Kind.Days;
    }

    private static void Products(Dictionary<(Arithmetic, Kind, Kind), Kind> table)
    {
        void Both(Kind left, Kind right, Kind result)
        {
            table[(Arithmetic.Multiply, left, right)] = result;
            table[(Arithmetic.Multiply, right, left)] = result;
        }

        Kind[] measured =
        [
            Kind.Amount, Kind.Points, Kind.YearlyRate, Kind.YearlyAmount, Kind.AmountDays, Kind.Days, Kind.Number, Kind.Ratio,
        ];
        foreach (var kind in measured)
        {
            foreach (var factor in new[] { Kind.Count, Kind.Number, Kind.Ratio })
            {
                if (kind is Kind.Number or Kind.Ratio && factor is Kind.Number or Kind.Ratio) continue;
                Both(kind, factor, kind);
                table[(Arithmetic.Divide, kind, factor)] = kind;
            }

            table[(Arithmetic.Divide, kind, kind)] = Kind.Ratio;
        }

        Both(Kind.Ratio, Kind.Ratio, Kind.Ratio);
        Both(Kind.Number, Kind.Number, Kind.Number);
        Both(Kind.Number, Kind.Ratio, Kind.Number);
        Both(Kind.Count, Kind.Count, Kind.Count);
        Both(Kind.Amount, Kind.Days, Kind.AmountDays);
        Both(Kind.Amount, Kind.YearlyRate, Kind.YearlyAmount);
        table[(Arithmetic.Divide, Kind.Number, Kind.Number)] = Kind.Number;
        table[(Arithmetic.Divide, Kind.Number, Kind.Ratio)] = Kind.Number;
        table[(Arithmetic.Divide, Kind.Ratio, Kind.Ratio)] = Kind.Ratio;
        table[(Arithmetic.Divide, Kind.Count, Kind.Count)] = Kind.Ratio;
        table[(Arithmetic.Divide, Kind.Count, Kind.Number)] = Kind.Number;
        table[(Arithmetic.Divide, Kind.AmountDays, Kind.Days)] = Kind.Amount;
        table[(Arithmetic.Divide, Kind.AmountDays, Kind.Amount)] = Kind.Days;
        table[(Arithmetic.Divide, Kind.YearlyAmount, Kind.Amount)] = Kind.YearlyRate;
        table[(Arithmetic.Divide, Kind.YearlyAmount, Kind.YearlyRate)] = Kind.Amount;
    }
}
