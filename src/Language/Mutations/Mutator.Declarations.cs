using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Mutations;

internal sealed partial class Mutator
{
    private void Declaration(DeclarationSyntax declaration)
    {
        foreach (var clause in declaration.Clauses) At(clause.Keyword.Word(), clause.Span, () => Clause(declaration, clause));
        foreach (var member in declaration.Members) Member(member);
    }

    private void Clause(DeclarationSyntax declaration, ClauseSyntax clause)
    {
        switch (clause.Argument)
        {
            case ArgumentSyntax.Conditions conditions: Group(conditions.Root); break;
            case ArgumentSyntax.Amounts amounts: Amount(amounts.Value); break;
            case ArgumentSyntax.Definitions definitions: Definitions(definitions); break;
            case ArgumentSyntax.Clauses selection: Selection(selection); break;
            case ArgumentSyntax.Warning warning: At(WordingOf(warning.Head), clause.Span, () => Test(warning.When)); break;
            case ArgumentSyntax.Superseded superseded: Walk(superseded.From); break;
            case ArgumentSyntax.Names names when clause.Keyword == Keyword.AppliesTo: Covered(names); break;
            case ArgumentSyntax.Values values: Values(declaration, clause, values); break;
        }
    }

    private void Values(DeclarationSyntax declaration, ClauseSyntax clause, ArgumentSyntax.Values values)
    {
        var first = values.Items[0];
        switch (clause.Keyword)
        {
            // A case names its year itself, whatever year its notice is for.
            case Keyword.Year when declaration.Keyword == Keyword.Notice: break;
            case Keyword.Cycle: Cycle(first); break;
            case Keyword.Counting: States(values.Items); break;
            case Keyword.Default: Default(declaration, first); break;
            case Keyword.Range or Keyword.NotBelow:
                As(MutationOperator.Range, values.Items);
                break;
            case Keyword.Rounding:
                As(MutationOperator.Rounding, values.Items);
                break;
            case Keyword.Instalments: Instalments(values.Items); break;
            case Keyword.Allocated: Allocated(values, clause); break;
            case Keyword.Payee:
                if (first is not ExprSyntax.Word) Replace(MutationOperator.Payee, clause.Span, Whole(first), Keyword.Enterprise.Word());
                Walk(first);
                break;
            case Keyword.Family or Keyword.OverlapKey:
                Drop(MutationOperator.Key, clause);
                Walk(first);
                break;
            case Keyword.MinimumAward:
                Drop(MutationOperator.Cap, clause);
                As(MutationOperator.Cap, values.Items);
                break;
            case Keyword.Envelope or Keyword.Shares or Keyword.IfShort or Keyword.Method:
                Drop(MutationOperator.Allocation, clause);
                As(MutationOperator.Allocation, values.Items);
                break;
            case Keyword.From:
                Drop(MutationOperator.Ledger, clause);
                Walk(first);
                break;
            case Keyword.Yearly or Keyword.Lifetime: Bound(first); break;
            case Keyword.ValueSign when declaration.Keyword == Keyword.Limit:
                As(MutationOperator.Cap, values.Items);
                break;
            case Keyword.ValueSign when declaration.Keyword == Keyword.Define: Body(first); break;
            case Keyword.Enabled: Test(first); break;
            case Keyword.InForce:
                LeaveOut(first, isAll: true);
                Test(first);
                break;
            case Keyword.Category: break;
            default: foreach (var value in values.Items) Walk(value); break;
        }
    }

    private void As(MutationOperator what, IEnumerable<ExprSyntax> values)
    {
        var outer = _spot;
        _spot = outer with { Figures = what };
        foreach (var value in values) Walk(value);
        _spot = outer;
    }

    private void Drop(MutationOperator what, ClauseSyntax clause) => Replace(what, clause.Span, clause.Span, "");

    private void Definitions(ArgumentSyntax.Definitions definitions)
    {
        foreach (var item in definitions.Items)
            At(WordingOf(item.Head), item.Head.Name.Span.To(Whole(item.Value)), () => Body(item.Value));
    }

    /// <summary>A yes-no definition is a test: which one it is, the checker knows and the text shows only in part.</summary>
    private void Body(ExprSyntax value) => Walk(value);

    private void Cycle(ExprSyntax cycle)
    {
        if (cycle is ExprSyntax.Word { Keyword: Keyword.Once }) Replace(MutationOperator.Once, cycle.Span, cycle.Span, Keyword.Yearly.Word());
    }

    /// <summary>Each state that counts no longer, and each that does not counts.</summary>
    private void States(Seq<ExprSyntax> written)
    {
        Keyword[] all = [Keyword.Reserved, Keyword.Granted, Keyword.Paid, Keyword.Returned];
        var there = written.OfType<ExprSyntax.Word>().Select(word => word.Keyword).ToList();
        var span = written[0].Span.To(written[^1].Span);
        foreach (var state in all)
        {
            var changed = there.Contains(state) ? there.FindAll(other => other != state) : [.. there, state];
            if (changed.Count > 0) Replace(MutationOperator.States, span, span, Listed(changed.Select(keyword => keyword.Word())), state.Word());
        }
    }

