using System.Diagnostics.CodeAnalysis;

namespace Duixian.Quantities;

/// <summary>A unified social credit code (统一社会信用代码): 18 characters whose check character is right.</summary>
/// <remarks>A valid code says only that it was copied without a slip, not that the organisation exists.
/// <c>default(CreditCode)</c> is no code; it prints as empty text.</remarks>
/// <source>GB 32100-2015 法人和其他组织统一社会信用代码编码规则</source>
public readonly record struct CreditCode
{
    /// <summary>The length of every code.</summary>
    /// <unit>characters</unit>
    public const int Length = 18;

    private const int OrganisationStart = 8;
    private const int OrganisationLength = 9;

    // The place of a character in the alphabet is its value; I, O, S, V and Z are left out as too like 1, 0, 5, U, 2.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int WeightBase = 3;

    private readonly string? _text;

    private CreditCode(string text) => _text = text;

    /// <summary>The region of the registry: positions 3 to 8. Codes issued have digits there; it is not
    /// checked.</summary>
    /// <source>GB/T 2260 中华人民共和国行政区划代码</source>
    public string Region => _text?.Substring(2, 6) ?? "";

    /// <summary>The organisation code inside, nine characters with its own check character.</summary>
    /// <source>GB 11714 全国组织机构代码编制规则</source>
    public string OrganisationCode => _text?.Substring(OrganisationStart, OrganisationLength) ?? "";

    /// <summary>Whether the check character of <see cref="OrganisationCode"/> is right too.</summary>
    /// <remarks>Some codes in use fail this, so it is a reason to ask again, not to refuse.</remarks>
    /// <source>GB 11714 全国组织机构代码编制规则</source>
    public bool HasValidOrganisationCode
    {
        get
        {
            if (_text is null) return false;
            ReadOnlySpan<int> weights = [3, 7, 9, 10, 5, 8, 4, 2];
            int sum = 0;
            for (int i = 0; i < weights.Length; i++)
                sum += ValueInBase36(_text[OrganisationStart + i]) * weights[i];
            return _text[OrganisationStart + OrganisationLength - 1] == "0123456789X0"[11 - sum % 11];
        }
    }

    /// <summary>Reads a code.</summary>
    /// <remarks>White space around it is dropped, full-width digits and letters become half-width and a–z become
    /// upper case. Nothing else is repaired: an O is not taken for a 0.</remarks>
    /// <param name="text">The text as typed; null counts as empty.</param>
    /// <param name="code">The code, or <c>default</c>.</param>
    /// <param name="problem">The first problem found, in the order length, characters from the left, check
    /// character; null when there is none.</param>
    public static bool TryParse(
        string? text, out CreditCode code, [NotNullWhen(false)] out CreditCodeProblem? problem)
    {
        string plain = HalfWidth.Normalize(text ?? "");
        problem = Check(plain);
        code = problem is null ? new(plain) : default;
        return problem is null;
    }

    /// <summary>The 18 characters in half-width upper case.</summary>
    public override string ToString() => _text ?? "";

    private static CreditCodeProblem? Check(string text)
    {
        if (text.Length != Length) return new CreditCodeProblem.Length(text.Length);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < Length; i++)
        {
            int value = Alphabet.IndexOf(text[i], StringComparison.Ordinal);
            if (value < 0) return new CreditCodeProblem.Character(i + 1, text[i]);
            if (i == Length - 1) break;
            sum += value * weight;
            weight = weight * WeightBase % Alphabet.Length;
        }

        char expected = Alphabet[(Alphabet.Length - sum % Alphabet.Length) % Alphabet.Length];
        return text[^1] == expected ? null : new CreditCodeProblem.CheckCharacter(expected, text[^1]);
    }

    // GB 11714 counts the letters A to Z without gaps, unlike the alphabet of GB 32100.
    private static int ValueInBase36(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
}
