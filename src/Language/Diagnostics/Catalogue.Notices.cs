namespace Duixian.Language.Diagnostics;

public static partial class Catalogue
{
    private static Entry[] Notices =>
    [
        new(DiagnosticCode.NoticeSettingUnknown, Severity.Error,
            "「{0}」不是开放参数、限额或开放选择",
            "“{0}” is no open parameter, limit or choice",
            "{1}",
            "{1}"),
        new(DiagnosticCode.NoticeAboveCeiling, Severity.Error,
            "「{0}」定为 {1},超出政策的界限 {2}",
            "“{0}” is set to {1}, beyond the policy's bound {2}",
            "通知只能在政策范围内定值。",
            "A notice can only set values within the policy."),
        new(DiagnosticCode.NoticeRaisesLimit, Severity.Error,
            "「{0}」定为 {1},高于政策写明的 {2}",
            "“{0}” is set to {1}, above the policy's {2}",
            "通知只能调低限额。",
            "A notice may only lower a limit."),
        new(DiagnosticCode.NoticeOutsideRange, Severity.Error,
            "「{0}」定为 {1},不在范围 {2} 内",
            "“{0}” is set to {1}, outside its range {2}"),
        new(DiagnosticCode.NoticeHeaderMissing, Severity.Error,
            "「{0}」里没有年度通知",
            "“{0}” holds no notice",
            "在 ```policy 块里写 年度通知 名称 年份 2026。",
            "Write notice Name year 2026 in a ```policy block."),
        new(DiagnosticCode.NoticeSettingDuplicate, Severity.Error,
            "「{0}」定了两次",
            "“{0}” is set twice"),
        new(DiagnosticCode.NoticeInPackage, Severity.Error,
            "年度通知「{0}」写在了政策的规则里,不会起作用",
            "The notice “{0}” stands among the rules of the policy, where it has no effect",
            "移到 notices 文件夹,计算时用 --notice 指定。",
            "Move it to the folder notices and name it with --notice."),
    ];
}