    private static Wording Listed(IEnumerable<Wording> several)
    {
        var all = several.ToList();
        return new Wording(string.Join(", ", all.Select(each => each.Chinese)), string.Join(", ", all.Select(each => each.English)));
    }

    private void Default(DeclarationSyntax declaration, ExprSyntax value)
    {
        if (options.OfParameter(declaration.Head.Name.Text) is { } type) Others(MutationOperator.Default, value, type);
        else As(MutationOperator.Default, [value]);
    }

    /// <summary>Each other member of an option type.</summary>
    private void Others(MutationOperator what, ExprSyntax value, OptionType type)
    {
        var own = type.IndexOf(words.Of(value.Span).Chinese);
        for (var i = 0; i < type.Members.Count; i++)
            if (i != own)
                Replace(what, value.Span, value.Span, type.Members[i].Wording);
    }

    /// <summary>One step more of a share and one less of the next: shares that do not sum to the whole do not compile.</summary>
    private void Instalments(Seq<ExprSyntax> shares)
    {
        var frame = shares[0].Span.To(shares[^1].Span);
        for (var i = 0; i < shares.Count; i++)
        {
            if (shares[i] is not ExprSyntax.Number one || shares[(i + 1) % shares.Count] is not ExprSyntax.Number other || ReferenceEquals(one, other)) continue;
            if (FigureSteps.Nearest(other).Skip(1).FirstOrDefault() is not { Unit: not Unit.None } less) continue;
            Add(
                MutationOperator.Instalment, frame,
                [new Edit(one.Span, Written(FigureSteps.Nearest(one).First())), new Edit(other.Span, Written(less))]);
        }
    }

    private void Allocated(ArgumentSyntax.Values values, ClauseSyntax clause)
    {
        if (values.Items[0] is not ExprSyntax.Word word) return;
        var other = word.Keyword == Keyword.ProRata ? Keyword.InOrder : Keyword.ProRata;
        Replace(MutationOperator.Allocation, clause.Span, clause.Span.Source.Span(word.Span.Start, clause.Span.End - word.Span.Start), other.Word());
        if (values.Items.Count < 2) return;
        Replace(MutationOperator.Key, clause.Span, clause.Span.Source.Span(word.Span.End, clause.Span.End - word.Span.End), "");
        Walk(values.Items[1]);
    }

    /// <summary>A bound that nothing reaches is as good as none.</summary>
    private void Bound(ExprSyntax bound)
    {
        var raw = InParentheses(bound);
        Replace(
            MutationOperator.Cap, Whole(bound), Whole(bound), new Wording($"{raw.Chinese} × 1000000", $"{raw.English} × 1000000"), words.Of(Whole(bound)));
        As(MutationOperator.Cap, [bound]);
    }

    private void Covered(ArgumentSyntax.Names names)
    {
        if (names.Items.Count < 2) return;
        for (var i = 0; i < names.Items.Count; i++)
        {
            var own = names.Items[i].Name.Span;
            Remove(MutationOperator.Coverage, own, Separated(own, isLast: i == names.Items.Count - 1));
        }
    }

    /// <summary>A member of a list with the comma behind it; the last one with the comma before.</summary>
    private SourceSpan Separated(SourceSpan member, bool isLast) => isLast
        ? words.Before(member.Start).Span.To(member)
        : member.To(words.From(member.End)!.Span);

    private void Member(MemberSyntax member)
    {
        switch (member)
        {
            case MemberSyntax.Field { Declaration: var field }:
                foreach (var clause in field.Clauses)
                    At(WordingOf(field.Head), clause.Span, () => Clause(field, clause));
                break;
            case MemberSyntax.Part part:
                At(Keyword.Table.Word(), part.Span, () => As(MutationOperator.Table, new[] { part.From, part.To }.OfType<ExprSyntax>()));
                foreach (var row in part.Rows)
                    At(words.Of(row.Keys[0].Span.To(row.Keys[^1].Span)), row.Span, () => As(MutationOperator.Table, [.. row.Keys.Where(key => key is ExprSyntax.Number), row.Value]));
                break;
            case MemberSyntax.Setting setting: At(words.Of(setting.Name.Span), setting.Span, () => Setting(setting)); break;
            case MemberSyntax.Days days: At(words.Of(days.Span), days.Span, () => Days(days)); break;
        }
    }

    /// <summary>What a notice sets. Its windows, documents and deadlines decide no award.</summary>
    private void Setting(MemberSyntax.Setting setting)
    {
        if (options.OfParameter(setting.Name.Text) is { } type) Others(MutationOperator.Option, setting.Value, type);
        else Walk(setting.Value);
    }

    /// <summary>Days of a calendar: each end a day off, and worked for off.</summary>
    private void Days(MemberSyntax.Days days)
    {
        Walk(days.From);
        if (days.To is { } to) Walk(to);
        var kind = words.Before(days.Span.End).Span;
        Replace(MutationOperator.Option, days.Span, kind, (days.AreOff ? Keyword.Workday : Keyword.DayOff).Word());
    }
}
