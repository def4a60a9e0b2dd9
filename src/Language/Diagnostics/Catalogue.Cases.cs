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
        new(DiagnosticCode.CaseItemUnknown, Severity.Error,
            "这个案例里「{0}」没有「{1}」这一项",
            "In this case “{0}” has no item “{1}”",
            "{2}",
            "{2}"),
        new(DiagnosticCode.CaseTableUnknown, Severity.Error,
            "第一格写着「{0}」的表不会当作算例,也不会当作事实",
            "A table whose first header is “{0}” is taken neither as cases nor as facts",
            "{1}第一格写 案例、事实、企业、台账,或者 清单 加名称;只是说明的表,换别的词。",
            "{1} Write case, fact, firm, ledger, or list with its name; prose takes other words."),
    ];
}
