namespace Duixian.Quantities;

/// <summary>Brings a code typed by people to the plain form that its standard prints.</summary>
internal static class HalfWidth
{
    private const int FullWidthOffset = 'Ａ' - 'A';

    /// <summary>Trims white space, turns full-width digits and Latin letters into half-width ones, and puts the Latin
    /// letters a–z in upper case. Every other character stays, so that it is reported and not guessed at.</summary>
    public static string Normalize(string text) => string.Create(text.Trim().Length, text, static (result, source) =>
    {
        source.AsSpan().Trim().CopyTo(result);
        for (int i = 0; i < result.Length; i++)
        {
            char c = result[i];
            if (c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ'))
                c = (char)(c - FullWidthOffset);
            result[i] = char.IsAsciiLetterLower(c) ? (char)(c - 'a' + 'A') : c;
        }
    });
}
