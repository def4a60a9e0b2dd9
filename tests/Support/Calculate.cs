using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Xunit;

namespace Duixian.Tests.Support;

/// <summary>What a firm gets, from a few lines of policy and a few lines of facts: the shortest way to ask the reference engine.</summary>
public static class Calculate
{
    /// <summary>The facts of nobody: everything is unknown.</summary>
    public const string Nothing = "";

    private const string Head = "政策 测试政策 (test_policy) 施行 2001-01-01 舍入 四舍五入 0.01元\n";

    private static readonly Dictionary<string, Compilation> Compiled = new(StringComparer.Ordinal);

    /// <summary>The package of rules that must compile; the head of a policy is added where there is none.</summary>
    public static Compilation Compile(string rules)
    {
        lock (Compiled)
        {
            if (Compiled.TryGetValue(rules, out Compilation? ready))
                return ready;
            string whole = rules.Contains("政策 ", StringComparison.Ordinal) ? rules : Head + rules;
            Compilation compilation = Compiler.Compile([new SourceText("rules.md", $"```policy\n{whole}\n```\n")]);
            string[] told = [.. compilation.Diagnostics.Items.Where(d => d.Blocks).Select(d => $"{d.Span} {d.Code}: {Catalogue.Message(d, Tongue.English)}")];
            Assert.True(told.Length == 0, $"{string.Join('\n', told)}\n\n{whole}");
            return Compiled[rules] = compilation;
        }
    }

    /// <summary>The program of rules that must compile.</summary>
    public static Program Program(string rules) => Compile(rules).Program!;

    /// <summary>
    /// The result for facts written one to a line as <c>name = value</c>; lines below <c>list:</c> are its items, with their fields behind
    /// commas as <c>name = value</c>. A deeper <c>list:</c> below an item is nested in it. Values go through the reader of facts.
    /// </summary>
    public static CalculationResult Of(string rules, string facts = Nothing, int year = 2026, string? notice = null, bool trace = false) =>
        Of(Program(rules), facts, year, notice is null ? null : Notice(rules, notice), trace);

    /// <summary>The same for a compiled program.</summary>
    public static CalculationResult Of(Program program, string facts, int year = 2026, Notice? notice = null, bool trace = false) =>
        Engine.Calculate(
            program, notice is null ? Scenario.Ceiling(program) : Scenario.Of(program, notice),
            FactReader.Read(program, FactLines.Read(facts), new DiagnosticBag()), year, trace);

    /// <summary>A notice for the rules, which must compile.</summary>
    public static Notice Notice(string rules, string settings)
    {
        (Notice? notice, DiagnosticBag told) = Compiler.CompileNotice(
            Compile(rules), new SourceText("notice.md", $"```policy\n年度通知 通知 (the_notice) 年份 2026\n{Indented(settings)}\n```\n"));
        Assert.True(notice is not null, string.Join('\n', told.Items.Select(d => Catalogue.Message(d, Tongue.English))));
        return notice;
    }

    /// <summary>The one instance of a policy with one award: "eligibility amount" and what it hangs on, such as <c>是 100.00 +Judgement</c>.</summary>
    public static string One(string rules, string facts = Nothing, int year = 2026, string? notice = null) =>
        Shown(Assert.Single(Of(rules, facts, year, notice).Instances));

    /// <summary>Every instance in a line of its own, an item's with its key in front.</summary>
    public static string All(string rules, string facts = Nothing, int year = 2026, string? notice = null) =>
        string.Join('\n', Of(rules, facts, year, notice).Instances.Select(i => $"{KeyOf(i)}{Shown(i)}"));

    /// <summary>The outcome of a yes-no expression as the only condition of an award.</summary>
    public static string Condition(string rules, string condition, string facts = Nothing, int year = 2026, string? notice = null) =>
        One($"{rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    试条件 (trial_condition): {condition}\n  金额 1元", facts, year, notice).Split(' ')[0];

    /// <summary>The outcome of an amount expression of an award without conditions.</summary>
    public static string Amount(string rules, string amount, string facts = Nothing, int year = 2026, string? notice = null) =>
        One($"{rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  金额\n    {amount}", facts, year, notice)["是 ".Length..];

    /// <summary>The error of the only award's amount or eligibility; fails when there is none.</summary>
    public static EvaluationError ErrorOf(CalculationResult result)
    {
        AwardInstance instance = Assert.Single(result.Instances);
        return instance.Error ?? Assert.IsType<AmountResult.Failed>(instance.Amount).Error;
    }

    /// <summary>The fault that an amount expression ends in.</summary>
    public static EvaluationFault Fault(string rules, string amount, string facts = Nothing, int year = 2026) =>
        ErrorOf(Of($"{rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  金额\n    {amount}", facts, year)).Fault;

    /// <summary>Eligibility, amount and what it hangs on in one line.</summary>
    public static string Shown(AwardInstance instance)
    {
        string hangs = instance.HangsOn == HangsOn.Nothing ? "" : " +" + instance.HangsOn.ToString().Replace(", ", " +", StringComparison.Ordinal);
        return $"{Shown(instance.Eligibility)} {Shown(instance.Amount)}{hangs}";
    }

    /// <summary>An amount in yuan: <c>1.00</c>, <c>1.00~2.00</c>, <c>1.00~</c>, <c>未公布 name</c>, or <c>错误 fault</c>.</summary>
    public static string Shown(AmountResult amount) => amount switch
    {
        AmountResult.Exact exact => exact.Value.ToYuanString(),
        AmountResult.Between between => $"{between.Low.ToYuanString()}~{between.High?.ToYuanString()}",
        AmountResult.NotAnnounced waiting => $"未公布 {string.Join('、', waiting.Needs.Items.Select(Shown).Order(StringComparer.Ordinal))}",
        AmountResult.Failed failed => $"错误 {failed.Error.Fault}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A need as a few words.</summary>
    public static string Shown(Need need) => need switch
    {
        Need.OfFact fact => $"{fact.Item?.Key}{(fact.Item is null ? "" : ".")}{fact.Symbol.Name.Text}{(fact.Year is null ? "" : $"({fact.Year})")}",
        Need.OfList list => $"{list.Parent?.Key}{(list.Parent is null ? "" : ".")}{list.List.Name.Text}",
        Need.OfJudgement judgement => $"{judgement.Item?.Key}{(judgement.Item is null ? "" : ".")}{judgement.Symbol.Name.Text}",
        Need.OfParameter parameter => parameter.Symbol.Name.Text,
        _ => "台账",
    };

    private static string Shown(Eligibility eligibility) => eligibility switch
    {
        Eligibility.Yes => "是",
        Eligibility.No => "否",
        Eligibility.Unknown => "未知",
        Eligibility.NotApplicable => "不适用",
        Eligibility.NotInForce => "不在有效期",
        _ => "错误",
    };

    private static string KeyOf(AwardInstance instance) => instance.Item is { } item ? $"{item.Key} "
        : instance.Award.Grain is Grain.EachOption each && instance.Option >= 0 ? $"{each.Type.Members[instance.Option].Text} " : "";

    private static string Indented(string lines) =>
        string.Join('\n', lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => "  " + line));
}
