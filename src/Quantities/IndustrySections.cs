namespace Duixian.Quantities;

/// <summary>Which section each division belongs to.</summary>
/// <source>GB/T 4754-2017 国民经济行业分类 表 1</source>
internal static class IndustrySections
{
    /// <summary>The last section's letter: T 国际组织.</summary>
    public const char LastSection = 'T';

    /// <summary>The last division of each section, A to T: A is 01–05, B 06–12 and so on to T, 97.</summary>
    private static ReadOnlySpan<byte> LastDivision =>
        [5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97];

    /// <summary>The section of a division; null when there is no such division.</summary>
    public static char? SectionOf(int division)
    {
        if (division < 1) return null;
        for (int i = 0; i < LastDivision.Length; i++)
        {
            if (division <= LastDivision[i]) return (char)('A' + i);
        }

        return null;
    }
}
