using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Language.Syntax;

/// <summary>A name as declared or used.</summary>
internal sealed record NameSyntax(string Text, SourceSpan Span);

/// <summary>A declared name with its optional English alias and, for fields and computed fields, the list before the dot.</summary>
internal sealed record HeadSyntax(NameSyntax Name, NameSyntax? Alias, NameSyntax? Owner = null);

/// <summary>A text in Chinese and, where given, in English.</summary>
internal sealed record TextSyntax(string Chinese, string? English, SourceSpan Span);

/// <summary>A citation of the source: article and clause.</summary>
internal sealed record CitationSyntax(string Clause, SourceSpan Span);

/// <summary>A declaration: its keyword, its name and its clauses in text order.</summary>
internal sealed record DeclarationSyntax(Keyword Keyword, HeadSyntax Head, Seq<ClauseSyntax> Clauses, SourceSpan Span)
{
    /// <summary>Field lines of a list, rows of a table, settings of a notice.</summary>
    public Seq<MemberSyntax> Members { get; init; }

    public ClauseSyntax? Clause(Keyword keyword)
    {
        foreach (var clause in Clauses)
            if (clause.Keyword == keyword)
                return clause;
        return null;
    }

    public IEnumerable<ClauseSyntax> All(Keyword keyword) => Clauses.Where(clause => clause.Keyword == keyword);
}

/// <summary>A clause: a keyword and what stands behind it.</summary>
internal sealed record ClauseSyntax(Keyword Keyword, ArgumentSyntax Argument, SourceSpan Span);

/// <summary>What stands behind a clause keyword.</summary>
internal abstract record ArgumentSyntax
{
    private ArgumentSyntax()
    {
    }

    public sealed record Nothing : ArgumentSyntax;

    public sealed record Text(TextSyntax Value) : ArgumentSyntax;

    public sealed record Citations(Seq<CitationSyntax> Items) : ArgumentSyntax;

    public sealed record Names(Seq<HeadSyntax> Items) : ArgumentSyntax;

    /// <summary>One expression or several between commas.</summary>
    public sealed record Values(Seq<ExprSyntax> Items) : ArgumentSyntax;

    public sealed record Type(TypeSyntax Value) : ArgumentSyntax;

    public sealed record Options(Seq<HeadSyntax> Items) : ArgumentSyntax;

    public sealed record Parameters(Seq<ParameterSyntax> Items) : ArgumentSyntax;

    public sealed record Conditions(ConditionSyntax.Group Root) : ArgumentSyntax;

    public sealed record Amounts(AmountSyntax Value) : ArgumentSyntax;

    public sealed record Definitions(Seq<DefinitionSyntax> Items) : ArgumentSyntax;

    public sealed record Clauses(Seq<ClauseSyntax> Items) : ArgumentSyntax;

    /// <summary>What takes a policy's place, and from which day on.</summary>
    public sealed record Superseded(TextSyntax By, ExprSyntax From) : ArgumentSyntax;

    /// <summary>A named warning with its condition.</summary>
    public sealed record Warning(HeadSyntax Head, ExprSyntax When, TextSyntax Message) : ArgumentSyntax;

    /// <summary>The grain of an award: the firm, each item of a list, or the firm times an option type.</summary>
    public sealed record Grain(NameSyntax? Each, NameSyntax? Times) : ArgumentSyntax;
}

internal sealed record ParameterSyntax(NameSyntax Name, NameSyntax? Alias, TypeSyntax Type);

internal sealed record DefinitionSyntax(HeadSyntax Head, Seq<CitationSyntax> Cites, ExprSyntax Value);

/// <summary>A line below a list, a table or a notice.</summary>
internal abstract record MemberSyntax(SourceSpan Span)
{
    public sealed record Field(DeclarationSyntax Declaration) : MemberSyntax(Declaration.Span);

    /// <summary>Table rows from a date on, or without dates.</summary>
    public sealed record Part(ExprSyntax? From, ExprSyntax? To, Seq<RowSyntax> Rows, SourceSpan At) : MemberSyntax(At);

    public sealed record Setting(NameSyntax Name, ExprSyntax Value, SourceSpan At) : MemberSyntax(At);

    /// <summary>An application window of some awards, or of all without names; it ends on a day or after a time.</summary>
    public sealed record Window(Seq<NameSyntax> Awards, ExprSyntax From, EndSyntax End, SourceSpan At) : MemberSyntax(At);

    /// <summary>A document to be handed in.</summary>
    public sealed record Evidence(Seq<NameSyntax> Awards, TextSyntax Document, SourceSpan At) : MemberSyntax(At);

    /// <summary>A step of the procedure behind the window.</summary>
    public sealed record Step(HeadSyntax Head, Seq<NameSyntax> Awards, ExprSyntax? From, EndSyntax End, SourceSpan At) : MemberSyntax(At);

    /// <summary>Days of a working calendar that are off, or worked although they are a weekend.</summary>
    public sealed record Days(ExprSyntax From, ExprSyntax? To, bool AreOff, SourceSpan At) : MemberSyntax(At);
}

/// <summary>How a time ends: on a day, or a length after it began.</summary>
internal sealed record EndSyntax(ExprSyntax Value, bool IsLength);

