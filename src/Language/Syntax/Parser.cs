using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Syntax;

/// <summary>Reads declarations from logical lines. It always returns what it could read and never throws.</summary>
internal static partial class Parser
{
    /// <summary>The declarations of a rule block.</summary>
    public static Seq<DeclarationSyntax> Read(IEnumerable<Line> lines, DiagnosticBag diagnostics) =>
        lines.Select(line => Declaration(line, diagnostics)).OfType<DeclarationSyntax>().ToSeq();

    /// <summary>One expression standing alone, such as the arithmetic of a worked case.</summary>
    public static ExprSyntax ReadExpression(Line line, DiagnosticBag diagnostics)
    {
        var cursor = new Cursor(line, diagnostics);
        var result = Capped(cursor);
        if (!cursor.AtEnd) cursor.Fail(DiagnosticCode.TokenUnexpected, Terms.AnOperator, Cursor.Shown(cursor.Current));
        return result;
    }

    private static DeclarationSyntax? Declaration(Line line, DiagnosticBag diagnostics)
    {
        var cursor = new Cursor(line, diagnostics) { IsHead = true };
        var first = cursor.Current;
        if (first.Kind != TokenKind.Keyword || !Grammar.IsDeclaration(first.Keyword))
        {
            cursor.Fail(DiagnosticCode.DeclarationUnknown, Cursor.Shown(first), Suggestion.DidYouMean(first.Word, Declarations));
            return null;
        }

        cursor.Take();
        // Only definitions and judgements can be made for each item of a list.
        var head = first.Keyword == Keyword.Scope ? ScopeHead(first) : Head(cursor, dotted: first.Keyword is Keyword.Define or Keyword.Judgement);
        if (head is null) return null;
        if (cursor.At("."))
        {
            cursor.Fail(DiagnosticCode.TokenUnexpected, Names(Grammar.Clauses[first.Keyword]), Cursor.Shown(cursor.Current));
            return null;
        }

        if (first.Keyword == Keyword.Scope) return Scope(cursor, line, head, first);
        return Body(cursor, line, first.Keyword, head, Grammar.Clauses[first.Keyword]);
    }

    private static IEnumerable<string> Declarations => Grammar.Clauses.Keys
        .SelectMany(keyword => new[] { keyword.Word().Chinese, keyword.Word().English });

    private static HeadSyntax ScopeHead(Token keyword) => new(new NameSyntax(keyword.Word, keyword.Span), null);

    /// <summary>The scope is a condition block with no name of its own.</summary>
    private static DeclarationSyntax Scope(Cursor cursor, Line line, HeadSyntax head, Token first)
    {
        var clauses = new List<ClauseSyntax>();
        Clauses(cursor, Keyword.Scope, Grammar.Clauses[Keyword.Scope], clauses, []);
        var root = new ConditionSyntax.Group(Keyword.AllOf, 0, null, [], Conditions(line.Children, cursor.Diagnostics), first.Span);
        clauses.Add(new ClauseSyntax(Keyword.Conditions, new ArgumentSyntax.Conditions(root), first.Span));
        return new DeclarationSyntax(Keyword.Scope, head, clauses.ToSeq(), line.Span);
    }

    private static DeclarationSyntax Body(Cursor cursor, Line line, Keyword kind, HeadSyntax head, ClauseRule[] rules)
    {
        var clauses = new List<ClauseSyntax>();
        var members = new List<MemberSyntax>();
        var seen = new HashSet<Keyword>();
        Clauses(cursor, kind, rules, clauses, seen);
        var failed = cursor.Failed;
        foreach (var child in line.Children)
        {
            if (Member(kind, child, cursor.Diagnostics, members)) continue;
            var below = new Cursor(child, cursor.Diagnostics);
            Clauses(below, kind, rules, clauses, seen);
            failed |= below.Failed;
        }

        foreach (var rule in rules)
            if (rule.Required && !failed && clauses.All(clause => clause.Keyword != rule.Keyword))
                cursor.Diagnostics.Add(
                    DiagnosticCode.ClauseMissing, head.Name.Span, rule.Keyword.Word(), head.Name.Text);
        return new DeclarationSyntax(kind, head, clauses.ToSeq(), line.Span) { Members = members.ToSeq() };
    }

