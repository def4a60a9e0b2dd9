using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>What <c>test</c> says.</summary>
internal static class TestText
{
    public static readonly Wording Expected = new("预期 ", "expected ");
    public static readonly Wording Got = new("实际 ", "got      ");
    public static readonly Wording Nothing = new("(没有)", "(nothing)");
    public static readonly Wording NoCases = new("这个政策包没有算例;算例写在 cases 文件夹里。", "This package has no cases; they go into the folder cases.");

    public static Wording Failed(string award, string name) => new($"不符:{award} / {name}", $"differs: {award} / {name}");

    public static Wording File(string title, int passed, int failed) => failed == 0
        ? new($"{title}:{passed} 个算例都相符", $"{title}: {passed} cases pass")
        : new($"{title}:{passed} 个相符,{failed} 个不符", $"{title}: {passed} pass, {failed} fail");

    public static Wording Verdict(int passed, int failed) => new(
        $"共 {passed + failed} 个算例,{passed} 个相符,{failed} 个不符。", $"{passed + failed} cases: {passed} pass, {failed} fail.");
}
