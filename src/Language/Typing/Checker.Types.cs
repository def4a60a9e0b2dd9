using System.Globalization;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    private OptionType OptionTypeOf(DeclarationSyntax declaration) => new(
        NameOf(declaration.Head),
        declaration.Clause(Keyword.MembersSign)?.Argument is ArgumentSyntax.Options options ? MembersOf(options.Items) : []);

    private Seq<Name> MembersOf(Seq<HeadSyntax> heads)
    {
        CheckDoubles(heads);
        return heads.Select(NameOf).ToSeq();
    }

    /// <summary>Names that are declared side by side differ, their aliases included.</summary>
    private void CheckDoubles(IEnumerable<HeadSyntax> heads)
    {
        var seen = new Dictionary<string, HeadSyntax>(StringComparer.Ordinal);
        foreach (var head in heads)
        {
            foreach (var name in new[] { head.Name, head.Alias }.OfType<NameSyntax>())
                if (!seen.TryAdd(name.Text, head) && seen[name.Text] != head)
                    diagnostics.Add(DiagnosticCode.NameDuplicate, name.Span, name.Text, seen[name.Text].Name.Span.ToString());
        }
    }

    private DataType TypeOf(DeclarationSyntax declaration) =>
        declaration.Clause(Keyword.TypeSign)?.Argument is ArgumentSyntax.Type type ? TypeOf(type.Value) : DataType.Error;

    private DataType TypeOf(TypeSyntax syntax)
    {
        switch (syntax)
        {
            case TypeSyntax.Word word when TypeNames.Find(word.Keyword) is { } kind:
                return DataType.Of(kind);
            case TypeSyntax.Word word:
                return new DataType.Option(word.Keyword switch
                {
                    Keyword.Ranks => BuiltinOptions.Ranks,
                    Keyword.Ties => BuiltinOptions.Ties,
                    Keyword.Method => BuiltinOptions.Methods,
                    _ => BuiltinOptions.Ranked,
                });
            case TypeSyntax.Options options:
                return new DataType.Option(InlineOptions(options));
            case TypeSyntax.Yearly yearly:
                return SeriesOf(yearly.Of, yearly.Span, quantity: false) is { } year ? new DataType.Yearly(year) : DataType.Error;
            case TypeSyntax.Daily daily:
                return SeriesOf(daily.Of, daily.Span, quantity: true) is { } day ? new DataType.Daily(day) : DataType.Error;
            case TypeSyntax.Named named:
                return NamedType(named.Name);
            default:
                return DataType.Error;
        }
    }

    /// <summary>What a series holds: a single value, for a daily one a quantity; null, with a diagnostic, for anything else.</summary>
    private DataType? SeriesOf(TypeSyntax syntax, SourceSpan series, bool quantity)
    {
        var type = TypeOf(syntax);
        if (type is DataType.Broken) return null;
        if (quantity ? type.IsQuantity : type is not (DataType.Yearly or DataType.Daily)) return type;
        diagnostics.Add(DiagnosticCode.TypeMismatch, series, quantity ? Terms.Quantity : Terms.OneValue, type.Name, "");
        return null;
    }

    private OptionType InlineOptions(TypeSyntax.Options options) =>
        new(new Name("", "", options.Span), MembersOf(options.Items));

    private DataType NamedType(NameSyntax name)
    {
        if (names.Find(name.Text) is { } declaration)
        {
            if (_optionTypes.TryGetValue(declaration, out var option)) return new DataType.Option(option);
            if (_listNumbers.TryGetValue(declaration, out var list)) return new DataType.Item(list, NameOf(declaration.Head).Wording);
        }

        var candidates = names.Of(Keyword.Option).Concat(names.Of(Keyword.List)).Select(d => d.Head.Name.Text);
        diagnostics.Add(DiagnosticCode.TypeUnknown, name.Span, name.Text, Near(name.Text, candidates));
        return DataType.Error;
    }

    private ListType ListOf(DeclarationSyntax declaration, int index)
    {
        var parent = ParentOf(declaration);
        var members = declaration.Members.OfType<MemberSyntax.Field>().Select(field => field.Declaration).ToList();
        var fields = new List<Fact>();
        CheckDoubles(members.Select(member => member.Head).Concat(names.MembersOf(declaration.Head)));
        foreach (var member in members)
        {
            if (member.Head.Alias is null)
                diagnostics.Add(DiagnosticCode.AliasMissing, member.Head.Name.Span, member.Head.Name.Text);
            fields.Add(FactOf(member, fields.Count, index));
        }

        var key = declaration.Clause(Keyword.Key)?.Argument is ArgumentSyntax.Names { Items.Count: > 0 } named ? named.Items[0] : null;
        var position = key is null
            ? -1
            : fields.FindIndex(field => field.Name.Text == key.Name.Text || field.Name.Alias == key.Name.Text);
        if (key is not null && position < 0)
        {
            // A key that no field line describes is a text.
            position = fields.Count;
            fields.Add(KeyField(declaration, key, position, index));
        }

        var shared = declaration.Clause(Keyword.Shared) is not null;
        return new ListType(
            NameOf(declaration.Head), index, parent, shared, Math.Max(0, position), fields.ToSeq(),
            ProseOf(declaration, Keyword.Asks), CitesOf(declaration));
    }

    private static Fact KeyField(DeclarationSyntax list, HeadSyntax key, int position, int index)
    {
        var alias = key.Alias?.Text ?? $"{list.Head.Alias?.Text ?? list.Head.Name.Text}_id";
        var name = new Name(key.Name.Text, alias, key.Name.Span);
        return new Fact(name, DataType.Of(Kind.Text), position, index, null, false, false, null, null, null, []);
    }

    private int ParentOf(DeclarationSyntax declaration)
    {
        if (declaration.Clause(Keyword.In)?.Argument is not ArgumentSyntax.Names { Items.Count: > 0 } parents) return -1;
        var parent = parents.Items[0].Name;
        if (parent.Text == Keyword.Enterprise.Word().Chinese) return -1;
        if (names.Find(parent.Text) is { } other && !_listNumbers.ContainsKey(other))
        {
            diagnostics.Add(DiagnosticCode.NameWrongKind, parent.Span, parent.Text, other.Keyword.Word(), Keyword.List.Word());
            return -1;
        }

        if (names.Find(parent.Text) is not { } list || !_listNumbers.TryGetValue(list, out var found))
        {
            diagnostics.Add(
                DiagnosticCode.NameUnknown, parent.Span, parent.Text,
                Near(parent.Text, _listOrder.Select(list => list.Head.Name.Text)));
            return -1;
        }

        // A list is declared after the one that holds it, so that lists cannot hold each other in a circle.
        if (found < _listNumbers[declaration]) return found;
        diagnostics.Add(DiagnosticCode.DefinitionCycle, parent.Span, $"{declaration.Head.Name.Text} → {parent.Text}");
        return -1;
    }

    private Fact FactOf(DeclarationSyntax declaration, int index, int list)
    {
        var type = TypeOf(declaration);
        if (ScalarOf(type).Is(Kind.DateRange))
            diagnostics.Add(
                DiagnosticCode.TypeMismatch, declaration.Clause(Keyword.TypeSign)!.Span, Terms.OneValue, DataType.Of(Kind.DateRange).Name, "");
        return new Fact(
            NameOf(declaration.Head),
            type,
            index,
            list,
            RangeOf(declaration, ScalarOf(type)),
            declaration.Clause(Keyword.MayBeAbsent) is not null,
            declaration.Clause(Keyword.MayBeInapplicable) is not null,
            ProseOf(declaration, Keyword.Asks),
            ProseOf(declaration, Keyword.Evidence),
            ProseOf(declaration, Keyword.RecognisedBy),
            CitesOf(declaration));
    }

    /// <summary>What one year or one day of a series holds; the type itself otherwise.</summary>
    private static DataType ScalarOf(DataType type) => type switch
    {
        DataType.Yearly yearly => ScalarOf(yearly.Inner),
        DataType.Daily daily => ScalarOf(daily.Inner),
        _ => type,
    };

    private ValueRange? RangeOf(DeclarationSyntax declaration, DataType type)
    {
        var clause = declaration.Clause(Keyword.Range);
        if (ValueOf(clause) is not { } low || ValueOf(clause, 1) is not { } high) return null;
        if (!Ordered(type, declaration)) return null;
        var (from, to) = (ConstantOf(low, type), ConstantOf(high, type));
        if (NumberOf(from) is not { } least || NumberOf(to) is not { } most) return null;
        if (least > most) diagnostics.Add(DiagnosticCode.BoundsReversed, low.Span.To(high.Span));
        return new ValueRange(least, most, Terms.Range(WrittenOf(from), WrittenOf(to)));
    }

    /// <summary>Whether bounds make sense for a type; the type is told otherwise.</summary>
    private bool Ordered(DataType type, DeclarationSyntax declaration)
    {
        if (type is DataType.Broken) return false;
        if (type.IsOrdered) return true;
        var span = declaration.Clause(Keyword.TypeSign)?.Argument is ArgumentSyntax.Type written ? written.Value.Span : declaration.Span;
        diagnostics.Add(DiagnosticCode.TypeMismatch, span, Terms.OrderedValue, type.Name, "");
        return false;
    }

    /// <summary>A constant as a number in the base unit of its type; dates as day numbers.</summary>
    private Ratio? NumberOf(ExprSyntax syntax, DataType type) => NumberOf(ConstantOf(syntax, type));

    private static Ratio? NumberOf(Literal? literal) => literal switch
    {
        Literal.Number number => number.Value,
        Literal.Day day => day.Value.DayNumber,
        _ => null,
    };

    /// <summary>A bound as it is shown; empty for none.</summary>
    private static Wording WrittenOf(Literal? literal) => literal switch
    {
        Literal.Number number => number.Written,
        Literal.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => "",
    };

    private static Literal.Number Negative(Literal.Number number) =>
        new(-number.Value, new Wording("−" + number.Written.Chinese, "−" + number.Written.English));

    /// <summary>A fixed value of a type; anything else is diagnosed.</summary>
    private Literal? ConstantOf(ExprSyntax syntax, DataType type)
    {
        // Anything that leans on other declarations is refused unread: they may not have been typed yet.
        if (!IsWritten(syntax, type))
        {
            diagnostics.Add(DiagnosticCode.ConstantExpected, syntax.Span);
            return null;
        }

        if (syntax is ExprSyntax.Negate negate)
            return ConstantOf(negate.Operand, type) is Literal.Number number ? Negative(number) : null;
        var expr = Expect(syntax, new Scope(new Frame()), type);
        return expr.Type is DataType.Broken || type is DataType.Broken ? null : Folded(expr);
    }

    /// <summary>A figure, a date, a text, an option: what stands for itself. What could not be read was told before.</summary>
    private bool IsWritten(ExprSyntax syntax, DataType type) => syntax switch
    {
        ExprSyntax.Negate negate => negate.Operand is ExprSyntax.Number { Unit: not (Unit.Years or Unit.Months) },
        ExprSyntax.Name name => type is DataType.Option option && option.Type.IndexOf(name.Identifier) >= 0 || names.Find(name.Identifier) is null,
        ExprSyntax.Word word => word.Keyword is not (Keyword.ThisYear or Keyword.LastYear or Keyword.YearBeforeLast or Keyword.Validity),
        _ => syntax is ExprSyntax.Number or ExprSyntax.Date or ExprSyntax.Text or ExprSyntax.Missing,
    };

    private static Literal? Folded(Expr expr) => expr switch
    {
        Expr.Constant constant => constant.Value,
        Expr.Compute { Operator: Arithmetic.Subtract, Left: Expr.Constant { Span.Length: 0 }, Right: Expr.Constant { Value: Literal.Number n } } =>
            Negative(n),
        _ => null,
    };
}
