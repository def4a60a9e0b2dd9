namespace Duixian.Language.Mutations;

/// <summary>The kinds of change, in the order of reports.</summary>
public enum MutationOperator
{
    /// <summary>A figure one smallest unit more or less, doubled, halved, zero.</summary>
    Figure,

    /// <summary>A rate a hundredth of a percent more or less, doubled, halved, zero.</summary>
    Rate,

    /// <summary>A date one day later or earlier.</summary>
    Date,

    /// <summary>A year one later or earlier.</summary>
    Year,

    /// <summary>The characters of a code or text.</summary>
    Text,

    /// <summary>A boundary that includes its number excludes it, or the other way round.</summary>
    Boundary,

    /// <summary>A comparison the other way round; equal and not equal.</summary>
    Comparison,

    /// <summary>And for or, or for and; exists for every.</summary>
    Connective,

    /// <summary>How many conditions must hold, one more or less.</summary>
    LeastCount,

    /// <summary>A condition left out.</summary>
    Condition,

    /// <summary>The opposite of a test.</summary>
    Negation,

    /// <summary>One of several left out of a set.</summary>
    Member,

    /// <summary>An option for its neighbour.</summary>
    Option,

    /// <summary>The values of two neighbouring cases exchanged.</summary>
    Branch,

    /// <summary>A function for its counterpart, or left out; plus for minus.</summary>
    Function,

    /// <summary>A cap or floor left out or changed.</summary>
    Cap,

    /// <summary>An exception left out.</summary>
    Exception,

    /// <summary>Which exception precedes: turned round, or left out.</summary>
    Precedence,

    /// <summary>A quota, a reserve list one longer or shorter, or left out.</summary>
    Quota,

    /// <summary>A key of the ranking left out or reversed.</summary>
    Ranking,

    /// <summary>A key for ties left out or reversed.</summary>
    TieKey,

    /// <summary>A shared pool of places left out.</summary>
    Pool,

    /// <summary>Once for every year.</summary>
    Once,

    /// <summary>A state of ledger entries counted or no longer counted.</summary>
    States,

    /// <summary>A question to the ledger with a filter less or another measure.</summary>
    Ledger,

    /// <summary>A key or family left out.</summary>
    Key,

    /// <summary>Who is paid.</summary>
    Payee,

    /// <summary>The direction or unit of a rounding.</summary>
    Rounding,

    /// <summary>How a shared cap or a budget is given back to its parts.</summary>
    Allocation,

    /// <summary>The default of an open choice.</summary>
    Default,

    /// <summary>An end of a range: what a fact or a notice may say.</summary>
    Range,

    /// <summary>A cell or a date of a table.</summary>
    Table,

    /// <summary>A share paid in one year rather than in another.</summary>
    Instalment,

    /// <summary>An award left out of a shared cap, an overlap or a budget.</summary>
    Coverage,
}
