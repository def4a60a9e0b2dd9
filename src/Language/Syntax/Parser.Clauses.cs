using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Syntax;

internal static partial class Parser
{
    /// <summary>Reads clauses to the end of a line; the last one may own the lines below it.</summary>
    /// <param name="cursor">The line.</param>
    /// <param name="kind">What declaration it belongs to.</param>
    /// <param name="rules">Which clauses that takes.</param>
    /// <param name="into">The clauses of the declaration so far.</param>
    /// <param name="seen">Their keywords.</param>
    private static void Clauses(Cursor cursor, Keyword kind, ClauseRule[] rules, List<ClauseSyntax> into, HashSet<Keyword> seen)
    {
        var owner = Keyword.None;
        while (!cursor.AtEnd)
        {
            var token = cursor.Current;
            var keyword = ClauseAt(token);
            var rule = Array.Find(rules, candidate => candidate.Keyword == keyword);
            if (rule is null)
            {
                // Below these a line may begin with a name of the author's own.
                var help = kind is Keyword.List or Keyword.Notice ? Cursor.HelpOf(token) : "";
                cursor.Fail(DiagnosticCode.ClauseUnknown, Cursor.Shown(token), kind.Word(), Names(rules), help);
                return;
            }

            if (!seen.Add(keyword) && !rule.Repeats)
                cursor.Diagnostics.Add(DiagnosticCode.ClauseDuplicate, token.Span, keyword.Word());
            cursor.TakeAs(keyword == Keyword.TypeSign ? TokenRole.TypeColon : TokenRole.Plain);
            if (Argument(cursor, rule) is { } argument)
                into.Add(new ClauseSyntax(keyword, argument, token.Span.To(cursor.Last)));
            owner = keyword;
        }

        if (!OwnsChildren(owner) && !cursor.Failed && cursor.Children.Count > 0)
            cursor.Diagnostics.Add(DiagnosticCode.IndentationUnexpected, cursor.Children[0].Span);
    }

    private static bool OwnsChildren(Keyword keyword) =>
        keyword is Keyword.Conditions or Keyword.Amount or Keyword.Where or Keyword.Results or Keyword.Selection;

    private static Keyword ClauseAt(Token token) => token switch
    {
        { Kind: TokenKind.Keyword } => token.Keyword,
        { Kind: TokenKind.Sign, Word: ":" } => Keyword.TypeSign,
        { Kind: TokenKind.Sign, Word: "=" } => Keyword.ValueSign,
        { Kind: TokenKind.Sign, Word: "{" } => Keyword.MembersSign,
        { Kind: TokenKind.Sign, Word: "(" } => Keyword.ParametersSign,
        _ => Keyword.None,
    };

    private static Wording Names(ClauseRule[] rules) => Terms.OneOf(rules.Select(rule => rule.Keyword.Word()));

    private static ArgumentSyntax? Argument(Cursor cursor, ClauseRule rule) => rule.Shape switch
    {
        Shape.Flag => new ArgumentSyntax.Nothing(),
        Shape.Text => Text(cursor) is { } text ? new ArgumentSyntax.Text(text) : null,
        Shape.Cites => new ArgumentSyntax.Citations(Citations(cursor)),
        Shape.Expression => new ArgumentSyntax.Values([Additive(cursor)]),
        Shape.Test => new ArgumentSyntax.Values([Expression(cursor)]),
        Shape.Superseded => Superseded(cursor),
        Shape.Expressions => new ArgumentSyntax.Values(List(cursor, Additive)),
        Shape.Ceiling => new ArgumentSyntax.Values([Capped(cursor)]),
        Shape.Name => OneName(cursor),
        Shape.Names => new ArgumentSyntax.Names(List(cursor, NameWithAlias).OfType<HeadSyntax>().ToSeq()),
        Shape.Type => new ArgumentSyntax.Type(Type(cursor)),
        Shape.Options => Options(cursor),
        Shape.Parameters => Parameters(cursor, rule.Keyword),
        Shape.Conditions => new ArgumentSyntax.Conditions(Group(cursor, Keyword.AllOf)),
        Shape.Amount => Amount(cursor),
        Shape.Definitions => Definitions(cursor),
        Shape.Selection => SelectionBlock(cursor),
        Shape.Grain => Grain(cursor),
        Shape.Cycle => Choice(cursor, Keyword.Yearly, Keyword.Once),
        Shape.Counting => new ArgumentSyntax.Values(List(cursor, Primary)),
        Shape.Rounding => new ArgumentSyntax.Values([Primary(cursor), Additive(cursor)]),
        Shape.Interval => Interval(cursor),
        Shape.Allocation => Allocation(cursor),
        Shape.Warning => Warning(cursor),
        Shape.WordOrExpression => WordOrExpression(cursor),
        Shape.PerCategory => PerCategory(cursor),
        _ => null,
    };

