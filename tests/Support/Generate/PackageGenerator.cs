using System.Text;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Tests.Support.Generate;

/// <summary>A generated package: its documents and a notice that fits it.</summary>
/// <param name="Documents">The Markdown documents.</param>
/// <param name="Notice">A notice within every bound.</param>
public sealed record GeneratedPackage(IReadOnlyList<SourceText> Documents, SourceText Notice);

/// <summary>START HERE. Makes policy packages that compile, with every kind of declaration, from a seed.</summary>
/// <remarks>The same seed gives the same package. Nearly all compile; tests that need a program skip the rest and watch the rate.</remarks>
public sealed partial class PackageGenerator
{
    private static readonly Kind[] FactKinds =
    [
        Kind.Amount, Kind.Amount, Kind.Amount, Kind.Ratio, Kind.YearlyRate, Kind.Count, Kind.Number, Kind.Date, Kind.YesNo, Kind.Text,
        Kind.Days, Kind.IndustryCode, Kind.Year, Kind.YearlyAmount,
    ];

    private readonly Chance _chance;
    private readonly Vocabulary _words = new();
    private readonly Expressions _expressions;
    private readonly List<string> _declarations = [];
    private readonly StringBuilder _notice = new();

    private PackageGenerator(Chance chance)
    {
        _chance = chance;
        _expressions = new Expressions(chance, _words);
    }

    /// <summary>A package from a seed.</summary>
    public static GeneratedPackage Package(ulong seed) => Package(new Chance(seed));

    /// <summary>A package from what a chance gives next.</summary>
    public static GeneratedPackage Package(Chance chance)
    {
        PackageGenerator generator = new(chance);
        generator.Declare();
        return new GeneratedPackage([.. generator.Documents()], generator.Notice());
    }

    private void Declare()
    {
        _declarations.Add($"政策 {Named().Declared} 施行 2026-01-01 有效期 3年 舍入 四舍五入 0.01元");
        Times(1, 3, Option);
        Times(6, 16, () => Fact());
        Times(1, 4, List);
        Times(2, 6, Parameter);
        Times(0, 3, Table);
        Times(0, 3, Judgement);
        Times(3, 12, Definition);
        if (_chance.OneIn(2))
            Scope();
        Times(1, 5, Award);
        Times(0, 3, Shared);
    }

    private void Times(int least, int most, Action make)
    {
        for (int times = _chance.Between(least, most); times > 0; times--)
            make();
    }

    // Declarations may stand in any order and in any document.
    private IEnumerable<SourceText> Documents()
    {
        IReadOnlyList<string> shuffled = _chance.Shuffled(_declarations);
        // A list stands behind the list that holds it.
        Dictionary<string, int> order = _declarations.Select((text, i) => (text, i)).ToDictionary(pair => pair.text, pair => pair.i);
        Queue<string> lists = new(shuffled.Where(IsList).OrderBy(text => order[text]));
        string[] ordered = [.. shuffled.Select(text => IsList(text) ? lists.Dequeue() : text)];
        int parts = _chance.Between(1, 3);
        for (int part = 0; part < parts; part++)
        {
            StringBuilder text = new($"# 第{part}篇\n\n说明 prose。\n\n```policy\n");
            for (int i = part; i < ordered.Length; i += parts)
                if (!IsList(ordered[i]))
                    text.Append(ordered[i]).Append("\n\n");
            if (part == 0)
                text.AppendJoin("\n\n", ordered.Where(IsList)).Append('\n');
            yield return new SourceText($"part{part}.md", text.Append("```\n").ToString());
        }
    }

    private static bool IsList(string declaration) => declaration.StartsWith("清单", StringComparison.Ordinal);

    private SourceText Notice() => new("notice.md", $"```policy\n年度通知 {Named().Declared} 年份 2026 示例\n{_notice}```\n");

    private (string Name, string Declared) Named() => _words.NewName(_chance);

    private void Option()
    {
        (string name, string declared) = Named();
        List<string> options = [];
        List<string> written = [];
        Times(2, 4, () =>
        {
            (string option, string text) = Named();
            options.Add(option);
            written.Add(text);
        });
        _words.Options.Add((name, options));
        _declarations.Add($"选项 {declared} {{{string.Join(", ", written)}}}");
    }

