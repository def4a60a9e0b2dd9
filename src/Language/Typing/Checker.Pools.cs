using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    /// <summary>Places that awards share are given by one rule: which of them is declared first decides nothing.</summary>
    private void CheckPools(Program program)
    {
        foreach (var pool in program.Awards.Where(award => award.Selection?.Pool is not null).GroupBy(award => award.Selection!.Pool!))
        {
            var first = pool.First();
            foreach (var award in pool.Skip(1))
                foreach (var (own, stated) in TermsOf(award.Selection!).Zip(TermsOf(first.Selection!)))
                    if (own.Text is not null && stated.Text is not null && own.Text != stated.Text)
                        diagnostics.Add(
                            DiagnosticCode.PoolTermsDiffer, own.Expr?.Span ?? award.Name.Span, pool.Key, own.Clause.Word(), first.Name.Wording);
        }
    }

    /// <summary>What a selection says of its places, with what holds where it says nothing; no text for what does not compile.</summary>
    private static IEnumerable<(Keyword Clause, Expr? Expr, string? Text)> TermsOf(Selection selection) =>
    [
        (Keyword.TakeFirst, selection.Take, TextOf(selection.Take, null)),
        (Keyword.From, selection.Among, TextOf(selection.Among, BuiltinOptions.Ranked.Members[1].Text)),
        (Keyword.Ranks, selection.Ranks, TextOf(selection.Ranks, BuiltinOptions.Ranks.Members[0].Text)),
        (Keyword.Ties, selection.Ties, TextOf(selection.Ties, "")),
        (Keyword.Reserve, selection.Reserve, TextOf(selection.Reserve, "0")),
    ];

    private static string? TextOf(Expr? expr, string? otherwise) => expr switch
    {
        null => otherwise,
        { Type: DataType.Broken } => null,
        Expr.Constant constant => Meaning.Of(constant.Value, constant.Type),
        _ => Meaning.Of(expr, NameOf),
    };

    private static string NameOf(Expr expr) => expr switch
    {
        Expr.ParameterRef node => node.Symbol.Name.Text,
        Expr.FactRef node => node.Symbol.Name.Text,
        Expr.JudgementRef node => node.Symbol.Name.Text,
        Expr.Call node => node.Symbol.Name.Text,
        Expr.LookUp node => node.Symbol.Name.Text,
        _ => "",
    };
}
