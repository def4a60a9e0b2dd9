using Duixian.Language.Diagnostics;
using Duixian.Language.Documents;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Tests.Policies;

/// <summary>The tokens of one clause of one declaration.</summary>
/// <param name="Document">Where it stands.</param>
/// <param name="Kind">The keyword of the declaration.</param>
/// <param name="Declaration">Its name; the field of a list stands as 清单.字段.</param>
/// <param name="Clause">The keyword of the clause.</param>
/// <param name="Name">What others call its value by; null when nothing refers to it.</param>
/// <param name="Tokens">In text order, without the head.</param>
internal sealed record Passage(
    SourceText Document, Keyword Kind, string Declaration, Keyword Clause, string? Name, IReadOnlyList<Token> Tokens)
{
    /// <summary>The passages of a rule document that compiles.</summary>
    public static IEnumerable<Passage> Of(SourceText document)
    {
        DiagnosticBag diagnostics = new();
        string normal = Lexer.Normalise(document.Text);
        return PolicyDocument.FromText(document, diagnostics).Rules
            .SelectMany(block => Layout.Read(document, normal, block.Start, block.End, diagnostics, []))
            .SelectMany(line => new Reader(document, line).Read())
            .ToList();
    }

    private sealed class Reader(SourceText document, Line line)
    {
        private readonly Keyword _kind = line.Tokens[0].Keyword;
        private readonly string _name = NameIn(line.Tokens.Skip(1));

        public IEnumerable<Passage> Read() => _kind switch
        {
            Keyword.Scope => Conditions(line.Children),
            Keyword.Table => [Made(Keyword.Table, _name, Flat(line.Children))],
            Keyword.List => line.Children.SelectMany(field => Cut(field, Grammar.Field, $"{_name}.{NameIn(field.Tokens)}")),
            _ => line.Children.Prepend(line).SelectMany(part => Cut(part, Grammar.Clauses[_kind], _name)),
        };

        private Passage Made(Keyword clause, string? name, IEnumerable<Token> tokens, string? declaration = null) =>
            new(document, _kind, declaration ?? _name, clause, name, [.. tokens]);

        /// <summary>Cuts a line at its clause keywords; lines below it belong to the last clause.</summary>
        private List<Passage> Cut(Line part, ClauseRule[] rules, string declaration)
        {
            List<(Keyword Clause, List<Token> Tokens)> cuts = [];
            int depth = 0;
            foreach (Token token in part.Tokens.Skip(part == line ? 1 : 0))
            {
                bool body = _kind == Keyword.Define && cuts.Exists(cut => cut.Clause == Keyword.ValueSign);
                if (depth == 0 && !body && ClauseOf(token, cuts) is { } clause && Array.Exists(rules, rule => rule.Keyword == clause))
                    cuts.Add((clause, []));
                else if (cuts.Count > 0)
                    cuts[^1].Tokens.Add(token);
                depth += token.Is("(") || token.Is("{") ? 1 : token.Is(")") || token.Is("}") ? -1 : 0;
            }

            return [.. cuts.SelectMany((cut, i) => Whole(cut.Clause, cut.Tokens, part == line || i < cuts.Count - 1 ? [] : part.Children, declaration))];
        }

        private static Keyword? ClauseOf(Token token, List<(Keyword Clause, List<Token> Tokens)> cuts) => token switch
        {
            { Kind: TokenKind.Keyword } => token.Keyword,
            _ when token.Is(":") && !cuts.Exists(cut => cut.Clause == Keyword.TypeSign) => Keyword.TypeSign,
            _ when token.Is("=") && !cuts.Exists(cut => cut.Clause == Keyword.ValueSign) => Keyword.ValueSign,
            _ => null,
        };

        private IEnumerable<Passage> Whole(Keyword clause, List<Token> tokens, List<Line> below, string declaration) => clause switch
        {
            Keyword.Conditions => Conditions(below),
            Keyword.Where or Keyword.Results => below.Select(item => Made(
                clause, NameIn(item.Tokens), Flat([item]).SkipWhile(token => !token.Is("=")).Skip(1))),
            _ => [Made(clause, Named(clause) ? _name : null, tokens.Concat(Flat(below)), declaration)],
        };

        private bool Named(Keyword clause) => (_kind, clause) is
            (Keyword.Define or Keyword.Limit, Keyword.ValueSign)
            or (Keyword.OpenParameter, Keyword.NotExceeding or Keyword.Ceiling)
            or (Keyword.OpenChoice, Keyword.Default);

        /// <summary>What stands behind the label of each condition, and the number of 至少.</summary>
        private IEnumerable<Passage> Conditions(List<Line> lines) => lines.SelectMany(condition =>
        {
            bool counts = condition.Tokens[0].Is(Keyword.AtLeastOf);
            bool group = counts || condition.Tokens[0].Kind == TokenKind.Keyword;
            IEnumerable<Token> own = counts ? condition.Tokens.Take(2) : group ? [] : Flat([condition]).SkipWhile(token => !token.Is(":")).Skip(1);
            return Conditions(group ? condition.Children : []).Prepend(Made(Keyword.Conditions, null, own));
        });

        private static IEnumerable<Token> Flat(IEnumerable<Line> lines) => lines.SelectMany(each => each.Tokens.Concat(Flat(each.Children)));

        private static string NameIn(IEnumerable<Token> tokens) =>
            tokens.TakeWhile(token => token.Kind == TokenKind.Name || token.Is(".")).LastOrDefault(token => token.Kind == TokenKind.Name)?.Word ?? "";
    }
}
