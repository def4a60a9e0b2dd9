using System.Globalization;
using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

/// <summary>What the pieces of a rule are called where two versions are compared.</summary>
internal static class DifferenceWords
{
    public static readonly Wording Name = new("名称", "name");
    public static readonly Wording Title = new("标题", "title");
    public static readonly Wording Status = new("状态", "status");
    public static readonly Wording Effective = new("施行", "effective");
    public static readonly Wording Edition = new("版次", "edition");
    public static readonly Wording Validity = new("有效期", "validity");
    public static readonly Wording PolicyInForce = new("在期", "in force");
    public static readonly Wording Superseded = new("替代政策", "superseded by");
    public static readonly Wording Rounding = new("舍入", "rounding");
    public static readonly Wording Type = new("类型", "type");
    public static readonly Wording Range = new("范围", "range");
    public static readonly Wording MayBeAbsent = new("可无", "may be absent");
    public static readonly Wording MayBeInapplicable = new("可不适用", "may be inapplicable");
    public static readonly Wording Key = new("键", "key");
    public static readonly Wording Parent = new("属于", "belongs to");
    public static readonly Wording IsShared = new("共享", "shared");
    public static readonly Wording Authority = new("由", "authority");
    public static readonly Wording Kind = new("种类", "kind");
    public static readonly Wording Value = new("值", "value");
    public static readonly Wording Ceiling = new("上限", "ceiling");
    public static readonly Wording Least = new("不低于", "at least");
    public static readonly Wording Greatest = new("不超过", "at most");
    public static readonly Wording InForce = new("按通知执行", "in force by notice");
    public static readonly Wording Body = new("内容", "body");
    public static readonly Wording Parameters = new("参数", "parameters");
    public static readonly Wording IsResult = new("列为结果", "shown as a result");
    public static readonly Wording Covers = new("适用", "covers");
    public static readonly Wording Bound = new("上限", "cap");
    public static readonly Wording Lifetime = new("累计", "over all years");
    public static readonly Wording From = new("自", "from");
    public static readonly Wording Allocation = new("分摊", "allocation");
    public static readonly Wording ProRata = new("按比例", "pro rata");
    public static readonly Wording InOrder = new("依次", "in order");
    public static readonly Wording Source = new("来源", "source");
    public static readonly Wording Method = new("办法", "method");
    public static readonly Wording Enabled = new("启用", "applies");
    public static readonly Wording Envelope = new("额度", "envelope");
    public static readonly Wording IfShort = new("不足时", "if short");
    public static readonly Wording Minimum = new("起付", "minimum award");
    public static readonly Wording CityShare = new("分担", "city share");
    public static readonly Wording Category = new("类别", "category");
    public static readonly Wording Content = new("内容", "content");
    public static readonly Wording States = new("计", "counting");
    public static readonly Wording Grain = new("对象", "grain");
    public static readonly Wording Once = new("一次", "once");
    public static readonly Wording Amount = new("金额", "amount");
    public static readonly Wording Payee = new("受益", "payee");
    public static readonly Wording Family = new("家族", "family");
    public static readonly Wording OverlapKey = new("重叠键", "overlap key");
    public static readonly Wording Instalments = new("分期", "instalments");
    public static readonly Wording Take = new("取前", "places");
    public static readonly Wording Among = new("排名范围", "ranked among");
    public static readonly Wording Ranking = new("排序", "ranking");
    public static readonly Wording ByValue = new("", "");
    public static readonly Wording Ranks = new("名次", "ranks");
    public static readonly Wording Ties = new("并列", "ties");
    public static readonly Wording Merit = new("择优", "on merit");
    public static readonly Wording Pool = new("名额池", "pool");
    public static readonly Wording PerCategory = new("每类", "category");
    public static readonly Wording CategoryQuota = new("每类最多", "places of each category");
    public static readonly Wording Reserve = new("候补", "reserve");

    /// <summary>What became of a rule.</summary>
    public static readonly Wording Added = new("新增", "added");

    /// <summary>What became of a rule.</summary>
    public static readonly Wording Removed = new("删去", "removed");

    public static Wording Condition(Wording name) => new($"条件 {name.Chinese}", $"condition {name.English}");

    public static Wording Group(Wording? name) => name is null ? new("条件", "conditions") : new($"条件组 {name.Chinese}", $"group {name.English}");

    public static Wording GroupOf(int least, int all, bool denied)
    {
        var several = string.Create(CultureInfo.InvariantCulture, $"{least}/{all}");
        return denied ? new($"不满 {several} 项成立", $"fewer than {several} hold") : new($"至少 {several} 项成立", $"at least {several} hold");
    }

    public static Wording Within(Wording? outer, Wording name) =>
        outer is null ? name : new($"{outer.Chinese}/{name.Chinese}", $"{outer.English}/{name.English}");

    public static Wording ExceptionWhen(Wording name) => new($"例外 {name.Chinese} 当", $"exception {name.English} when");

    public static Wording ExceptionAmount(Wording name) => new($"例外 {name.Chinese} 金额", $"exception {name.English} amount");

    public static Wording Precedes(Wording name) => new($"例外 {name.Chinese} 优先于", $"exception {name.English} precedes");

    public static Wording Warning(Wording name) => new($"提示 {name.Chinese}", $"remark {name.English}");

    public static Wording OrderKey(Wording award) => new($"{award.Chinese}的次序", $"order of {award.English}");

    public static Wording ThenBy(int number, bool descending)
    {
        var place = number.ToString(CultureInfo.InvariantCulture);
        return descending ? new($"先比 {place} 降序", $"tie key {place} descending") : new($"先比 {place} 升序", $"tie key {place} ascending");
    }

    public static Wording If(Wording what) => new($"{what.Chinese}:若", $"{what.English}: if");

    public static Wording Then(Wording what) => new($"{what.Chinese}:则", $"{what.English}: then");

    public static Wording Else(Wording what) => new($"{what.Chinese}:否则", $"{what.English}: else");

    /// <summary>A row of a table, with the days it holds where the table is dated.</summary>
    public static Wording Row(DateOnly? from, DateOnly? to, Wording keys)
    {
        if (from is not { } first) return keys;
        var (start, end) = (ValueText.Iso(first), to is { } last ? ValueText.Iso(last) : "");
        return new($"{start}~{end} {keys.Chinese}", $"{start}~{end} {keys.English}");
    }
}
