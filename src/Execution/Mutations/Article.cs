namespace Duixian.Execution.Mutations;

/// <summary>What a document of a package is called for short: <c>art-02</c> for <c>cases/art-02.md</c> and <c>art-02-rd-investment.md</c>.</summary>
public static class Article
{
    private const int Parts = 2;

    /// <summary>The short name of a document; its name without folder and ending where it is no article.</summary>
    public static string Of(string document)
    {
        var name = document[(document.LastIndexOf('/') + 1)..];
        if (name.LastIndexOf('.') is > 0 and var dot) name = name[..dot];
        var parts = name.Split('-');
        return parts.Length >= Parts && parts[1].Length > 0 && parts[1].All(char.IsAsciiDigit) ? $"{parts[0]}-{parts[1]}" : name;
    }
}
