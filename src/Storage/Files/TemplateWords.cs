using Duixian.Language.Diagnostics;

namespace Duixian.Storage.Files;

/// <summary>The fixed words of a template in both languages.</summary>
internal static class TemplateWords
{
    public static readonly Wording HowToYaml = new(
        "每项在冒号后面填写;不清楚的留 ?;金额写明单位,例如 2350万元;比例写百分号,例如 12%。",
        "Write each value after its colon; leave ? when unknown; give amounts in yuan, such as 23500000yuan, "
        + "and ratios a percent sign, such as 12%.");

    public static readonly Wording HowToSheet = new(
        "在「值」一列填写;不清楚的留空;只写数字时按「单位」一列计。",
        "Fill in the column Value; leave it blank when unknown; a bare number counts in the column Unit.");

    public static readonly Wording ListYaml = new(
        "每项以「- 」开头:去掉下面各行开头的「#」后填写,可重复;一项也没有时写 [];不清楚时留空。",
        "Each item starts with “- ”: take the “#” off the lines below and fill them in, as often as needed; "
        + "write [] for none at all; leave blank when unknown.");

    public static readonly Wording ListSheet = new(
        "每行一项;一项也没有时,只在第一格写「无」;不清楚时整表留空。",
        "One item a row; for none at all write “none” in the first cell only; leave the sheet blank when unknown.");

    public static readonly Wording Firm = new("企业", "enterprise");
    public static readonly Wording Name = new("名称", "Name");
    public static readonly Wording Value = new("值", "Value");
    public static readonly Wording Unit = new("单位", "Unit");
    public static readonly Wording Explanation = new("说明", "Explanation");
    public static readonly Wording EvidenceNeeded = new("所需证明", "Evidence needed");
    public static readonly Wording Source = new("来源", "Source");
    public static readonly Wording Options = new("可选", "Options");
    public static readonly Wording Colon = new(":", ": ");
    public static readonly Wording Comma = new("、", ", ");

    public static Wording UnitBehind(string unit) => new(
        $"单位写在数字后面,例如 10{unit}", $"write the unit behind the number, such as 10{unit}");
}
