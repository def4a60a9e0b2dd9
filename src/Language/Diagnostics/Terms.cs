namespace Duixian.Language.Diagnostics;

/// <summary>Words the parser and the checker put into messages where no keyword says it: what was expected, what was found.</summary>
internal static class Terms
{
    // What the parser expected.
    public static Wording EndOfLine { get; } = new("行末", "the end of the line");

    public static Wording AnOperator { get; } = new("运算符", "an operator");

    public static Wording QuotedText { get; } = new("引号里的文字", "a quoted text");

    public static Wording NumberOfConditions { get; } = new("个数", "a number of conditions");

    // What the checker needed.
    public static Wording OneValue { get; } = new("一个值", "one value");

    public static Wording AValue { get; } = new("一个值", "a value");

    public static Wording AlikeValues { get; } = new("两个以上同类型的值", "two or more values of one type");

    public static Wording OrderedValue { get; } = new("能比大小的值", "a value with an order");

    public static Wording OrderedValues { get; } = new("能比大小的值", "values with an order");

    public static Wording Quantity { get; } = new("能计数的值", "a quantity");

    public static Wording YearlyQuantity { get; } = new("每年的数", "a yearly quantity");

    public static Wording NumberOrRatio { get; } = new("一个数或比例", "one number or ratio");

    public static Wording RoundingArguments { get; } = new("值, 舍入方式, 单位", "value, mode, unit");

    public static Wording OneFact { get; } = new("一项事实", "one fact");

    public static Wording AnOption { get; } = new("选项", "an option");

    public static Wording ItemOfList { get; } = new("清单的一项", "an item of a list");

    public static Wording YearOrDate { get; } = new("一个年份或日期", "one year or date");

    public static Wording WholeFen { get; } = new("整分的金额", "a whole number of fen");

    public static Wording TableRow { get; } = new("行", "a row");

    public static Wording Identity { get; } = new("文字、代码、选项或清单的一项", "a text, a code, an option or an item of a list");

    public static Wording SingleOrOption { get; } = new("单个的值或选项", "a single value or an option");

    public static Wording AboveZero { get; } = new("大于零的值", "a value above zero");

    public static Wording PolicyYear { get; } = new("年度", "year");

    public static Wording SomethingElse { get; } = new("别的内容", "something else");

    public static Wording ThePackage { get; } = new("政策包", "the package");

    // How types are called that have no keyword of their own.
    public static Wording BrokenType { get; } = new("(有错)", "(broken)");

    /// <summary>One of two keywords.</summary>
    public static Wording Either(Wording one, Wording other) =>
        new($"{one.Chinese} 或 {other.Chinese}", $"{one.English} or {other.English}");

    /// <summary>One of several keywords.</summary>
    public static Wording OneOf(params IEnumerable<Wording> words) => new(
        string.Join("、", words.Select(word => word.Chinese)), string.Join(", ", words.Select(word => word.English)));

    /// <summary>Help where a keyword stands that may have been meant as a name.</summary>
    public static Wording IsKeyword(string word) => new(
        $"「{word}」是关键词;若是名称,用反引号括起:`{word}`。", $"“{word}” is a keyword; a name spelled like it goes in back-quotes: `{word}`.");

    public static Wording Range(Wording low, Wording high) => new($"{low.Chinese} ~ {high.Chinese}", $"{low.English} ~ {high.English}");

    /// <summary>A keyword as it is quoted in messages.</summary>
    public static Wording Quoted(Wording word) => new($"「{word.Chinese}」", $"“{word.English}”");

    /// <summary>What to do about a yearly fact where one value is needed.</summary>
    public static Wording YearNeeded(string written) => new(
        $"「{written}」每年一个值,要写明年份,例如 {written}(上年)。", $"“{written}” has a value for each year; name one, such as {written}(last_year).");

    /// <summary>What to do about a bare number beside a quantity.</summary>
    public static Wording UnitNeeded(string written, Wording unit) => new(
        $"给「{written}」写上单位,例如 {written}{unit.Chinese}。", $"Give “{written}” its unit, such as {written} {unit.English}.");

    public static Wording YearlyFactAndYears(int years) =>
        new($"一个每年的事实和 {years} 个年份", years == 1 ? "a yearly fact and 1 year" : $"a yearly fact and {years} years");

    public static Wording Arguments(int count) => new($"{count} 个参数", count == 1 ? "1 argument" : $"{count} arguments");

    public static Wording OptionsOf(IReadOnlyList<Wording> members) => new(
        $"选项 {{{string.Join(", ", members.Select(member => member.Chinese))}}}",
        $"option {{{string.Join(", ", members.Select(member => member.English))}}}");

    public static Wording Yearly(Wording type) => new($"每年 {type.Chinese}", $"yearly {type.English}");

    public static Wording Daily(Wording type) => new($"逐日 {type.Chinese}", $"daily {type.English}");

    /// <summary>Where an operand's type comes from: what it is itself.</summary>
    public static Wording IsOfType(string written, Wording type) =>
        new($"「{written}」是{type.Chinese}", $"“{written}” is {type.English}");

    /// <summary>Where an operand's type comes from: its declaration.</summary>
    public static Wording DeclaredAs(Wording name, Wording type, string place) => new(
        $"「{name.Chinese}」在 {place} 声明为{type.Chinese}", $"“{name.English}” is declared as {type.English} at {place}");
}