    private Sort SomeSort() => _chance.OneIn(6) ? Sort.OfOption(_chance.Below(_words.Options.Count)) : new Sort(_chance.Pick(FactKinds));

    private void Fact()
    {
        (GeneratedFact fact, string text) = FactLine();
        _words.Facts.Add(fact);
        _declarations.Add("事实 " + text);
    }

    private (GeneratedFact Fact, string Text) FactLine()
    {
        (string name, string declared) = Named();
        Sort sort = SomeSort();
        string series = _chance.OneIn(3) ? "每年" : "";
        if (sort is { IsOption: false, Kind: Kind.Amount } && _chance.OneIn(6))
            series = "逐日";
        bool mayLack = _chance.OneIn(5);
        string text = $"{declared} : {series}{(series.Length > 0 ? " " : "")}{_words.Written(sort)}";
        if (sort is { IsOption: false, Kind: Kind.Amount } && _chance.OneIn(2))
            text += " 范围 0元 至 100亿元";
        if (mayLack)
            text += _chance.Pick(" 可无", " 可不适用", " 可无 可不适用");
        if (_chance.OneIn(3))
            text += "\n    问 \"多少?\" | \"How much?\"\n    证明 \"材料\"";
        return (new GeneratedFact(name, sort, series, mayLack), text);
    }

    private void List()
    {
        (string name, string declared) = Named();
        bool nested = _words.Lists.Count > 0 && _chance.OneIn(3);
        int parent = nested ? _chance.Below(_words.Lists.Count) : -1;
        List<GeneratedFact> fields = [];
        StringBuilder text = new($"清单 {declared} 属于 {(nested ? _words.Lists[parent].Name : "企业")} 键 编号\n");
        Times(1, 5, () =>
        {
            (GeneratedFact field, string line) = FactLine();
            fields.Add(field);
            text.Append("  ").Append(line).Append('\n');
        });
        _words.Lists.Add(new GeneratedList(name, parent, fields));
        _declarations.Add(text.ToString().TrimEnd());
    }

    private void Parameter()
    {
        (string name, string declared) = Named();
        switch (_chance.Below(3))
        {
            case 0:
                _words.Values.Add(new GeneratedValue(name, new Sort(Kind.Ratio), []));
                _declarations.Add($"开放参数 {declared} : 比例 不超过 {_chance.Between(10, 20)}% 不低于 1% 由 \"通知\"");
                _notice.Append($"  {name} = {_chance.Between(1, 10)}%\n");
                break;
            case 1:
                _words.Values.Add(new GeneratedValue(name, new Sort(Kind.Amount), []));
                _declarations.Add($"限额 {declared} : 金额 = {_chance.Between(50, 99)}万元 由 \"通知\"");
                _notice.Append($"  {name} = {_chance.Between(1, 50)}万元\n");
                break;
            default:
                Sort sort = Sort.OfOption(_chance.Below(_words.Options.Count));
                _words.Values.Add(new GeneratedValue(name, sort, []));
                _declarations.Add($"开放选择 {declared} : {_words.Written(sort)} 默认 {_expressions.Literal(sort)} 理由 \"原文未定\"");
                _notice.Append($"  {name} = {_expressions.Literal(sort)}\n");
                break;
        }
    }

    private void Table()
    {
        (string name, string declared) = Named();
        int option = _chance.Below(_words.Options.Count);
        Sort value = new(_chance.Pick(Kind.Amount, Kind.Ratio, Kind.Count));
        _words.Values.Add(new GeneratedValue(name, value, [Sort.OfOption(option)]));
        IEnumerable<string> rows = _words.Options[option].Options.Select(key => $"  {key}: {_expressions.Literal(value)}");
        _declarations.Add($"表 {declared} : {_words.Written(value)} 键 (键一 (key) : {_words.Options[option].Name})\n{string.Join('\n', rows)}");
    }

    private void Judgement()
    {
        (string name, string declared) = Named();
        bool score = _chance.OneIn(2);
        _words.Values.Add(new GeneratedValue(name, new Sort(score ? Kind.Number : Kind.YesNo), []));
        _declarations.Add($"判断 {declared} : {(score ? "数 范围 0 至 100" : "是否")} 由 \"评审组\" 文件 \"名单\"");
    }
}
