using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Mutations;
using Duixian.Language.Text;
using Duixian.Tests.Policies;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language.Mutations;

/// <summary>Places that awards share are changed in all of them at once.</summary>
public sealed class SharedPlacesTests
{
    private const string Head = """
        政策 样例 (sample) 施行 2026-01-01 舍入 四舍五入 0.01元

        清单 作品 (work) 属于 企业 键 编号 (number)
          得分 (points) : 数 范围 0 至 100

        """;

    private const string First = """
        奖补 甲奖 (first_award)
          对象 每个 作品
          周期 每年
          受益 企业
          金额 1万元
          遴选
            取前 3
            自 符合条件者
            排序 作品.得分
            并列 评审决定
            名额池 合池
            候补 2
        """;

    private const string Second = """
        奖补 乙奖 (second_award)
          对象 每个 作品
          周期 每年
          受益 企业
          金额 2万元
          遴选
            名额池 合池
            排序 作品.得分
            候补 2
            取前 3 并列 评审决定
        """;

    private static readonly Compilation Package = Compiled(First, Second);

    [Theory]
    [InlineData("取前", "3", "(3) − 1")]
    [InlineData("自", "符合条件者", "申报者")]
    [InlineData("候补", "2", "(2) + 1")]
    [InlineData("并列", "评审决定", "全部入选")]
    public void What_all_awards_of_a_pool_state_is_changed_in_all_of_them_and_compiles(string clause, string before, string after)
    {
        Mutation mutation = Assert.Single(Of(clause), mutation => Ends(mutation, after));
        Assert.Equal($"奖补 甲奖 · {clause}", $"{mutation.Place.Declaration.Chinese} · {mutation.Place.Label.Chinese}");
        Assert.Contains(before, mutation.Before.Chinese, StringComparison.Ordinal);
        Assert.Equal(2, mutation.Changed().Count);
        Assert.NotNull(Compiler.Compile(Package, mutation.Changed()).Program);
    }

    [Fact]
    public void A_change_that_is_left_out_goes_in_all_of_them()
    {
        Mutation dropped = Assert.Single(Of("候补"), mutation => mutation.After.Chinese.Length == 0);
        Program program = Compiler.Compile(Package, dropped.Changed()).Program!;
        Assert.All(program.Awards.ToArray(), award => Assert.Null(award.Selection!.Reserve));
    }

    [Fact]
    public void The_awards_of_a_pool_do_not_make_the_same_change_twice()
    {
        Assert.All(Of("取前"), mutation => Assert.Equal("奖补 甲奖", mutation.Place.Declaration.Chinese));
        Assert.Distinct(PackageMutations.Of(Package).Select(mutation => string.Concat(mutation.Changed().Select(document => document.Text))));
    }

    [Fact]
    public void A_change_in_one_award_alone_would_be_refused()
    {
        Mutation mutation = Of("取前")[0];
        Compilation alone = Compiler.Compile(Package, [mutation.Changed()[0]]);
        Assert.Contains(alone.Diagnostics.Items, diagnostic => diagnostic.Code == DiagnosticCode.PoolTermsDiffer);
    }

    private static bool Ends(Mutation mutation, string after) => mutation.After.Chinese.EndsWith(after, StringComparison.Ordinal);

    private static Seq<Mutation> Of(string clause) => PackageMutations.Of(Package).Where(mutation => mutation.Place.Label.Chinese == clause).ToSeq();

    private static Compilation Compiled(params string[] awards)
    {
        Compilation compilation = Compiler.Compile(awards.Prepend(Head).Select((rules, at) => new SourceText($"art-0{at}.md", $"```policy\n{rules}\n```\n")));
        Findings.None(compilation.Diagnostics.Items.Where(diagnostic => diagnostic.Blocks).Select(PolicyPackage.Shown));
        return compilation;
    }
}
