using System.Text;
using System.Text.RegularExpressions;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Xunit;

namespace Duixian.Tests.Support;

/// <summary>One helper for each boundary of the language: what a text is told, and what it compiles to.</summary>
public static partial class Check
{
    /// <summary>Declarations that every text may use, so that a test shows only what it is about.</summary>
    public const string Stock = """
        政策 测试政策 (test_policy) 施行 2026-01-01 舍入 四舍五入 0.01元
        选项 等级 (level) {一级 (l1), 二级 (l2), 三级 (l3)}
        选项 颜色 (colour) {红 (red), 绿 (green), 共有 (both_a)}
        选项 形状 (shape) {圆 (round), 方 (square), 共有 (both_b)}
        事实 收入 (revenue) : 每年 金额
        事实 研发 (rd) : 每年 金额 可无
        事实 注册资本 (capital) : 金额
        事实 补贴 (subsidy) : 金额 可无
        事实 评级 (rating) : 等级
        事实 占比 (share) : 比例
        事实 利率 (rate) : 年利率
        事实 年费 (fee) : 年金额
        事实 人数 (staff) : 计数
        事实 得分 (score) : 数
        事实 成立日 (founded) : 日期
        事实 名称 (title_text) : 文字
        事实 合格 (fit) : 是否
        事实 行业 (industry) : 行业代码
        清单 产品 (product) 属于 企业 键 编号
          单价 (price) : 金额
          销量 (sold) : 每年 计数
          获证日 (certified) : 日期 可无
          档 (tier_of) : 等级
        清单 版本 (version) 属于 产品 键 版本号
          规模 (size) : 金额
        清单 贷款 (loan) 属于 企业 键 借据号
          余额 (balance) : 逐日 金额
          放款日 (drawn) : 日期
        """;

    /// <summary>Fails unless compiling the text tells exactly what is marked in it.</summary>
    /// <param name="marked">
    /// Rules; below a line that something is told about, a line with carets under the place, then the code and its name:
    /// <c>--        ^^^^ 3001 NameUnknown</c>. A place between two characters is a <c>!</c>; a span that ends on a
    /// later line has its length behind the carets: <c>^^^~20</c>. Chinese characters are two columns wide.
    /// </param>
    /// <param name="stock">Other declarations of the package; <see cref="Stock"/> when null.</param>
    public static void Diagnostics(string marked, string? stock = null)
    {
        string text = Unmarked(marked);
        Compare(marked, text, Compile(text, stock).Diagnostics);
    }

    /// <summary>Fails unless a whole Markdown document is told exactly what is marked in it.</summary>
    public static void DocumentDiagnostics(string marked)
    {
        string text = Unmarked(marked);
        Compare(marked, text, Compiler.Compile([new SourceText("rules.md", text), Document("stock.md", Stock)]).Diagnostics);
    }

    /// <summary>Fails unless a notice, given as rules, is told exactly what is marked in it.</summary>
    public static void NoticeDiagnostics(string package, string marked)
    {
        string text = Unmarked(marked);
        Compare(marked, text, Compiler.CompileNotice(Compiled(package), Document("rules.md", text)).Diagnostics);
    }

    /// <summary>The messages and helps a text gets, each as "message / help".</summary>
    public static IReadOnlyList<string> Messages(string text, Tongue tongue) =>
        [.. Compile(text, null).Diagnostics.Items.Select(d => $"{Catalogue.Message(d, tongue)} / {Catalogue.Help(d, tongue)}")];

    /// <summary>The program of rules that must compile without a word.</summary>
    public static Program Program(string text, string? stock = null)
    {
        Compilation compilation = Compile(text, stock);
        Compare(text, text, compilation.Diagnostics);
        return compilation.Program ?? throw new InvalidOperationException("No program and no diagnostic.");
    }

    /// <summary>The typed form of an expression that must compile; it sees the stock.</summary>
    public static Expr Expression(string text, string? beside = null) =>
        Program($"{beside}\n定义 被测 (tested) = {text}").Definitions.Single(definition => definition.Name.Text == "被测").Body;

    /// <summary>A rule block as a document.</summary>
    public static SourceText Document(string name, string rules) => new(name, $"```policy\n{rules}\n```\n");

    private static Compilation Compiled(string package)
    {
        Compilation compilation = Compile(package, null);
        Compare(package, package, compilation.Diagnostics);
        return compilation;
    }

    private static Compilation Compile(string text, string? stock) =>
        Compiler.Compile([Document("rules.md", text), Document("stock.md", stock ?? Stock)]);

    private static void Compare(string marked, string text, DiagnosticBag told)
    {
        string[] elsewhere = [.. told.Items.Where(d => d.Span.Source.Name != "rules.md").Select(d => $"{d.Span} {d.Code}: {Catalogue.Message(d, Tongue.English)}")];
        text = text.ReplaceLineEndings("\n");
        string actual = string.Join('\n', elsewhere.Prepend(Marked(text, [.. told.Items.Where(d => d.Span.Source.Name == "rules.md")])));
        string expected = marked.ReplaceLineEndings("\n");
        if (actual != expected)
            Assert.Fail($"What is told differs.\n\nexpected:\n{expected}\n\nactual:\n{actual}\n\n{Shown(told)}");
    }

    private static string Shown(DiagnosticBag told) => string.Join('\n', told.Items.Select(d =>
        $"{(int)d.Code} {Catalogue.Message(d, Tongue.Chinese)} / {Catalogue.Message(d, Tongue.English)} / {Catalogue.Help(d, Tongue.English)}"));

    private static string Unmarked(string marked) =>
        string.Join('\n', marked.ReplaceLineEndings("\n").Split('\n').Where(line => !MarkLine().IsMatch(line)));

    private static string Marked(string text, IReadOnlyList<Diagnostic> told)
    {
        StringBuilder marked = new();
        int start = told.Count == 0 || told[0].Span.Source.Text.Length == text.Length ? 0 : "```policy\n".Length;
        foreach (string line in text.Split('\n'))
        {
            marked.Append(line).Append('\n');
            int from = start;
            start += line.Length + 1;
            foreach (Diagnostic one in told.Where(d => d.Span.Start >= from && d.Span.Start < from + line.Length + 1)
                         .OrderBy(d => d.Span.Start).ThenBy(d => d.Span.Length).ThenBy(d => d.Code))
                marked.Append(Mark(line, one, from)).Append('\n');
        }

        return marked.ToString()[..^1];
    }

    private static string Mark(string line, Diagnostic one, int from)
    {
        int column = Width(line.AsSpan(0, one.Span.Start - from));
        int onLine = Math.Min(one.Span.Length, line.Length - (one.Span.Start - from));
        int width = Width(line.AsSpan(one.Span.Start - from, onLine));
        string lead = column >= 2 ? "--".PadRight(column) : new string(' ', column);
        string place = one.Span.Length == 0 ? "!" : new string('^', width) + (onLine < one.Span.Length ? $"~{one.Span.Length}" : "");
        return $"{lead}{place} {(int)one.Code} {one.Code}";
    }

    private static int Width(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (char c in text)
            width += c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFF60' ? 2 : 1;
        return width;
    }

    [GeneratedRegex(@"^(--)? *(\^*(~\d+)?|!) \d{4} \w+$")]
    private static partial Regex MarkLine();
}
