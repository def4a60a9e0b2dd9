using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Boundaries;

/// <summary>Provisions as awards of one yuan, so that what is asked of awards can be asked of their conditions too.</summary>
internal static class ProvisionAwards
{
    private static readonly Literal OneYuan = new Literal.Number(Ratio.Of(100), "1");

    /// <summary>The policy with an award behind its own for each provision that has conditions, under the name of the provision.</summary>
    public static Program In(Program program) => program with
    {
        Awards = [.. program.Awards, .. program.Provisions.Where(provision => provision.Conditions is not null).Select((provision, at) => Of(provision, program.Awards.Count + at))],
    };

    private static Award Of(Provision provision, int index) => new(
        provision.Name, index, null, provision.Cites, new Grain.Firm(), IsOnce: false, [], null, null, null, provision.Conditions,
        new AwardAmount(new Expr.Constant(OneYuan, DataType.Of(Kind.Amount), provision.Name.Span), []), [], null, null, [], null, null, [], provision.Slots);
}
