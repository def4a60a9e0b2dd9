using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Language.Ir;

/// <summary>A checked and lowered policy package: everything an engine needs, nothing it has to look up by name.</summary>
/// <param name="Policy">Identity, validity and default rounding.</param>
/// <param name="Lists">Lists of items; a list's position is its number everywhere.</param>
/// <param name="Facts">Facts of the enterprise in declared order.</param>
/// <param name="Judgements">Human decisions.</param>
/// <param name="Parameters">Open parameters, limits and open choices.</param>
/// <param name="Tables">Look-up tables.</param>
/// <param name="Definitions">Definitions shared by the whole package.</param>
/// <param name="Scope">Conditions of every award; null where the policy states none.</param>
/// <param name="Awards">Awards in declared order.</param>
/// <param name="SharedCaps">Caps over several items or awards of one firm.</param>
/// <param name="Overlaps">Which awards exclude each other or those of other schemes.</param>
/// <param name="Budgets">Envelopes.</param>
/// <param name="Provisions">Rights, services and registers without an amount.</param>
/// <param name="Calendars">Working calendars of the package's own.</param>
public sealed record Program(
    Policy Policy,
    Seq<ListType> Lists,
    Seq<Fact> Facts,
    Seq<Judgement> Judgements,
    Seq<Parameter> Parameters,
    Seq<Table> Tables,
    Seq<Definition> Definitions,
    Condition? Scope,
    Seq<Award> Awards,
    Seq<SharedCap> SharedCaps,
    Seq<Overlap> Overlaps,
    Seq<Budget> Budgets,
    Seq<Provision> Provisions,
    Seq<WorkingYears> Calendars);

/// <summary>A clause of the source that a rule rests on: article, then clause, such as 2.6.</summary>
/// <param name="Clause">The number as written behind §.</param>
public sealed record Citation(string Clause);

/// <summary>A text in both languages.</summary>
/// <param name="Chinese">Chinese.</param>
/// <param name="English">English; the Chinese text where none is given.</param>
public sealed record Prose(string Chinese, string English)
{
    /// <summary>The text in a language.</summary>
    public string In(Tongue tongue) => tongue == Tongue.Chinese ? Chinese : English;
}

/// <summary>What a policy says of itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Edition">Which text of it this is; null when it does not say.</param>
/// <param name="Authority">Who is in charge.</param>
/// <param name="Source">Where the text comes from.</param>
/// <param name="Status">Its standing, such as a draft for public comment.</param>
/// <param name="Bases">Laws and documents it rests on.</param>
/// <param name="Effective">The day it takes effect.</param>
/// <param name="Validity">How long it is valid from then on, that day included; null when open.</param>
/// <param name="InForce">Whether the policy is in force for a computation; without 在期, whether the policy year has a day of its validity.</param>
/// <param name="Superseded">What takes its place, and when; null for nothing.</param>
/// <param name="Rounding">Rounding of every award that declares none of its own; null when none is declared.</param>
public sealed record Policy(
    Name Name,
    Prose? Title,
    Prose? Edition,
    Prose? Authority,
    Prose? Source,
    Prose? Status,
    Seq<Prose> Bases,
    Expr Effective,
    CalendarPeriod? Validity,
    Condition.Test InForce,
    Supersession? Superseded,
    RoundingRule? Rounding);

/// <summary>A policy of higher standing that takes the place of another.</summary>
/// <param name="By">What it is called.</param>
/// <param name="From">The first day on which it prevails.</param>
public sealed record Supersession(Prose By, DateOnly From);

/// <summary>A declared fact of the firm or field of an item.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Index">Position among the firm's facts or the list's fields.</param>
/// <param name="List">The list it is a field of; −1 for a fact of the firm.</param>
/// <param name="Range">Allowed values in the base unit, both ends included; null when unbounded.</param>
/// <param name="MayBeAbsent">Whether 无 may be given.</param>
/// <param name="MayBeInapplicable">Whether 不适用 may be given.</param>
/// <param name="Question">What an interview asks.</param>
/// <param name="Evidence">What proves it.</param>
/// <param name="RecognisedBy">Who recognises it.</param>
/// <param name="Cites">Clauses of the source.</param>
public sealed record Fact(
    Name Name,
    DataType Type,
    int Index,
    int List,
    ValueRange? Range,
    bool MayBeAbsent,
    bool MayBeInapplicable,
    Prose? Question,
    Prose? Evidence,
    Prose? RecognisedBy,
    Seq<Citation> Cites)
{
    /// <summary>True when 无 or 不适用 may stand for a value.</summary>
    public bool MayLackValue => MayBeAbsent || MayBeInapplicable;
}

/// <summary>The least and the greatest allowed value, both included.</summary>
/// <param name="Low">Least, in the base unit of the type; dates as day numbers.</param>
/// <param name="High">Greatest.</param>
/// <param name="Written">Both ends in the author's digits.</param>
public sealed record ValueRange(Ratio Low, Ratio High, Wording Written);

/// <summary>A list of items such as platforms or loans.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Index">Its position in the program.</param>
/// <param name="Parent">The list whose items own such items; −1 when the firm does.</param>
/// <param name="IsShared">True when many firms point to the same items.</param>
/// <param name="Key">Position of the field that identifies an item.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Question">What an interview asks about the list.</param>
/// <param name="Cites">Clauses of the source.</param>
public sealed record ListType(
    Name Name, int Index, int Parent, bool IsShared, int Key, Seq<Fact> Fields, Prose? Question, Seq<Citation> Cites);

