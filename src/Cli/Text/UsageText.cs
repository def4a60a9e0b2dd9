using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>The help pages' fixed words, and what is said when a command is called wrongly or the world does not allow it.</summary>
internal static class UsageText
{
    public static readonly Wording Usage = new("用法:", "Usage: ");
    public static readonly Wording CommandPlace = new("<命令>", "<command>");
    public static readonly Wording OptionsPlace = new("[选项]", "[options]");
    public static readonly Wording Commands = new("命令", "Commands");
    public static readonly Wording Arguments = new("参数", "Arguments");
    public static readonly Wording Options = new("选项", "Options");
    public static readonly Wording Examples = new("例子", "Examples");
    public static readonly Wording ExitCodes = new("退出码", "Exit codes");

    public static readonly Wording ExitCodeList = new(
        "0 正常  1 政策、事实或算例有错  2 用法不对  3 环境问题(如文件读不了)",
        "0 fine  1 the policy, the facts or a case have errors  2 usage  3 environment, such as an unreadable file");

    public static readonly Wording CommandHelp = new(
        "duixian <命令> --help 查看一个命令的说明和例子;英文输出加 --lang en。",
        "duixian <command> --help shows a command with examples; --lang zh gives Chinese.");

    public static readonly Wording CommandMissing = new(
        "要做什么?在 duixian 后面写一个命令。", "What shall be done? Name a command behind duixian.");

    public static readonly Wording Dash = new(" — ", " — ");

    public static Wording CommandUnknown(string word, Wording didYouMean) => new(
        $"没有「{word}」这个命令。{didYouMean.Chinese}", $"There is no command “{word}”. {didYouMean.English}");

    public static Wording WordUnknown(string word, Wording didYouMean) => word.StartsWith('-')
        ? new($"没有「{word}」这个选项。{didYouMean.Chinese}", $"There is no option “{word}”. {didYouMean.English}")
        : new(
            $"多出来的「{word}」:参数只能有一个。带空格的路径要加引号。",
            $"“{word}” is one too many: only one argument is taken. Put a path with spaces in quotes.");

    public static Wording ArgumentMissing(Wording placeholder) => new(
        $"缺少<{placeholder.Chinese}>。", $"The <{placeholder.English}> is missing.");

    public static Wording OptionMissing(string name, Wording value) => new(
        $"缺少 {name} <{value.Chinese}>。", $"{name} <{value.English}> is missing.");

    public static Wording ValueMissing(string name, Wording value) => new(
        $"{name} 后面缺少<{value.Chinese}>。", $"{name} needs a <{value.English}> behind it.");

    public static Wording OptionTwice(string name) => new($"{name} 只能写一次。", $"{name} may stand only once.");

    public static Wording FlagWithValue(string name) => new($"{name} 后面不带值。", $"{name} takes no value.");

    public static Wording ValueUnknown(string name, string value, string allowed) => new(
        $"{name} 不能是「{value}」,可以是 {allowed}。", $"{name} cannot be “{value}”; it may be {allowed}.");

    public static Wording YearInvalid(string value) => new(
        $"--year 应是 1 到 9998 的年份,却是「{value}」。", $"--year should be a year from 1 to 9998, not “{value}”.");

    public static Wording SeeHelp(string command) => new(
        $"用 duixian {command}--help 查看用法和例子。", $"See duixian {command}--help for usage and examples.");

    public static Wording CannotWrite(string path, Wording reason) => new(
        $"写不了「{path}」:{reason.Chinese}", $"Cannot write “{path}”: {reason.English}");

    public static Wording Unexpected(string kind) => new(
        $"程序内部出错({kind}),没有得出结果。请把命令和文件发给维护者;设置 DUIXIAN_DEBUG=1 再运行可看到细节。",
        $"The program failed inside ({kind}) and has no result. Please report the command and the files; DUIXIAN_DEBUG=1 shows details.");

    public static Wording WorldRefused(string reason) => new($"系统不允许:{reason}", $"The system refused: {reason}");
}
