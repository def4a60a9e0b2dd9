using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

internal static partial class Phrases
{
    /// <summary>What, where, why, help.</summary>
    public static Wording FaultSentence { get; } = new("{0}({1}):{2}。{3}。", "{0} ({1}): {2}. {3}.");

    /// <summary>Document, line and text.</summary>
    public static Wording FaultPlace { get; } = new("{0} 第 {1} 行「{2}」", "{0}, line {1}, “{2}”");

    /// <summary>The wording of each fault: what went wrong, why it stops the computation, what to do.</summary>
    public static Dictionary<EvaluationFault, (Wording What, Wording Why, Wording Help)> Faults { get; } = new()
    {
        [EvaluationFault.DivisionByZero] = (
            new("除数为零", "division by zero"),
            new("除数算出来是 0,没有商", "the divisor comes to 0, so there is no quotient"),
            new("请核对作除数的事实;确实为零的,由政策写明怎样算", "Check the fact that divides; if it really is zero, the policy must say what counts")),
        [EvaluationFault.GrowthBaseNotPositive] = (
            new("增长率的基数不是正数", "growth from a base that is not positive"),
            new("上一年的数是零或负数,增长率没有意义", "the figure of the year before is zero or negative, so a rate of growth has no meaning"),
            new("请核对上一年的数;确实如此的,由主管部门认定", "Check the earlier figure; if it is right, the authority has to decide")),
        [EvaluationFault.NothingToAggregate] = (
            new("没有可取的项", "nothing to gather"),
            new("平均、最大、最小至少要有一项,这里一项也没有", "an average, a maximum or a minimum needs at least one item, and there is none"),
            new("请补充清单,或由政策先判断存在再取值", "Complete the list, or let the policy test that one exists first")),
        [EvaluationFault.ExceptionsConflict] = (
            new("两个例外同时成立", "two exceptions hold at once"),
            new("「{0}」与「{1}」同时成立,文中没有写谁优先", "“{0}” and “{1}” both hold, and the text does not say which precedes"),
            new("请在政策里用「优先于」写明先后", "State the precedence in the policy with “overrides”")),
        [EvaluationFault.NoTableRow] = (
            new("表里没有这一行", "the table has no such row"),
            new("表「{0}」没有与这些键相符的行", "table “{0}” has no row for these keys"),
            new("请核对键的取值,或在表里补上这一行", "Check the keys, or add the row to the table")),
        [EvaluationFault.NoTablePart] = (
            new("表在这一天没有数", "the table has nothing for this date"),
            new("表「{0}」没有 {1} 适用的部分", "table “{0}” has no part that covers {1}"),
            new("请核对日期,或在表里补上这一段", "Check the date, or add the part to the table")),
        [EvaluationFault.BoundsOutOfOrder] = (
            new("分档界限次序不对", "bounds out of order"),
            new("算出来的界限没有按次序排列,分不出档", "the computed bounds are not in order, so no band can be told"),
            new("请核对算出界限的事实和参数", "Check the facts and parameters that the bounds are computed from")),
        [EvaluationFault.DateOutOfCalendar] = (
            new("日期超出日历", "date outside the calendar"),
            new("算出来的日期不在公元 1 年至 9999 年之间", "the computed date is not between the years 1 and 9999"),
            new("请核对日期和年数", "Check the dates and the numbers of years")),
        [EvaluationFault.NoWorkingCalendar] = (
            new("工作日历没有这一年", "no working calendar for the year"),
            new("{0} 年的放假调休安排没有收入工作日历,哪天上班不作推算", "the working calendar holds no schedule for {0}, and working days are never guessed"),
            new("请核对日期;日期无误的,等该年安排公布并收入后再算", "Check the date; if it is right, compute again once that year's schedule is published and taken in")),
        [EvaluationFault.EmptyRange] = (
            new("区间没有一天", "a range without days"),
            new("取首日或末日的区间是空的", "the range whose first or last day is asked for is empty"),
            new("请核对起止日期", "Check the dates it runs from and to")),
        [EvaluationFault.NumberTooLarge] = (
            new("数太大", "number too large"),
            new("算出来的数超过了金额可能的大小", "the result is larger than any amount can be"),
            new("请核对填写的数和单位,例如是否把元写成了万元", "Check the figures and their units")),
        [EvaluationFault.TooMuchWork] = (
            new("计算量太大", "too many steps"),
            new("要走的步骤超过了限度", "the computation takes more steps than allowed"),
            new("请核对清单长度和定义之间的层层引用", "Check the length of the lists and how definitions build on one another")),
        [EvaluationFault.NegativeAmount] = (
            new("金额为负", "negative amount"),
            new("符合条件却算出负数,奖补不会倒收", "the firm is eligible and yet the amount is below zero, which no award can be"),
            new("请核对事实;减出来可能为负的,由政策用「不小于零」写明", "Check the facts; where a difference may be negative the policy should say not_below_zero")),
        [EvaluationFault.FactInvalid] = (
            new("填写的事实不能用", "a given fact cannot be used"),
            new("「{0}」的写法或取值不对,没有采用", "“{0}” is not written as it should be, or out of its range, and was not taken"),
            new("请按读取事实时的提示改正;它不会被当作不符合", "Mend it as the message about the facts says; it is never read as “not eligible”")),
        [EvaluationFault.FirmUnclear] = (
            new("认不准是哪家企业", "a firm that cannot be told from others"),
            new("「{0}」的代码不对,或在企业表里写了不止一行,不知道是哪家的事实", "the code “{0}” is wrong, or has more than one row among the firms, so nobody knows whose facts these are"),
            new("请改正企业表再算;在此之前一项也不核定,也不当作不符合", "Correct the table of firms; until then nothing is granted, and nothing is read as “not eligible”")),
        [EvaluationFault.AbsentUsed] = (
            new("用到了没有的事实", "a fact that is absent is used"),
            new("这项事实填的是无或不适用,这里却要用它的值", "the fact is given as none or not applicable, but its value is needed here"),
            new("请核对是否填错,或由政策写明没有时怎样算", "Check whether that is right, or let the policy say what counts instead")),
        [EvaluationFault.ItemMissing] = (
            new("指向的项不存在", "a reference to an item that is not there"),
            new("事实里写到的「{0}」在清单中找不到", "“{0}” is referred to but not in the list"),
            new("请在清单里补上这一项,或改正引用", "Add the item to the list, or correct the reference")),
        [EvaluationFault.RoundingUnit] = (
            new("舍入单位不对", "a rounding unit that cannot be used"),
            new("舍入单位须是大于零的整分金额", "the unit has to be a positive whole number of fen"),
            new("请核对舍入单位的设定", "Check how the rounding unit is set")),
    };
}
