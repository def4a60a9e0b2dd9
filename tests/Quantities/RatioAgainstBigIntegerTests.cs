using System.Numerics;
using CsCheck;
using Duixian.Quantities;
using Xunit;

namespace Duixian.Tests.Quantities;

/// <summary>The fast form of <see cref="Ratio"/> against fractions of big integers, reduced after each step.</summary>
public class RatioAgainstBigIntegerTests
{
    private const int Iterations = 20_000;

    private static readonly long[] Edges =
        [long.MinValue, long.MinValue + 1, long.MaxValue, long.MaxValue - 1, int.MinValue, 1L << 32];

    // Small numbers meet common factors, edges meet overflow, and large ones stay beyond a long.
    private static readonly Gen<BigInteger> Whole = Gen.OneOf(
        Gen.Long[-100, 100].Select(n => (BigInteger)n),
        Gen.Long.Select(n => (BigInteger)n),
        Gen.Int[0, Edges.Length - 1].Select(i => (BigInteger)Edges[i]),
        Gen.Select(Gen.Long, Gen.Long).Select((a, b) => (BigInteger)a * b));

    private static readonly Gen<Model> Number = Gen.Select(Whole, Whole.Where(n => !n.IsZero)).Select(Model.Of);

    [Fact]
    public void The_four_operations_agree() => Gen.Select(Number, Number).Sample((a, b) =>
    {
        Same(Model.Of(a.N * b.D + b.N * a.D, a.D * b.D), a.Ratio + b.Ratio);
        Same(Model.Of(a.N * b.D - b.N * a.D, a.D * b.D), a.Ratio - b.Ratio);
        Same(Model.Of(a.N * b.N, a.D * b.D), a.Ratio * b.Ratio);
        if (!b.N.IsZero) Same(Model.Of(a.N * b.D, a.D * b.N), a.Ratio / b.Ratio);
        Same(Model.Of(-a.N, a.D), -a.Ratio);
        Same(Model.Of(BigInteger.Abs(a.N), a.D), Ratio.Abs(a.Ratio));
    }, iter: Iterations);

    [Fact]
    public void Whole_numbers_agree_at_every_end_of_a_machine_word()
    {
        long[] ends =
        [
            .. Edges, -(1L << 62), 1L << 62, -(1L << 32), 1L << 31, 3037000499, 3037000500, -3037000500,
            .. Enumerable.Range(-4, 9).Select(n => (long)n),
        ];
        foreach ((long a, long b) in ends.SelectMany(a => ends.Select(b => (a, b))))
        {
            Same(Model.Of((BigInteger)a + b, 1), (Ratio)a + b);
            Same(Model.Of((BigInteger)a - b, 1), (Ratio)a - b);
            Same(Model.Of((BigInteger)a * b, 1), (Ratio)a * b);
            if (b == 0) continue;
            Same(Model.Of(a, b), (Ratio)a / b);
            Same(Model.Of(a, b), Ratio.Of(a, b));
            // Fractions whose parts stand at the ends of the word.
            Same(Model.Of((BigInteger)a * 2, b), Ratio.Of(a, b) + Ratio.Of(a, b));
            Same(Model.Of(0, 1), Ratio.Of(a, b) - Ratio.Of(a, b));
            Same(Model.Of((BigInteger)a * a, (BigInteger)b * b), Ratio.Of(a, b) * Ratio.Of(a, b));
            Assert.Equal((a * (BigInteger)b).CompareTo(b * (BigInteger)b), ((Ratio)a / b).CompareTo(1));
        }
    }

    [Fact]
    public void Order_and_equality_agree() => Gen.Select(Number, Number).Sample((a, b) =>
    {
        int expected = (a.N * b.D).CompareTo(b.N * a.D);
        Assert.Equal(expected, a.Ratio.CompareTo(b.Ratio));
        Assert.Equal(expected == 0, a.Ratio == b.Ratio);
        Assert.Equal(expected != 0, a.Ratio != b.Ratio);
        Assert.Equal(expected < 0, a.Ratio < b.Ratio);
        Assert.Equal(expected > 0, a.Ratio > b.Ratio);
        Assert.Equal(expected <= 0, a.Ratio <= b.Ratio);
        Assert.Equal(expected >= 0, a.Ratio >= b.Ratio);
        Assert.Equal(expected < 0 ? a.Ratio : b.Ratio, Ratio.Min(a.Ratio, b.Ratio));
        Assert.Equal(expected > 0 ? a.Ratio : b.Ratio, Ratio.Max(a.Ratio, b.Ratio));
    }, iter: Iterations);

    [Fact]
    public void A_value_reached_on_two_ways_is_equal_and_hashes_equal() => Gen.Select(Number, Number).Sample((a, b) =>
    {
        Ratio round = a.Ratio + b.Ratio - b.Ratio;
        Assert.Equal(a.Ratio, round);
        Assert.Equal(a.Ratio.GetHashCode(), round.GetHashCode());
        if (!b.N.IsZero) Assert.Equal(a.Ratio, a.Ratio * b.Ratio / b.Ratio);
    }, iter: Iterations);

    [Fact]
    public void Properties_agree() => Number.Sample(a =>
    {
        Assert.Equal(a.N.Sign, a.Ratio.Sign);
        Assert.Equal(a.N.IsZero, a.Ratio.IsZero);
        Assert.Equal(a.D.IsOne, a.Ratio.IsInteger);
        Assert.Equal(BigInteger.Abs(a.N).GetBitLength() + a.D.GetBitLength(), a.Ratio.BitLength);
        Assert.Equal(
            a.D.IsOne && a.N >= long.MinValue && a.N <= long.MaxValue,
            a.Ratio.TryToInt64(out long whole));
        if (a.Ratio.TryToInt64(out whole)) Assert.Equal(a.N, whole);
        Assert.True(Ratio.Of(a.Ratio.Floor()) <= a.Ratio && a.Ratio < Ratio.Of(a.Ratio.Floor() + 1));
        Assert.True(Ratio.Of(a.Ratio.Ceiling()) >= a.Ratio && a.Ratio > Ratio.Of(a.Ratio.Ceiling() - 1));
    }, iter: Iterations);

    [Fact]
    public void A_decimal_survives_writing_and_reading() =>
        Gen.Select(Gen.Long, Gen.Int[0, 18]).Sample((digits, places) =>
        {
            Ratio value = Ratio.Of(digits, BigInteger.Pow(10, places));
            Assert.True(Ratio.TryParse(value.ToString(), out Ratio read));
            Assert.Equal(value, read);
        }, iter: Iterations);

    private static void Same(Model expected, Ratio actual)
    {
        Assert.Equal(expected.N, actual.Numerator);
        Assert.Equal(expected.D, actual.Denominator);
        Assert.Equal(expected.Ratio, actual);
    }

    private sealed record Model(BigInteger N, BigInteger D)
    {
        public Ratio Ratio => Ratio.Of(N, D);

        public static Model Of(BigInteger n, BigInteger d)
        {
            BigInteger g = BigInteger.GreatestCommonDivisor(n, d) * d.Sign;
            return new(n / g, d / g);
        }
    }
}
