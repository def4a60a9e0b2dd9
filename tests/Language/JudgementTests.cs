using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Judgements stay with people: a type, an authority, a document, and a range for figures.</summary>
public sealed class JudgementTests
{
    [Fact]
    public void A_judgement_is_on_the_firm_or_on_each_item()
    {
        Program program = Check.Program("""
            判断 甲 (a) : 是否 由 "评审组" 文件 "名单"
            判断 产品.乙 (b) : 数 范围 0 至 100 问 "几分?"
            定义 丙 (c) = 甲 且 存在(产品.乙 > 60 对 产品)
            """);
        Assert.Equal([-1, 0], program.Judgements.Select(judgement => judgement.List));
    }

    [Fact]
    public void A_figure_that_people_set_has_a_range()
    {
        Check.Diagnostics("""
            判断 甲 (a) : 数
            --   ^^ 4018 RangeMissing
            判断 丙 (c) : 数 范围 100 至 0
            --                    ^^^^^^^^ 4016 BoundsReversed
            判断 店.丁 (d) : 是否
            --   ^^ 3011 TypeUnknown
            """);
    }
}
