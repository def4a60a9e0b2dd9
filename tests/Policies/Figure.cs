using Duixian.Language.Syntax;

namespace Duixian.Tests.Policies;

/// <summary>A number, a date or a comparison in a rule.</summary>
/// <param name="Passage">The clause it stands in.</param>
/// <param name="Token">The token.</param>
/// <param name="Waits">Why no case decides it; null when it acts on a result.</param>
internal sealed record Figure(Passage Passage, Token Token, string? Waits)
{
    private static readonly Dictionary<(Keyword Kind, Keyword Clause), string> Waiting = new()
    {
        [(Keyword.Fact, Keyword.Range)] = "range of a fact",
        [(Keyword.List, Keyword.Range)] = "range of a fact",
        [(Keyword.Judgement, Keyword.Range)] = "range of a judgement",
        [(Keyword.OpenChoice, Keyword.Range)] = "bounds of a notice",
        [(Keyword.OpenParameter, Keyword.NotBelow)] = "bounds of a notice",
    };

    /// <summary>The figures of a package in text order.</summary>
    public static IReadOnlyList<Figure> In(PolicyPackage package)
    {
        List<Passage> passages = [.. package.Files.Documents.SelectMany(Passage.Of)];
        HashSet<Passage> acting = Acting(passages);
        return [.. passages.SelectMany(passage => Of(passage, acting.Contains(passage))).OrderBy(figure => figure.Token.Span.Source.Name, StringComparer.Ordinal)
            .ThenBy(figure => figure.Token.Span.Start)];
    }

    /// <summary>Where it stands, without line numbers, so that a list of figures changes only when figures do.</summary>
    public string Place => $"{Passage.Document.Name} · {Passage.Declaration}"
        + $" · {(Passage.Kind == Keyword.Award && Passage.Name is { } own ? own : Passage.Clause.Word().Chinese)}";

    /// <summary>True for a comparison.</summary>
    public bool IsComparison => Mutant.Comparison(Token) is not null || Token.Is(Keyword.Is);

    private static IEnumerable<Figure> Of(Passage passage, bool acts)
    {
        string? why = acts ? null
            : Waiting.GetValueOrDefault((passage.Kind, passage.Clause)) ?? (passage.Name is null ? null : "only what waits uses it");
        return passage.Tokens
            .Select(token => new Figure(passage, token, why ?? (acts ? null : "no part of a rule")))
            .Where(figure => figure.Token.Kind is TokenKind.Number or TokenKind.Date || figure.IsComparison);
    }

    /// <summary>What decides an answer that a case can state, and every definition, parameter and table that it uses.</summary>
    private static HashSet<Passage> Acting(List<Passage> passages)
    {
        ILookup<(string Award, string Name), Passage> named = passages.Where(passage => passage.Name is not null)
            .ToLookup(passage => (passage.Kind == Keyword.Award ? passage.Declaration : "", passage.Name!));
        HashSet<Passage> acting = [];
        Stack<Passage> open = new(passages.Where(IsRoot));
        while (open.TryPop(out Passage? passage))
        {
            if (!acting.Add(passage))
                continue;
            foreach (Token token in passage.Tokens.Where(token => token.Kind == TokenKind.Name))
                foreach (Passage used in named[(passage.Declaration, token.Word)].Concat(named[("", token.Word)]))
                    open.Push(used);
        }

        return acting;
    }

    private static bool IsRoot(Passage passage) => (passage.Kind, passage.Clause) is
        (Keyword.Award, Keyword.InForce or Keyword.Conditions or Keyword.Amount or Keyword.MinimumAward or Keyword.Rounding
            or Keyword.Payee or Keyword.Family or Keyword.Warn or Keyword.Results or Keyword.Instalments
            or Keyword.Selection or Keyword.OverlapKey)
        or (Keyword.Scope or Keyword.Provision, Keyword.Conditions)
        or (Keyword.Overlap or Keyword.Budget, _)
        or (Keyword.SharedCap, Keyword.Yearly or Keyword.Lifetime or Keyword.From or Keyword.Allocated)
        or (Keyword.Policy, Keyword.Rounding or Keyword.Effective or Keyword.Validity or Keyword.InForce);
}