    private static ArgumentSyntax.Values WordOrExpression(Cursor cursor)
    {
        var word = cursor.Current;
        if (word.Keyword is not (Keyword.Enterprise or Keyword.Judgement))
            return new ArgumentSyntax.Values([Additive(cursor)]);
        cursor.Take();
        return new ArgumentSyntax.Values([new ExprSyntax.Word(word.Keyword, word.Span)]);
    }

    private static ArgumentSyntax.Values PerCategory(Cursor cursor)
    {
        var category = Additive(cursor);
        cursor.Expect(Keyword.Most);
        return new ArgumentSyntax.Values([category, Additive(cursor)]);
    }

    private static ArgumentSyntax.Values? Choice(Cursor cursor, Keyword one, Keyword other)
    {
        var token = cursor.Current;
        if (token.Is(one) || token.Is(other))
        {
            cursor.Take();
            return new ArgumentSyntax.Values([new ExprSyntax.Word(token.Keyword, token.Span)]);
        }

        cursor.Fail(DiagnosticCode.TokenUnexpected, Terms.Either(one.Word(), other.Word()), Cursor.Shown(token));
        return null;
    }

    private static ArgumentSyntax.Values? Allocation(Cursor cursor)
    {
        if (Choice(cursor, Keyword.ProRata, Keyword.InOrder) is not { } kind) return null;
        return cursor.Skip(Keyword.By) ? new ArgumentSyntax.Values([kind.Items[0], Additive(cursor)]) : kind;
    }

    private static ArgumentSyntax.Values Interval(Cursor cursor)
    {
        var low = Additive(cursor);
        cursor.Expect(Keyword.To);
        return new ArgumentSyntax.Values([low, Additive(cursor)]);
    }

    private static ArgumentSyntax.Superseded? Superseded(Cursor cursor)
    {
        if (Text(cursor) is not { } by) return null;
        cursor.Expect(Keyword.From);
        return new ArgumentSyntax.Superseded(by, Additive(cursor));
    }

    private static ArgumentSyntax.Warning? Warning(Cursor cursor)
    {
        if (Head(cursor, dotted: false) is not { } head) return null;
        cursor.Expect(Keyword.When);
        var when = Expression(cursor);
        cursor.Expect(":");
        return Text(cursor) is { } text ? new ArgumentSyntax.Warning(head, when, text) : null;
    }

    private static ArgumentSyntax.Grain? Grain(Cursor cursor)
    {
        if (cursor.Skip(Keyword.Each))
            return Name(cursor) is { } list ? new ArgumentSyntax.Grain(list, null) : null;
        cursor.Expect(Keyword.Enterprise);
        if (!cursor.Skip("×")) return new ArgumentSyntax.Grain(null, null);
        return Name(cursor) is { } times ? new ArgumentSyntax.Grain(null, times) : null;
    }

