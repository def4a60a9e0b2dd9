using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    private readonly List<string> _path = [];
    private int _definitionsDone;

    private IReadOnlyList<(Wording Name, DataType Type)> ParametersOf(DeclarationSyntax declaration)
    {
        if (declaration.Head.Owner is { } owner) return [OwnerOf(owner)];
        return declaration.Clause(Keyword.ParametersSign)?.Argument is ArgumentSyntax.Parameters parameters
            ? parameters.Items.Select(parameter => (NameOf(new HeadSyntax(parameter.Name, parameter.Alias)).Wording, TypeOf(parameter.Type))).ToList()
            : [];
    }

    /// <summary>The list before the dot of a computed field, called by either of its names in the field's value.</summary>
    private (Wording Name, DataType Type) OwnerOf(NameSyntax owner)
    {
        var type = NamedType(owner);
        if (type is DataType.Item item) return (item.ListName, item);
        if (type is not DataType.Broken)
            diagnostics.Add(DiagnosticCode.NameWrongKind, owner.Span, owner.Text, Keyword.Option.Word(), Keyword.List.Word());
        return (owner.Text, DataType.Error);
    }

    /// <summary>A package definition, typed when first used; null while a circle is being reported.</summary>
    private Definition? DefinitionOf(DeclarationSyntax declaration, SourceSpan use)
    {
        if (_definitions.TryGetValue(declaration, out var ready))
        {
            if (ready is null) Circle(declaration.Head.Name.Text, use);
            return ready;
        }

        _definitions[declaration] = null;
        _path.Add(declaration.Head.Name.Text);
        var around = _tested;
        _tested = [];
        var frame = new Frame();
        var scope = new Scope(frame);
        var parameters = new List<Name>();
        if (declaration.Clause(Keyword.ParametersSign)?.Argument is ArgumentSyntax.Parameters written)
            CheckDoubles(written.Items.Select(parameter => new HeadSyntax(parameter.Name, parameter.Alias)));
        foreach (var (name, type) in ParametersOf(declaration))
        {
            scope.Declare(name, type);
            parameters.Add(new Name(name.Chinese, name.English, declaration.Head.Name.Span));
        }

        var (body, height) = ValueOf(declaration, Keyword.ValueSign) is { } value ? BodyOf(value, scope) : (new Expr.Broken(declaration.Span), 0);
        _tested = around;
        _path.RemoveAt(_path.Count - 1);
        // INVARIANT (definition order): a definition gets its number when it is done, behind all that it uses.
        var definition = new Definition(
            NameOf(declaration.Head), _definitionsDone++, null, parameters.ToSeq(), frame.Slots, body, false, CitesOf(declaration));
        _heights[definition] = height;
        return _definitions[declaration] = definition;
    }

    private Expr OwnDefinition(AwardScope award, DefinitionSyntax syntax, ExprSyntax.Name use)
    {
        if (OwnDefinition(award, syntax, use.Span) is not { Type: not DataType.Broken } definition) return new Expr.Broken(use.Span);
        return Uses(new Expr.Call(definition, [], use.Span));
    }

    private Definition? OwnDefinition(AwardScope award, DefinitionSyntax syntax, SourceSpan use)
    {
        if (award.TryGet(syntax, out var ready))
        {
            if (ready is null) Circle(syntax.Head.Name.Text, use);
            return ready;
        }

        award.Set(syntax, null);
        _path.Add(syntax.Head.Name.Text);
        // The tests around this use say nothing about the next: only the conditions of the award hold for all.
        var around = _tested;
        var aside = award.SetAside();
        _tested = award.Tested;
        var (body, height) = BodyOf(syntax.Value, award.Outer);
        _tested.AddRange(aside);
        _tested = around;
        _path.RemoveAt(_path.Count - 1);
        var (index, isResult) = award.PlaceOf(syntax);
        var definition = new Definition(NameOf(syntax.Head), index, award.Award, [], 0, body, isResult, CitesOf(syntax.Cites).ToSeq());
        award.Set(syntax, definition);
        _heights[definition] = height;
        return definition;
    }

    private void Circle(string name, SourceSpan use)
    {
        var start = Math.Max(0, _path.IndexOf(name));
        diagnostics.Add(DiagnosticCode.DefinitionCycle, use, string.Join(" → ", _path.Skip(start).Append(name).Take(10)));
    }

    /// <summary>A type of which one value can be written down; the declaration is told otherwise.</summary>
    private DataType SingleTypeOf(DeclarationSyntax declaration)
    {
        var type = TypeOf(declaration);
        if (type is DataType.Broken or DataType.Option or (DataType.Scalar and not DataType.Scalar { Kind: Kind.DateRange })) return type;
        var written = (ArgumentSyntax.Type)declaration.Clause(Keyword.TypeSign)!.Argument;
        diagnostics.Add(DiagnosticCode.TypeMismatch, written.Value.Span, Terms.SingleOrOption, type.Name, "");
        return DataType.Error;
    }

    private Parameter ParameterOf(DeclarationSyntax declaration, int index)
    {
        var type = SingleTypeOf(declaration);
        var kind = declaration.Keyword switch
        {
            Keyword.OpenParameter => ParameterKind.Open,
            Keyword.Limit => ParameterKind.Limit,
            _ => ParameterKind.Choice,
        };
        var value = kind switch
        {
            ParameterKind.Limit => ValueOf(declaration, Keyword.ValueSign),
            ParameterKind.Choice => ValueOf(declaration, Keyword.Default),
            _ => null,
        };
        if (kind == ParameterKind.Limit) Ordered(type, declaration);
        var literal = value is null ? null : ConstantOf(value, type);
        var bounds = BoundsOf(declaration, type, kind, literal);
        if (kind == ParameterKind.Choice && literal is not null && NumberOf(literal) is { } number
            && (number < bounds.Low || number > bounds.High))
            diagnostics.Add(DiagnosticCode.DefaultOutOfRange, value!.Span);
        return new Parameter(
            NameOf(declaration.Head), kind, type, index, literal, CeilingOf(declaration, type, bounds), bounds,
            ProseOf(declaration, Keyword.SetBy), ProseOf(declaration, Keyword.Because), CitesOf(declaration));
    }

    private ParameterBounds BoundsOf(DeclarationSyntax declaration, DataType type, ParameterKind kind, Literal? literal)
    {
        if (kind == ParameterKind.Limit)
            return new ParameterBounds(null, NumberOf(literal), "", WrittenOf(literal));
        var low = ValueOf(declaration, kind == ParameterKind.Open ? Keyword.NotBelow : Keyword.Range);
        var high = kind == ParameterKind.Open ? ValueOf(declaration, Keyword.NotExceeding) : ValueOf(declaration, Keyword.Range, 1);
        if ((low is not null || high is not null) && !Ordered(type, declaration)) return new ParameterBounds(null, null, "", "");
        var (from, to) = (low is null ? null : ConstantOf(low, type), high is null ? null : ConstantOf(high, type));
        var (least, most) = (NumberOf(from), NumberOf(to));
        if (least > most) diagnostics.Add(DiagnosticCode.BoundsReversed, low!.Span);
        return new ParameterBounds(least, most, WrittenOf(from), WrittenOf(to));
    }

    private Literal? CeilingOf(DeclarationSyntax declaration, DataType type, ParameterBounds bounds)
    {
        if (declaration.Keyword != Keyword.OpenParameter) return null;
        if (ValueOf(declaration, Keyword.Ceiling) is not { } written)
            return ValueOf(declaration, Keyword.NotExceeding) is { } highest && bounds.High is not null ? ConstantOf(highest, type) : null;
        var literal = ConstantOf(written, type);
        if (literal is not null && NumberOf(literal) is { } value && (value < bounds.Low || value > bounds.High))
            diagnostics.Add(DiagnosticCode.DefaultOutOfRange, written.Span);
        return literal;
    }

    private Judgement JudgementOf(DeclarationSyntax declaration, int index)
    {
        var type = SingleTypeOf(declaration);
        var list = declaration.Head.Owner is { } owner && OwnerOf(owner).Type is DataType.Item item ? item.List : -1;
        var range = RangeOf(declaration, type);
        if (type.IsQuantity && range is null)
            diagnostics.Add(DiagnosticCode.RangeMissing, declaration.Head.Name.Span, declaration.Head.Name.Text);
        return new Judgement(
            NameOf(declaration.Head), type, index, list, range, ProseOf(declaration, Keyword.SetBy),
            ProseOf(declaration, Keyword.Document), ProseOf(declaration, Keyword.Asks), CitesOf(declaration));
    }

    private Table TableOf(DeclarationSyntax declaration)
    {
        var type = SingleTypeOf(declaration);
        var keys = declaration.Clause(Keyword.Key)?.Argument is ArgumentSyntax.Parameters parameters
            ? parameters.Items.Select(key => (NameOf(new HeadSyntax(key.Name, key.Alias)), TypeOf(key.Type))).ToSeq()
            : [];
        if (declaration.Clause(Keyword.Key)?.Argument is ArgumentSyntax.Parameters written)
            CheckDoubles(written.Items.Select(key => new HeadSyntax(key.Name, key.Alias)));
        var parts = new List<(TablePart Part, SourceSpan Span)>();
        foreach (var group in declaration.Members.OfType<MemberSyntax.Part>().GroupBy(part => part.From is null))
        {
            if (group.Key)
                parts.Add((new TablePart(null, null, RowsOf(group.SelectMany(part => part.Rows), keys, type, declaration)), group.First().Span));
            else
                parts.AddRange(group.Select(part => (DatedPart(part, keys, type, declaration), part.Span)));
        }

        if (declaration.Members.OfType<MemberSyntax.Part>().All(part => part.Rows.Count == 0))
            diagnostics.Add(DiagnosticCode.ClauseMissing, declaration.Head.Name.Span, Terms.TableRow, declaration.Head.Name.Text);
        parts.Sort((a, b) => Nullable.Compare(a.Part.From, b.Part.From));
        for (var i = 1; i < parts.Count; i++)
            if (parts[i - 1].Part.From is null || parts[i - 1].Part.To is not { } last || last >= parts[i].Part.From)
                diagnostics.Add(DiagnosticCode.TableDatesOverlap, parts[i].Span, parts[i - 1].Span.ToString());
        return new Table(
            NameOf(declaration.Head), type, keys, parts.Select(part => part.Part).ToSeq(), ProseOf(declaration, Keyword.SourceNote),
            CitesOf(declaration));
    }

    private TablePart DatedPart(MemberSyntax.Part part, Seq<(Name, DataType)> keys, DataType type, DeclarationSyntax table)
    {
        DateOnly? Day(ExprSyntax? syntax) =>
            syntax is not null && ConstantOf(syntax, DataType.Of(Kind.Date)) is Literal.Day day ? day.Value : null;
        var (from, to) = (Day(part.From), Day(part.To));
        if (from > to) diagnostics.Add(DiagnosticCode.BoundsReversed, part.Span);
        return new TablePart(from ?? DateOnly.MinValue, to, RowsOf(part.Rows, keys, type, table));
    }

    private Seq<TableRow> RowsOf(
        IEnumerable<RowSyntax> rows, Seq<(Name Name, DataType Type)> keys, DataType type, DeclarationSyntax table)
    {
        var seen = new Dictionary<Seq<Literal>, SourceSpan>();
        var result = new List<TableRow>();
        foreach (var row in rows)
        {
            if (row.Keys.Count != keys.Count)
            {
                diagnostics.Add(DiagnosticCode.TableKeys, row.Span, table.Head.Name.Text, $"{keys.Count}", $"{row.Keys.Count}");
                continue;
            }

            var literals = row.Keys.Select((key, i) => ConstantOf(key, keys[i].Type)).ToList();
            var value = ConstantOf(row.Value, type);
            if (value is null || literals.Contains(null)) continue;
            var known = literals.OfType<Literal>().ToSeq();
            var worth = known.Select(Worth).ToSeq();
            if (!seen.TryAdd(worth, row.Span)) diagnostics.Add(DiagnosticCode.TableRowDuplicate, row.Span, seen[worth].ToString());
            result.Add(new TableRow(known, value));
        }

        return result.ToSeq();
    }

    /// <summary>A key without its spelling: 100% and 1000‰ are one.</summary>
    private static Literal Worth(Literal key) => key switch
    {
        Literal.Number number => number with { Written = "" },
        Literal.Period period => period with { Written = "" },
        _ => key,
    };
}
