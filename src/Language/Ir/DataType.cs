using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Ir;

/// <summary>The built-in kinds of value. Money counts in fen, ratios are plain (12 % is 3/25), points count in percentage points.</summary>
public enum Kind
{
    /// <summary>金额: money; exact, in fen.</summary>
    Amount,

    /// <summary>比例: a ratio such as 12 %.</summary>
    Ratio,

    /// <summary>百分点: a difference of ratios, in percentage points.</summary>
    Points,

    /// <summary>年利率: a ratio per year.</summary>
    YearlyRate,

    /// <summary>年金额: money per year, in fen.</summary>
    YearlyAmount,

    /// <summary>积数: money times days, in fen-days.</summary>
    AmountDays,

    /// <summary>计数: a whole number.</summary>
    Count,

    /// <summary>数: a plain number such as a score.</summary>
    Number,

    /// <summary>天数: a number of calendar days.</summary>
    Days,

    /// <summary>工作日数: a number of working days.</summary>
    WorkingDays,

    /// <summary>日期: a day.</summary>
    Date,

    /// <summary>年份: a calendar year.</summary>
    Year,

    /// <summary>期间: years, months and days counted on the calendar.</summary>
    Duration,

    /// <summary>区间: the days from one date to another.</summary>
    DateRange,

    /// <summary>文字.</summary>
    Text,

    /// <summary>是否.</summary>
    YesNo,

    /// <summary>信用代码: unified social credit code, GB 32100-2015.</summary>
    CreditCode,

    /// <summary>行业代码: industry code, GB/T 4754.</summary>
    IndustryCode,
}

/// <summary>The type of an expression.</summary>
public abstract record DataType
{
    private DataType()
    {
    }

    /// <summary>A built-in kind.</summary>
    /// <param name="Kind">Which.</param>
    public sealed record Scalar(Kind Kind) : DataType;

    /// <summary>One of the options of a type.</summary>
    /// <param name="Type">The option type.</param>
    public sealed record Option(OptionType Type) : DataType;

    /// <summary>An item of a list.</summary>
    /// <param name="List">Position of the list in the program.</param>
    /// <param name="ListName">Its name, for messages.</param>
    public sealed record Item(int List, Wording ListName) : DataType;

    /// <summary>每年: a value for each calendar year.</summary>
    /// <param name="Inner">The type of one year's value.</param>
    public sealed record Yearly(DataType Inner) : DataType;

    /// <summary>逐日: dated steps of a quantity, each holding until the next.</summary>
    /// <param name="Inner">The type of one day's value.</param>
    public sealed record Daily(DataType Inner) : DataType;

    /// <summary>The type of what did not compile; it goes with everything, so that one mistake gives one message.</summary>
    public sealed record Broken : DataType;

    /// <summary>Shorthands for the built-in kinds.</summary>
    public static DataType Of(Kind kind) => new Scalar(kind);

    /// <summary>The one broken type.</summary>
    public static DataType Error { get; } = new Broken();

    /// <summary>True for this built-in kind.</summary>
    public bool Is(Kind kind) => this is Scalar scalar && scalar.Kind == kind;

    /// <summary>True for everything that counts: amounts, ratios, numbers, days.</summary>
    public bool IsQuantity => this is Scalar { Kind: <= Kind.WorkingDays };

    /// <summary>True for everything with an order.</summary>
    public bool IsOrdered => this is Scalar { Kind: <= Kind.Year };

    /// <summary>The type's name in both languages.</summary>
    public Wording Name => this switch
    {
        Scalar scalar => TypeNames.Of(scalar.Kind),
        Option option => option.Type.Name.Text.Length > 0
            ? option.Type.Name.Wording
            : Terms.OptionsOf([.. option.Type.Members.Select(member => member.Wording)]),
        Item item => item.ListName,
        Yearly yearly => Terms.Yearly(yearly.Inner.Name),
        Daily daily => Terms.Daily(daily.Inner.Name),
        _ => Terms.BrokenType,
    };
}

/// <summary>A declared name: Chinese identifier, English alias, and where it is declared.</summary>
/// <param name="Text">The identifier.</param>
/// <param name="Alias">The English alias; the identifier itself where none is given.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Name(string Text, string Alias, SourceSpan Span)
{
    /// <summary>Both spellings.</summary>
    public Wording Wording => new(Text, Alias);

    /// <inheritdoc/>
    public bool Equals(Name? other) => other is not null && Text == other.Text && Alias == other.Alias;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Alias);
}

/// <summary>A type with a fixed set of options.</summary>
/// <param name="Name">Its name; an empty text for a set written in place.</param>
/// <param name="Members">The options in declared order.</param>
public sealed record OptionType(Name Name, Seq<Name> Members)
{
    private readonly Dictionary<string, int> _positions = PositionsOf(Members);

    /// <summary>Position of an option by its name or alias, or −1.</summary>
    public int IndexOf(string word) => _positions.GetValueOrDefault(word, -1);

    /// <inheritdoc/>
    public bool Equals(OptionType? other) =>
        ReferenceEquals(this, other) || (other is not null && Name == other.Name && Members == other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Members.Count);

    private static Dictionary<string, int> PositionsOf(Seq<Name> members)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < members.Count; i++)
        {
            positions.TryAdd(members[i].Text, i);
            positions.TryAdd(members[i].Alias, i);
        }

        return positions;
    }
}