    private static ArgumentSyntax.Names OneName(Cursor cursor)
    {
        // 企业 is the root of every list; it reads as a name here.
        if (cursor.At(Keyword.Enterprise))
        {
            var token = cursor.Take();
            return new ArgumentSyntax.Names([new HeadSyntax(new NameSyntax(Keyword.Enterprise.Word().Chinese, token.Span), null)]);
        }

        return new ArgumentSyntax.Names(NameWithAlias(cursor) is { } name ? [name] : []);
    }

    private static HeadSyntax? NameWithAlias(Cursor cursor) => Name(cursor) is { } name ? new HeadSyntax(name, Alias(cursor)) : null;

    private static Seq<T> List<T>(Cursor cursor, Func<Cursor, T> item)
    {
        var items = new List<T>();
        do items.Add(item(cursor));
        while (cursor.Skip(","));
        return items.ToSeq();
    }

    private static TextSyntax? Text(Cursor cursor)
    {
        if (cursor.Current.Kind != TokenKind.Text)
        {
            cursor.Fail(DiagnosticCode.TokenUnexpected, Terms.QuotedText, Cursor.Shown(cursor.Current));
            return null;
        }

        var chinese = cursor.Take();
        if (!cursor.Skip("|")) return new TextSyntax(chinese.Word, null, chinese.Span);
        var english = cursor.Current;
        if (english.Kind == TokenKind.Text)
        {
            cursor.Take();
            return new TextSyntax(chinese.Word, english.Word, chinese.Span.To(english.Span));
        }

        cursor.Fail(DiagnosticCode.TokenUnexpected, Terms.QuotedText, Cursor.Shown(english));
        return null;
    }

    private static Seq<CitationSyntax> Citations(Cursor cursor)
    {
        var cites = new List<CitationSyntax>();
        do
        {
            var token = cursor.Current;
            if (token.Kind != TokenKind.Citation)
            {
                cursor.Fail(DiagnosticCode.TokenUnexpected, "§2.6", Cursor.Shown(token));
                break;
            }

            cursor.Take();
            cites.Add(new CitationSyntax(token.Word, token.Span));
        }
        while (cursor.Skip(","));
        return cites.ToSeq();
    }

    private static ArgumentSyntax.Parameters Parameters(Cursor cursor, Keyword opener)
    {
        if (opener != Keyword.ParametersSign) cursor.Expect("(");
        var parameters = new List<ParameterSyntax>();
        while (!cursor.At(")") && !cursor.AtEnd)
        {
            if (Head(cursor, dotted: false) is not { } head) break;
            if (cursor.At(":")) cursor.TakeAs(TokenRole.TypeColon);
            else cursor.Expect(":");
            parameters.Add(new ParameterSyntax(head.Name, head.Alias, Type(cursor)));
            if (!cursor.Skip(",")) break;
        }

        cursor.Expect(")");
        return new ArgumentSyntax.Parameters(parameters.ToSeq());
    }

    /// <summary>An option of the author's own, or one of the language's, which brings its own alias.</summary>
    private static HeadSyntax? OptionHead(Cursor cursor)
    {
        var token = cursor.Current;
        if (token.Kind != TokenKind.Keyword || !Words.IsValue(token.Keyword)) return Head(cursor, dotted: false);
        cursor.Take();
        var word = token.Keyword.Word();
        return new HeadSyntax(new NameSyntax(word.Chinese, token.Span), new NameSyntax(word.English, token.Span));
    }

    private static ArgumentSyntax.Options Options(Cursor cursor) => new(OptionHeads(cursor));

    private static Seq<HeadSyntax> OptionHeads(Cursor cursor)
    {
        var options = new List<HeadSyntax>();
        while (!cursor.At("}") && !cursor.AtEnd)
        {
            if (OptionHead(cursor) is not { } head) break;
            options.Add(head);
            if (!cursor.Skip(",")) break;
        }

        cursor.Expect("}");
        return options.ToSeq();
    }
}