internal sealed record RowSyntax(Seq<ExprSyntax> Keys, ExprSyntax Value, SourceSpan Span);

/// <summary>A labelled condition or a group of them.</summary>
internal abstract record ConditionSyntax(HeadSyntax? Label, Seq<CitationSyntax> Cites, SourceSpan Span)
{
    public sealed record Leaf(HeadSyntax? Name, Seq<CitationSyntax> Sources, ExprSyntax Test, SourceSpan At)
        : ConditionSyntax(Name, Sources, At);

    /// <summary>AllOf, AnyOf, NoneOf, or AtLeastOf a number.</summary>
    public sealed record Group(
        Keyword Kind, int Least, HeadSyntax? Name, Seq<CitationSyntax> Sources, Seq<ConditionSyntax> Parts, SourceSpan At)
        : ConditionSyntax(Name, Sources, At);
}

internal sealed record AmountSyntax(ExprSyntax Base, Seq<ExceptionSyntax> Exceptions);

internal sealed record ExceptionSyntax(
    HeadSyntax Head, Seq<CitationSyntax> Cites, Seq<NameSyntax> Overrides, ExprSyntax When, ExprSyntax Value);

/// <summary>A type as written.</summary>
internal abstract record TypeSyntax(SourceSpan Span)
{
    /// <summary>A built-in type.</summary>
    public sealed record Word(Keyword Keyword, SourceSpan At) : TypeSyntax(At);

    /// <summary>An option type or a list, by name.</summary>
    public sealed record Named(NameSyntax Name) : TypeSyntax(Name.Span);

    public sealed record Options(Seq<HeadSyntax> Items, SourceSpan At) : TypeSyntax(At);

    public sealed record Yearly(TypeSyntax Of, SourceSpan At) : TypeSyntax(At);

    public sealed record Daily(TypeSyntax Of, SourceSpan At) : TypeSyntax(At);

    public sealed record Missing(SourceSpan At) : TypeSyntax(At);
}

internal enum Operator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
    In,
    Add,
    Subtract,
    Intersect,
    Multiply,
    Divide,
    IfAbsent,
    Cap,
    Floor,
}

/// <summary>An expression as written; inert.</summary>
internal abstract record ExprSyntax(SourceSpan Span)
{
    public sealed record Number(Ratio Value, string Digits, Unit Unit, SourceSpan At) : ExprSyntax(At);

    public sealed record Date(DateOnly Value, SourceSpan At) : ExprSyntax(At);

    public sealed record Text(string Value, SourceSpan At) : ExprSyntax(At);

    /// <summary>A reserved word that is a value: yes, this year, a built-in option.</summary>
    public sealed record Word(Keyword Keyword, SourceSpan At) : ExprSyntax(At);

    public sealed record Name(string Identifier, SourceSpan At) : ExprSyntax(At);

    public sealed record Member(ExprSyntax Target, NameSyntax Field, SourceSpan At) : ExprSyntax(At);

    /// <summary>Parentheses behind a name, a field or a built-in function; a table look-up may end in a date.</summary>
    public sealed record Call(ExprSyntax Target, Seq<ExprSyntax> Arguments, ExprSyntax? AtDate, SourceSpan At) : ExprSyntax(At);

    public sealed record Not(ExprSyntax Operand, SourceSpan At) : ExprSyntax(At);

    public sealed record Negate(ExprSyntax Operand, SourceSpan At) : ExprSyntax(At);

    public sealed record Binary(Operator Operator, ExprSyntax Left, ExprSyntax Right, SourceSpan OperatorSpan)
        : ExprSyntax(Left.Span.To(Right.Span));

    public sealed record Set(Seq<ExprSyntax> Items, SourceSpan At) : ExprSyntax(At);

    public sealed record If(ExprSyntax When, ExprSyntax Then, ExprSyntax Else, SourceSpan At) : ExprSyntax(At);

    public sealed record Match(ExprSyntax Subject, Seq<(ExprSyntax Option, ExprSyntax Value)> Cases, ExprSyntax? Otherwise, SourceSpan At)
        : ExprSyntax(At);

    public sealed record Bands(
        ExprSyntax Subject, Seq<(Operator Operator, ExprSyntax Bound, ExprSyntax Value)> Cases, ExprSyntax? Otherwise, SourceSpan At)
        : ExprSyntax(At);

    public sealed record Brackets(ExprSyntax Subject, Seq<(ExprSyntax Bound, ExprSyntax Rate)> Cases, SourceSpan At)
        : ExprSyntax(At);

    public sealed record Range(ExprSyntax From, ExprSyntax To, SourceSpan At) : ExprSyntax(At);

    public sealed record Ledger(Keyword Measure, Seq<(Keyword Key, Seq<ExprSyntax> Values)> Filters, SourceSpan At)
        : ExprSyntax(At);

    public sealed record Aggregate(
        Keyword Function, ExprSyntax Body, ExprSyntax Source, NameSyntax? As, ExprSyntax? When, ExprSyntax? Order, bool Descending,
        ExprSyntax? Take, SourceSpan At) : ExprSyntax(At);

    /// <summary>What could not be read; already diagnosed.</summary>
    public sealed record Missing(SourceSpan At) : ExprSyntax(At);
}
