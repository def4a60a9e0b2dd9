namespace Duixian.Quantities;

/// <summary>Why a text is not a <see cref="CreditCode"/>.</summary>
public abstract record CreditCodeProblem
{
    private CreditCodeProblem()
    {
    }

    /// <summary>The text has the wrong length.</summary>
    /// <param name="Found">The length without white space around it, in characters; never 18.</param>
    public sealed record Length(int Found) : CreditCodeProblem;

    /// <summary>A character does not occur in codes.</summary>
    /// <param name="Position">Its position, from 1 to 18.</param>
    /// <param name="Found">The character, after the change to half-width upper case.</param>
    public sealed record Character(int Position, char Found) : CreditCodeProblem;

    /// <summary>The last character does not fit the 17 before it: some character was mistyped.</summary>
    /// <param name="Expected">The character that would fit.</param>
    /// <param name="Found">The character found.</param>
    public sealed record CheckCharacter(char Expected, char Found) : CreditCodeProblem;
}
