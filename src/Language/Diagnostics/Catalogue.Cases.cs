namespace Duixian.Language.Diagnostics;

public static partial class Catalogue
{
    private static Entry[] Cases =>
    [
        new(DiagnosticCode.CaseHeaderUnknown, Severity.Error,
            "案例表的列「{0}」没有对应的内容",
            "The case column “{0}” names nothing",
            "{1}",
            "{1}"),
        new(DiagnosticCode.CaseAwardUnknown, Severity.Error,
            "没有叫「{0}」的奖补",
            "There is no award “{0}”",
            "{1}",
            "{1}"),
        new(DiagnosticCode.CaseValueInvalid, Severity.Error,
            "案例的「{0}」写成「{1}」,看不懂",
            "Cannot read “{1}” as the “{0}” of a case",
            "{2}",
            "{2}"),
        new(DiagnosticCode.CaseFirmUnknown, Severity.Error,
            "企业表里没有「{0}」",
            "There is no firm “{0}” in the table of firms",
            "{1}",
            "{1}"),
        new(DiagnosticCode.CaseSettingMisplaced, Severity.Error,
            "「{0}」管整个案例,不能只给一家企业",
            "“{0}” holds for the whole case, not for one firm",
            "写在案例的第一行。",
            "Put it into the first row of the case."),
    ];
}
