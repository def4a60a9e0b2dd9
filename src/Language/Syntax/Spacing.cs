namespace Duixian.Language.Syntax;

/// <summary>Where the canonical form puts a space between two tokens of a line.</summary>
internal static class Spacing
{
    public static bool Between(Token left, Token right)
    {
        if (left.Role == TokenRole.Minus || right.Role == TokenRole.CallBracket) return false;
        if (right.Role == TokenRole.TypeColon) return true;
        if (left.Kind == TokenKind.Sign && left.Word is "(" or "{" or ".") return false;
        return right.Kind != TokenKind.Sign || right.Word is not (")" or "}" or "," or ";" or ":" or ".");
    }
}
