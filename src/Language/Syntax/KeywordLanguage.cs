namespace Duixian.Language.Syntax;

/// <summary>The language of the reserved words and units of a rule block.</summary>
public enum KeywordLanguage
{
    /// <summary>奖补, 金额, 万元: the primary surface.</summary>
    Chinese,

    /// <summary>award, amount, ten_thousand_yuan: the one English twin of each.</summary>
    English,
}
