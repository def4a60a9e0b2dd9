using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Syntax;

internal static partial class Parser
{
    private static bool IsNoticeLine(Keyword keyword) => keyword is Keyword.Window or Keyword.Envelope or Keyword.Evidence or Keyword.Step;

    /// <summary>A line of a notice: what it sets, a window, a document to be handed in, or a step of the procedure.</summary>
    private static MemberSyntax? NoticeLine(Line line, DiagnosticBag diagnostics)
    {
        var cursor = new Cursor(line, diagnostics);
        MemberSyntax? member = cursor.Current.Keyword switch
        {
            Keyword.Window => Window(cursor),
            Keyword.Evidence => Evidence(cursor),
            Keyword.Step => Step(cursor),
            _ => Setting(cursor),
        };
        if (member is not null) Finish(cursor);
        return member;
    }

    private static MemberSyntax.Setting? Setting(Cursor cursor)
    {
        cursor.Skip(Keyword.Envelope);
        if (Name(cursor) is not { } name) return null;
        cursor.Expect("=");
        return new MemberSyntax.Setting(name, Additive(cursor), cursor.Line.Span);
    }

    private static MemberSyntax.Window Window(Cursor cursor)
    {
        cursor.Take();
        var awards = SomeNames(cursor);
        cursor.Expect(Keyword.From);
        var from = Additive(cursor);
        return new MemberSyntax.Window(awards, from, End(cursor), cursor.Line.Span);
    }

    private static MemberSyntax.Evidence? Evidence(Cursor cursor)
    {
        cursor.Take();
        var awards = SomeNames(cursor);
        return Text(cursor) is { } document ? new MemberSyntax.Evidence(awards, document, cursor.Line.Span) : null;
    }

    private static MemberSyntax.Step? Step(Cursor cursor)
    {
        cursor.Take();
        if (Head(cursor, dotted: false) is not { } head) return null;
        Seq<NameSyntax> awards = cursor.Skip(Keyword.AppliesTo) ? ListOfNames(cursor) : [];
        var from = cursor.Skip(Keyword.From) ? Additive(cursor) : null;
        return new MemberSyntax.Step(head, awards, from, End(cursor), cursor.Line.Span);
    }

    /// <summary>至 and a day, or 历时 and a length.</summary>
    private static EndSyntax End(Cursor cursor)
    {
        if (cursor.Skip(Keyword.Lasting)) return new EndSyntax(Additive(cursor), true);
        if (!cursor.At(Keyword.To))
            cursor.Fail(DiagnosticCode.TokenUnexpected, Terms.Either(Keyword.To.Word(), Keyword.Lasting.Word()), Cursor.Shown(cursor.Current));
        cursor.Take();
        return new EndSyntax(Additive(cursor), false);
    }

    /// <summary>The awards a line is about; none stands for all.</summary>
    private static Seq<NameSyntax> SomeNames(Cursor cursor) => cursor.Current.Kind == TokenKind.Name ? ListOfNames(cursor) : [];

    private static Seq<NameSyntax> ListOfNames(Cursor cursor) => List(cursor, Name).OfType<NameSyntax>().ToSeq();

    /// <summary>A day, or the days from one to another, and what they are.</summary>
    private static MemberSyntax.Days? CalendarLine(Line line, DiagnosticBag diagnostics)
    {
        var cursor = new Cursor(line, diagnostics);
        var from = Additive(cursor);
        var to = cursor.Skip(Keyword.To) ? Additive(cursor) : null;
        if (Choice(cursor, Keyword.DayOff, Keyword.Workday) is not { Items: [ExprSyntax.Word kind] }) return null;
        Finish(cursor);
        return new MemberSyntax.Days(from, to, kind.Keyword == Keyword.DayOff, line.Span);
    }
}