/// <summary>A human decision with an authority and a document.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Yes-no, option, or a figure with a range.</param>
/// <param name="Index">Its position in the program.</param>
/// <param name="List">The list whose items are judged; −1 for the firm.</param>
/// <param name="Range">Range of a figure.</param>
/// <param name="Authority">Who decides.</param>
/// <param name="Document">On what paper.</param>
/// <param name="Question">What an interview asks.</param>
/// <param name="Cites">Clauses of the source.</param>
public sealed record Judgement(
    Name Name,
    DataType Type,
    int Index,
    int List,
    ValueRange? Range,
    Prose? Authority,
    Prose? Document,
    Prose? Question,
    Seq<Citation> Cites)
{
    /// <summary>The figure or option that is decided, as a fact is declared: what it may be and how it is written are the same.</summary>
    public Fact AsFact => new(Name, Type, Index, List, Range, false, false, null, null, null, Cites);
}

/// <summary>The three kinds of what a notice may set.</summary>
public enum ParameterKind
{
    /// <summary>开放参数: no value until a notice gives one.</summary>
    Open,

    /// <summary>限额: in force as written; a notice may only lower it.</summary>
    Limit,

    /// <summary>开放选择: in force at its default until a notice sets it.</summary>
    Choice,
}

/// <summary>What a notice may set, and within which bounds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Which of the three kinds.</param>
/// <param name="Type">Its type.</param>
/// <param name="Index">Its position in the program.</param>
/// <param name="Value">The limit's value or the choice's default; null for an open parameter.</param>
/// <param name="Ceiling">What the ceiling scenario takes for an open parameter; null when it has none.</param>
/// <param name="Bounds">Least and greatest value a notice may set; a limit's own value is its greatest.</param>
/// <param name="Authority">Who may set it.</param>
/// <param name="Why">Why the default is what it is.</param>
/// <param name="Cites">Clauses of the source.</param>
public sealed record Parameter(
    Name Name,
    ParameterKind Kind,
    DataType Type,
    int Index,
    Literal? Value,
    Literal? Ceiling,
    ParameterBounds Bounds,
    Prose? Authority,
    Prose? Why,
    Seq<Citation> Cites);

/// <summary>What a notice must keep within; null is unbounded on that side.</summary>
/// <param name="Low">Least value in the base unit.</param>
/// <param name="High">Greatest value in the base unit.</param>
/// <param name="LowWritten">The least value in the author's digits; empty without one.</param>
/// <param name="HighWritten">The greatest value in the author's digits; empty without one.</param>
public sealed record ParameterBounds(Ratio? Low, Ratio? High, Wording LowWritten, Wording HighWritten);

/// <summary>A look-up table with one or several keys, in dated parts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Keys">Name and type of each key.</param>
/// <param name="Parts">Its parts in date order; one part without dates otherwise.</param>
/// <param name="Source">Where its figures come from.</param>
/// <param name="Cites">Clauses of the source.</param>
public sealed record Table(
    Name Name, DataType Type, Seq<(Name Name, DataType Type)> Keys, Seq<TablePart> Parts, Prose? Source, Seq<Citation> Cites)
{
    /// <summary>True when a look-up must say at which date.</summary>
    public bool IsDated => Parts.Count > 0 && Parts[0].From is not null;
}

/// <summary>The rows of a table that hold from one day to another, both included.</summary>
/// <param name="From">First day; null for a table without dates.</param>
/// <param name="To">Last day; null when open.</param>
/// <param name="Rows">Keys and value of each row.</param>
public sealed record TablePart(DateOnly? From, DateOnly? To, Seq<TableRow> Rows);

/// <summary>One row.</summary>
/// <param name="Keys">One for each key of the table.</param>
/// <param name="Value">The value.</param>
public sealed record TableRow(Seq<Literal> Keys, Literal Value);

/// <summary>A named expression.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Index">Position among all definitions of its owner, for remembering its value.</param>
/// <param name="Award">Name of the award whose 其中 it is; null for the package. An award's own definition reads the award's frame.</param>
/// <param name="Parameters">Names of its parameters, in the first slots of its frame.</param>
/// <param name="Slots">How many slots its frame has.</param>
/// <param name="Body">The expression.</param>
/// <param name="IsResult">True when it is shown as a named result of its award.</param>
/// <param name="Cites">Clauses of the source.</param>
public sealed record Definition(
    Name Name, int Index, string? Award, Seq<Name> Parameters, int Slots, Expr Body, bool IsResult, Seq<Citation> Cites)
{
    /// <summary>Type of its value.</summary>
    public DataType Type => Body.Type;

    /// <summary>Only the definition itself is equal: bodies that use each other twice would double the work at each step.</summary>
    public bool Equals(Definition? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Name.Text;
}

/// <summary>A labelled condition or group of conditions.</summary>
/// <param name="Label">What reasons call it; null for a group without a name.</param>
/// <param name="Cites">Clauses of the source.</param>
public abstract record Condition(Name? Label, Seq<Citation> Cites)
{
    /// <summary>One test.</summary>
    /// <param name="Name">Its label.</param>
    /// <param name="Sources">Clauses of the source.</param>
    /// <param name="Expr">A yes-no expression.</param>
    public sealed record Test(Name Name, Seq<Citation> Sources, Expr Expr) : Condition(Name, Sources);

    /// <summary>At least so many of the parts hold; negated for 均不.</summary>
    /// <param name="Name">Its label; null when it has none.</param>
    /// <param name="Sources">Clauses of the source.</param>
    /// <param name="Least">How many must hold.</param>
    /// <param name="Denied">True when the group holds exactly if fewer than <paramref name="Least"/> do.</param>
    /// <param name="Parts">The parts.</param>
    public sealed record Group(Name? Name, Seq<Citation> Sources, int Least, bool Denied, Seq<Condition> Parts) : Condition(Name, Sources);
}
