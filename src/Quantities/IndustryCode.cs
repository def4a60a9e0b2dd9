namespace Duixian.Quantities;

/// <summary>A place in the classification of industries: a section (门类 I), division (大类 65), group (中类 651) or
/// class (小类 6513).</summary>
/// <remarks>The structure is checked, not the list of groups and classes: 6517 is read although no such class exists.
/// <c>65</c> and <c>I65</c> are the same code. <c>default</c> is no code and lies within nothing.</remarks>
/// <source>GB/T 4754-2017 国民经济行业分类</source>
public readonly record struct IndustryCode
{
    private const int LongestDigits = 4;
    private const int DivisionDigits = 2;

    private readonly string? _sectionAndDigits;

    private IndustryCode(char section, ReadOnlySpan<char> digits) => _sectionAndDigits = $"{section}{digits}";

    /// <summary>The section's letter, A to T; empty for <c>default</c>.</summary>
    public string Section => _sectionAndDigits?[..1] ?? "";

    /// <summary>The two to four digits; empty for a whole section.</summary>
    public string Digits => _sectionAndDigits?[1..] ?? "";

    /// <summary>Reads a code with or without its section letter: <c>I</c>, <c>65</c>, <c>651</c>, <c>6513</c>,
    /// <c>I65</c>, <c>I6513</c>.</summary>
    /// <remarks>White space around it is dropped, full-width digits and letters become half-width, a–t upper
    /// case.</remarks>
    /// <returns>False for any other text, for a division that does not exist (00, 98, 99) and for a letter that is not
    /// the section of its division.</returns>
    public static bool TryParse(string? text, out IndustryCode code)
    {
        code = default;
        ReadOnlySpan<char> plain = HalfWidth.Normalize(text ?? "");
        char? letter = !plain.IsEmpty && char.IsAsciiLetterUpper(plain[0]) ? plain[0] : null;
        ReadOnlySpan<char> digits = letter is null ? plain : plain[1..];
        if (digits.ContainsAnyExceptInRange('0', '9') || digits.Length is 1 or > LongestDigits) return false;

        if (digits.IsEmpty)
        {
            if (letter is not { } whole || whole > IndustrySections.LastSection) return false;
            code = new(whole, digits);
            return true;
        }

        int division = (digits[0] - '0') * 10 + (digits[1] - '0');
        if (IndustrySections.SectionOf(division) is not { } section || (letter ?? section) != section) return false;
        code = new(section, digits);
        return true;
    }

    /// <summary>Whether this place is the given one or lies inside it: 6513 is within 6513, 651, 65 and I.</summary>
    public bool IsWithin(IndustryCode prefix) =>
        prefix._sectionAndDigits is { } outer
        && _sectionAndDigits is { } inner
        && inner.StartsWith(outer, StringComparison.Ordinal);

    /// <summary>The code as the standard prints it: digits alone, or the letter of a whole section.</summary>
    public override string ToString() => Digits.Length >= DivisionDigits ? Digits : Section;
}
