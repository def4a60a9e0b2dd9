using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Words = Duixian.Execution.Text.DifferenceWords;

namespace Duixian.Execution.Differences;

internal sealed partial class Aspects
{
    private Aspect? Formula(Wording what, Expr? expr) => expr is null ? null : Joined(what, "", expr);

    /// <summary>Several expressions as one piece.</summary>
    private Aspect Joined(Wording what, Wording how, params Expr[] exprs) => new(
        what,
        $"{how.English} {string.Join(' ', exprs.Select(MeaningOf))}",
        new Wording(ShownAs(how, exprs, Tongue.Chinese), ShownAs(how, exprs, Tongue.English)));

    private string ShownAs(Wording how, Expr[] exprs, Tongue tongue)
    {
        var text = Phrases.Listed(exprs.Select(expr => ExprText.Names(expr, program, tongue)), tongue);
        return how.English.Length == 0 ? text : $"{how.In(tongue)}({text})";
    }

    private string MeaningOf(Expr expr) => Meaning.Of(expr, node => dependencies.NamedBy(node) is { } part ? nameOf(part) : "");

    private static Aspect Plain(Wording what, string meaning, Wording shown) => new(what, meaning, shown);

    private static Aspect Names(Wording what, IEnumerable<Wording> names)
    {
        var all = names.ToList();
        return new Aspect(what, string.Join(' ', all.Select(name => name.Chinese)), new Wording(
            Phrases.Listed(all.Select(name => name.Chinese), Tongue.Chinese), Phrases.Listed(all.Select(name => name.English), Tongue.English)));
    }

    private static Aspect? Text(Wording what, Prose? prose) =>
        prose is null ? null : new Aspect(what, $"{prose.Chinese}|{prose.English}", new Wording(prose.Chinese, prose.English));

    private static Aspect? Flag(Wording what, bool holds) => holds ? new Aspect(what, "yes", ExprWords.Of(true)) : null;

    private static Aspect Type(DataType type) => new(Words.Type, Meaning.Of(type), type is DataType.Option { Type.Members: var members }
        ? Names(Words.Type, members.Select(member => member.Wording)).Shown
        : type.Name);

    private static Aspect? Range(ValueRange? range) => range is null ? null : new Aspect(Words.Range, $"{range.Low} {range.High}", range.Written);

    private static Aspect States(Seq<int> states) => Names(Words.States, states.Select(state => BuiltinOptions.LedgerStates.Members[state].Wording));

    private Aspect Fixed(Wording what, Literal value, DataType type) => new(what, Meaning.Of(value, type), Shown(value, type));

    private Wording Shown(Literal value, DataType type)
    {
        var constant = new Expr.Constant(value, type, program.Policy.Name.Span);
        return new Wording(ExprText.Names(constant, program, Tongue.Chinese), ExprText.Names(constant, program, Tongue.English));
    }
}
