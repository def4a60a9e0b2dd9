using Duixian.Language.Syntax;

namespace Duixian.Tests.Policies;

/// <summary>A number, a date or a comparison in a rule.</summary>
/// <param name="Passage">The clause it stands in.</param>
/// <param name="Token">The token.</param>
/// <param name="Waits">Why no case can decide it yet; null when it acts on one firm in one year.</param>
internal sealed record Figure(Passage Passage, Token Token, string? Waits)
{
    private static readonly Dictionary<(Keyword Kind, Keyword Clause), string> Waiting = new()
    {
        [(Keyword.Fact, Keyword.Range)] = "range of a fact",
        [(Keyword.List, Keyword.Range)] = "range of a fact",
        [(Keyword.Judgement, Keyword.Range)] = "range of a judgement",
        [(Keyword.OpenChoice, Keyword.Range)] = "bounds of a notice",
        [(Keyword.OpenParameter, Keyword.NotBelow)] = "bounds of a notice",
        [(Keyword.Policy, Keyword.Effective)] = "a label, not computed with",
        [(Keyword.Policy, Keyword.ValidFor)] = "a label, not computed with",
        [(Keyword.Award, Keyword.Selection)] = "selection",
        [(Keyword.Award, Keyword.Payee)] = "payee: cases do not show it",
        [(Keyword.Award, Keyword.Warn)] = "warning: cases do not show it",
        [(Keyword.Award, Keyword.Instalments)] = "instalments: cases do not show them",
        [(Keyword.SharedCap, Keyword.From)] = "ledger",
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
        bool[] ledger = OfLedger(passage.Tokens);
        string? why = acts ? null
            : passage.Kind is Keyword.Overlap or Keyword.Budget ? passage.Kind.Word().English
            : Waiting.GetValueOrDefault((passage.Kind, passage.Clause)) ?? (passage.Name is null ? null : "nothing that decides an amount uses it");
        return passage.Tokens
            .Select((token, i) => new Figure(passage, token, acts && ledger[i] ? "ledger" : why ?? (acts ? null : "no part of a rule")))
            .Where(figure => figure.Token.Kind is TokenKind.Number or TokenKind.Date || figure.IsComparison);
    }

    /// <summary>What decides eligibility or an amount, and every definition, parameter and table that it uses.</summary>
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
            bool[] ledger = OfLedger(passage.Tokens);
            for (int i = 0; i < passage.Tokens.Count; i++)
                if (!ledger[i] && passage.Tokens[i].Kind == TokenKind.Name)
                    foreach (Passage used in named[(passage.Declaration, passage.Tokens[i].Word)].Concat(named[("", passage.Tokens[i].Word)]))
                        open.Push(used);
        }

        return acting;
    }

    private static bool IsRoot(Passage passage) => (passage.Kind, passage.Clause) is
        (Keyword.Award, Keyword.Conditions or Keyword.Amount or Keyword.MinimumAward or Keyword.Rounding)
        or (Keyword.Scope or Keyword.Provision, Keyword.Conditions)
        or (Keyword.SharedCap, Keyword.Yearly or Keyword.Lifetime or Keyword.Allocated)
        or (Keyword.Policy, Keyword.Rounding);

    /// <summary>Which tokens belong to a question to the ledger, or are what its answer is compared with.</summary>
    private static bool[] OfLedger(IReadOnlyList<Token> tokens)
    {
        bool[] marks = new bool[tokens.Count];
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Is(Keyword.Ledger))
                continue;
            while (i < tokens.Count && !tokens[i].Is("}"))
                marks[i++] = true;
            bool compared = i + 1 < tokens.Count && Mutant.Comparison(tokens[i + 1]) is not null;
            for (int j = i + 1; compared && j < tokens.Count && !EndsOperand(tokens[j]); j++)
                marks[j] = true;
        }

        return marks;
    }

    private static bool EndsOperand(Token token) =>
        token.Is(")") || token.Is(";") || token.Keyword is Keyword.And or Keyword.Or or Keyword.Then or Keyword.Else or Keyword.Ledger;
}
