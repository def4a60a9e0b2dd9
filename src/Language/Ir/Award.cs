using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Language.Ir;

/// <summary>A grant, award or subsidy that computes an amount.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Index">Its position in the program.</param>
/// <param name="Title">A longer title; null when the name says it.</param>
/// <param name="Cites">Clauses of the source.</param>
/// <param name="Grain">What is awarded: the firm, each item, or the firm times an option type.</param>
/// <param name="IsOnce">True for 一次: never again for the same item or firm.</param>
/// <param name="Counting">Ledger states that count for 一次, as positions in the built-in option type.</param>
/// <param name="Payee">Who is paid; null for the firm.</param>
/// <param name="Family">The family its ledger entries are filed under; null for none.</param>
/// <param name="InForce">Whether the policy is in force for this award; null where the policy's own rule says so.</param>
/// <param name="Conditions">What must hold; null for none.</param>
/// <param name="Amount">How much.</param>
/// <param name="Definitions">其中 and 结果, in declared order.</param>
/// <param name="Rounding">How the amount becomes whole fen; null when it always is.</param>
/// <param name="Minimum">Below it nothing is paid; null for none.</param>
/// <param name="Instalments">Shares of this and the following years; empty for one payment.</param>
/// <param name="OverlapKey">The matter that two awards may not share; null for none.</param>
/// <param name="Selection">Ranking and quota; null when everyone eligible is awarded.</param>
/// <param name="Warnings">What to point out without any effect on the amount.</param>
/// <param name="Slots">How many slots its frame has; an item award's item, or the option, is in slot 0.</param>
public sealed record Award(
    Name Name,
    int Index,
    Prose? Title,
    Seq<Citation> Cites,
    Grain Grain,
    bool IsOnce,
    Seq<int> Counting,
    Expr? Payee,
    Expr? Family,
    Condition.Test? InForce,
    Condition? Conditions,
    AwardAmount Amount,
    Seq<Definition> Definitions,
    RoundingRule? Rounding,
    Expr? Minimum,
    Seq<Ratio> Instalments,
    Expr? OverlapKey,
    Selection? Selection,
    Seq<Warning> Warnings,
    int Slots);

/// <summary>What one award is for.</summary>
public abstract record Grain
{
    private Grain()
    {
    }

    /// <summary>The firm.</summary>
    public sealed record Firm : Grain;

    /// <summary>Each item of a list.</summary>
    /// <param name="List">Position of the list.</param>
    public sealed record EachItem(int List) : Grain;

    /// <summary>The firm, once for each option.</summary>
    /// <param name="Type">The option type.</param>
    public sealed record EachOption(OptionType Type) : Grain;
}

/// <summary>How a computed amount becomes whole fen.</summary>
/// <param name="Mode">A rounding mode, fixed or an open choice.</param>
/// <param name="Unit">The unit, a positive amount in whole fen.</param>
public sealed record RoundingRule(Expr Mode, Expr Unit);

/// <summary>The default amount and its exceptions. Two exceptions that hold at once, neither overriding the other, are an evaluation error.</summary>
/// <param name="Base">The default.</param>
/// <param name="Exceptions">In declared order, which decides nothing.</param>
public sealed record AwardAmount(Expr Base, Seq<ExceptionalAmount> Exceptions);

/// <summary>An amount that replaces the default when its condition holds.</summary>
/// <param name="Name">Its label.</param>
/// <param name="Cites">Clauses of the source.</param>
/// <param name="Overrides">Positions of the exceptions it precedes.</param>
/// <param name="When">Its condition.</param>
/// <param name="Value">The amount.</param>
public sealed record ExceptionalAmount(Name Name, Seq<Citation> Cites, Seq<int> Overrides, Expr When, Expr Value);

/// <summary>Ranking, quota, ties and reserve.</summary>
/// <param name="Take">The quota.</param>
/// <param name="Among">Applicants or those who qualify; null for those who qualify.</param>
/// <param name="Ranking">What the order is made of; null when only people choose.</param>
/// <param name="Ranks">Equal values rank 1, 1, 3 or 1, 1, 2; null for the first.</param>
/// <param name="ThenBy">Further keys for ties, with direction.</param>
/// <param name="Ties">What happens to a group still tied at the last place.</param>
/// <param name="Merit">The judgement that chooses; null when figures rank.</param>
/// <param name="Pool">Name of the pool of places shared with other awards; null for its own.</param>
/// <param name="Category">Category with its own quota; null for none.</param>
/// <param name="PerCategory">The quota of each category.</param>
/// <param name="Reserve">Length of the reserve list; null for none.</param>
/// <param name="Cites">Clauses of the source.</param>
public sealed record Selection(
    Expr Take,
    Expr? Among,
    Ranking? Ranking,
    Expr? Ranks,
    Seq<(Expr Key, bool Descending)> ThenBy,
    Expr? Ties,
    Expr? Merit,
    string? Pool,
    Expr? Category,
    Expr? PerCategory,
    Expr? Reserve,
    Seq<Citation> Cites);

