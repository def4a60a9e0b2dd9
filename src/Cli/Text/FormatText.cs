using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>What <c>fmt</c> says.</summary>
internal static class FormatText
{
    public static Wording Changed(string path) => new($"已改写 {path}", $"rewrote {path}");

    public static Wording WouldChange(string path) => new($"需要改写 {path}", $"would rewrite {path}");

    public static Wording Summary(int files, int changed, bool onlyCheck) => changed == 0
        ? new($"{files} 个文件,都已是统一格式。", $"{files} files, all in their one layout.")
        : onlyCheck
            ? new($"{files} 个文件,{changed} 个需要改写;去掉 --check 就会改写。", $"{files} files, {changed} to rewrite; without --check they are.")
            : new($"{files} 个文件,改写了 {changed} 个。", $"{files} files, {changed} rewritten.");
}