    /// <summary>Lines that are not clauses: fields of a list, rows of a table, settings of a notice, days of a calendar.</summary>
    private static bool Member(Keyword kind, Line line, DiagnosticBag diagnostics, List<MemberSyntax> into)
    {
        var first = line.Tokens[0];
        switch (kind)
        {
            case Keyword.List when first.Kind == TokenKind.Name:
                if (Field(line, diagnostics) is { } field) into.Add(field);
                return true;
            case Keyword.Table when !IsClauseStart(Keyword.Table, first):
                into.Add(TablePart(line, diagnostics));
                return true;
            case Keyword.Notice when first.Kind == TokenKind.Name || IsNoticeLine(first.Keyword):
                if (NoticeLine(line, diagnostics) is { } setting) into.Add(setting);
                return true;
            case Keyword.WorkingCalendar when first.Kind == TokenKind.Date:
                if (CalendarLine(line, diagnostics) is { } days) into.Add(days);
                return true;
            default:
                return false;
        }
    }

    private static bool IsClauseStart(Keyword kind, Token token) =>
        token.Kind == TokenKind.Keyword && Grammar.Clauses[kind].Any(rule => rule.Keyword == token.Keyword);

    private static MemberSyntax.Field? Field(Line line, DiagnosticBag diagnostics)
    {
        var cursor = new Cursor(line, diagnostics) { IsHead = true };
        return Head(cursor, dotted: false) is { } head
            ? new MemberSyntax.Field(Body(cursor, line, Keyword.Fact, head, Grammar.Field))
            : null;
    }

    private static MemberSyntax.Part TablePart(Line line, DiagnosticBag diagnostics)
    {
        var cursor = new Cursor(line, diagnostics);
        if (!cursor.Skip(Keyword.From)) return new MemberSyntax.Part(null, null, [Row(line, diagnostics)], line.Span);
        var from = Additive(cursor);
        var to = cursor.Skip(Keyword.To) ? Additive(cursor) : null;
        Finish(cursor);
        var rows = line.Children.Select(child => Row(child, diagnostics)).ToSeq();
        return new MemberSyntax.Part(from, to, rows, line.Span);
    }

    private static RowSyntax Row(Line line, DiagnosticBag diagnostics)
    {
        var cursor = new Cursor(line, diagnostics);
        var keys = new List<ExprSyntax>();
        do keys.Add(Additive(cursor));
        while (cursor.Skip(","));
        cursor.Expect(":");
        var value = Additive(cursor);
        Finish(cursor);
        return new RowSyntax(keys.ToSeq(), value, line.Span);
    }

    /// <summary>A declared name with its alias: <c>名 (alias)</c>, for computed fields <c>清单.名 (alias)</c>.</summary>
    private static HeadSyntax? Head(Cursor cursor, bool dotted)
    {
        if (Name(cursor) is not { } name) return null;
        NameSyntax? owner = null;
        if (dotted && cursor.Skip("."))
        {
            owner = name;
            if (Name(cursor) is not { } field) return null;
            name = field;
        }

        return new HeadSyntax(name, Alias(cursor), owner);
    }

    /// <summary>The alias in parentheses; parentheses that hold a typed parameter are left alone.</summary>
    private static NameSyntax? Alias(Cursor cursor)
    {
        if (!cursor.At("(") || cursor.Ahead.Kind is not (TokenKind.Name or TokenKind.Keyword)) return null;
        if (!cursor.Peek(2).Is(")")) return null;
        cursor.Take();
        // An alias may be spelled like a keyword: it never stands in a rule.
        var token = cursor.TakeAs(TokenRole.Alias);
        cursor.Expect(")");
        return new NameSyntax(token.Word, token.Span);
    }

    private static NameSyntax? Name(Cursor cursor)
    {
        if (cursor.Current.Kind == TokenKind.Name)
        {
            var token = cursor.Take();
            return new NameSyntax(token.Word, token.Span);
        }

        cursor.Fail(DiagnosticCode.NameExpected, Cursor.Shown(cursor.Current), Cursor.HelpOf(cursor.Current));
        return null;
    }

    private static void Finish(Cursor cursor)
    {
        if (!cursor.AtEnd)
            cursor.Fail(DiagnosticCode.TokenUnexpected, Terms.EndOfLine, Cursor.Shown(cursor.Current));
        foreach (var child in cursor.Children)
            if (!cursor.Failed && !cursor.Line.Tokens[0].Is(Keyword.From))
                cursor.Diagnostics.Add(DiagnosticCode.IndentationUnexpected, child.Span);
    }
}