/// <summary>How applicants are put in order.</summary>
public abstract record Ranking
{
    private Ranking()
    {
    }

    /// <summary>One value, largest first.</summary>
    /// <param name="Key">The value.</param>
    public sealed record ByValue(Expr Key) : Ranking;

    /// <summary>名次之和: each value is ranked, the ranks are added, smallest sum first.</summary>
    /// <param name="Keys">The values.</param>
    public sealed record BySumOfRanks(Seq<Expr> Keys) : Ranking;

    /// <summary>加权: weighted values are added, largest sum first.</summary>
    /// <param name="Keys">The values.</param>
    /// <param name="Weights">One for each value.</param>
    public sealed record ByWeight(Seq<Expr> Keys, Seq<Expr> Weights) : Ranking;

    /// <summary>One of two orders, by an open choice.</summary>
    /// <param name="When">The condition.</param>
    /// <param name="Then">The order if it holds.</param>
    /// <param name="Else">The order if not.</param>
    public sealed record Either(Expr When, Ranking Then, Ranking Else) : Ranking;
}

/// <summary>A remark shown when its condition holds.</summary>
/// <param name="Name">Its label.</param>
/// <param name="When">Its condition.</param>
/// <param name="Message">The remark.</param>
public sealed record Warning(Name Name, Expr When, Prose Message);

/// <summary>A cap that several items or awards of one firm share.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Awards">Positions of the awards it covers.</param>
/// <param name="IsLifetime">True when earlier years count too.</param>
/// <param name="Bound">The cap.</param>
/// <param name="From">First date whose entries count, for a lifetime cap; null for all.</param>
/// <param name="Counting">Ledger states that count against it.</param>
/// <param name="Allocation">How the capped sum goes back to the items.</param>
/// <param name="Order">For each covered award, the key its items are served by; empty in declared order.</param>
/// <param name="Cites">Clauses of the source.</param>
public sealed record SharedCap(
    Name Name,
    Seq<int> Awards,
    bool IsLifetime,
    Expr Bound,
    Expr? From,
    Seq<int> Counting,
    CapAllocation Allocation,
    Seq<Expr> Order,
    Seq<Citation> Cites);

/// <summary>How a capped sum is given back to its items.</summary>
public enum CapAllocation
{
    /// <summary>按比例: in proportion, fen by largest remainder, ties by award and by key of the item.</summary>
    ProRata,

    /// <summary>依次: each in turn gets its full amount while the cap lasts.</summary>
    InOrder,
}

/// <summary>Awards that exclude each other, or those of other schemes, on the same matter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Awards">Positions of the awards it covers.</param>
/// <param name="Source">Which other schemes; null when the awards exclude each other.</param>
/// <param name="Method">Pay the difference or refuse; null where undeclared.</param>
/// <param name="Enabled">Whether it applies; null for yes.</param>
/// <param name="Cites">Clauses of the source.</param>
public sealed record Overlap(Name Name, Seq<int> Awards, Prose? Source, Expr? Method, Expr? Enabled, Seq<Citation> Cites);

/// <summary>An envelope for one or several awards.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Awards">Positions of the awards it pays.</param>
/// <param name="Envelope">How much there is; null until announced.</param>
/// <param name="IfShort">What happens when the envelope is too small; null where undeclared.</param>
/// <param name="Minimum">Cut awards below it are not paid; null for none.</param>
/// <param name="CityShare">The city's share; null until announced.</param>
/// <param name="Cites">Clauses of the source.</param>
public sealed record Budget(
    Name Name, Seq<int> Awards, Expr? Envelope, Expr? IfShort, Expr? Minimum, Expr? CityShare, Seq<Citation> Cites);

/// <summary>The kinds of provision without an amount.</summary>
public enum ProvisionCategory
{
    /// <summary>权利: something a firm may claim.</summary>
    Right,

    /// <summary>服务: something an authority does.</summary>
    Service,

    /// <summary>名录: a list or catalogue.</summary>
    Register,

    /// <summary>判断: a decision by people.</summary>
    Judgement,

    /// <summary>倡导: something encouraged.</summary>
    Encouragement,
}

/// <summary>A right, service, register or encouragement without an amount.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Category">What it is.</param>
/// <param name="Authority">Who is in charge.</param>
/// <param name="Content">What it says.</param>
/// <param name="Conditions">Who it is for; null for everyone in scope.</param>
/// <param name="Slots">How many slots its conditions need.</param>
/// <param name="Cites">Clauses of the source.</param>
public sealed record Provision(
    Name Name, ProvisionCategory Category, Prose? Authority, Prose Content, Condition? Conditions, int Slots, Seq<Citation> Cites);
