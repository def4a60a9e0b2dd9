using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    private Expr Named(ExprSyntax.Name name, Scope scope, DataType? expected)
    {
        // An option where an option is expected comes first: 甲 in 类型 = 甲 means the option, whatever else is called so.
        if (expected is DataType.Option option && option.Type.IndexOf(name.Identifier) is >= 0 and var index)
            return OptionConstant(option.Type, index, name.Span);
        if (scope.Find(name.Identifier) is { } local) return new Expr.Local(local.Slot, local.Name, local.Type, name.Span);
        if (scope.Award?.Find(name.Identifier) is { } own) return OwnDefinition(scope.Award, own, name);
        if (names.Find(name.Identifier) is { } declaration) return Declared(name, declaration, scope);
        if (expected is DataType.Option wanted) return UnknownOption(name, wanted.Type);
        if (names.OptionsNamed(name.Identifier) is { Count: > 0 } options) return UniqueOption(name, options);
        return Broken(name, DiagnosticCode.NameUnknown, name.Identifier, Near(name.Identifier, Visible(scope)));
    }

    private IEnumerable<string> Visible(Scope scope) => scope.All.Concat(scope.Award?.All ?? []).Concat(names.All);

    private Expr UnknownOption(ExprSyntax.Name name, OptionType type) => Broken(
        name, DiagnosticCode.OptionUnknown, name.Identifier, new DataType.Option(type).Name,
        new Wording(
            string.Join("、", type.Members.Select(member => member.Text)), string.Join(", ", type.Members.Select(member => member.Alias))));

    private Expr UniqueOption(ExprSyntax.Name name, IReadOnlyList<(DeclarationSyntax Type, int Index)> options) => options.Count == 1
        ? OptionConstant(_optionTypes[options[0].Type], options[0].Index, name.Span)
        : Broken(name, DiagnosticCode.OptionAmbiguous, name.Identifier);

    private Expr Declared(ExprSyntax.Name name, DeclarationSyntax declaration, Scope scope) => declaration.Keyword switch
    {
        Keyword.Fact => new Expr.FactRef(_facts[declaration], name.Span),
        Keyword.OpenParameter or Keyword.Limit or Keyword.OpenChoice => new Expr.ParameterRef(_parameters[declaration], name.Span),
        Keyword.Judgement => new Expr.JudgementRef(_judgements[declaration], null, name.Span),
        Keyword.Define => Applied(declaration, [], name, scope),
        Keyword.List => Broken(name, DiagnosticCode.ItemOutOfScope, name.Identifier),
        _ => Broken(name, DiagnosticCode.NameWrongKind, name.Identifier, declaration.Keyword.Word(), Terms.AValue),
    };

    private Expr MemberOf(ExprSyntax.Member member, Scope scope)
    {
        var target = Type(member.Target, scope);
        if (target.Type is DataType.Broken) return new Expr.Broken(member.Span);
        if (target.Type is not DataType.Item item)
            return Broken(
                member.Field.Span, DiagnosticCode.TypeMismatch, Terms.ItemOfList, target.Type.Name, Origin(target));
        var list = _lists[_listOrder[item.List]];
        if (FieldOf(list, member.Field.Text) is { } field) return new Expr.Field(target, field, member.Span);
        if ((names.FindMember(list.Name.Text, member.Field.Text) ?? names.FindMember(list.Name.Alias, member.Field.Text)) is { } declaration)
        {
            if (declaration.Keyword == Keyword.Judgement) return new Expr.JudgementRef(_judgements[declaration], target, member.Span);
            return DefinitionOf(declaration, member.Span) is { } computed
                ? Uses(new Expr.Call(computed, [target], member.Span))
                : new Expr.Broken(member.Span);
        }

        var candidates = list.Fields.Select(field => field.Name.Text).Concat(names.MembersOf(list.Name.Text));
        return Broken(
            member.Field.Span, DiagnosticCode.FieldUnknown, member.Field.Text, list.Name.Wording,
            Near(member.Field.Text, candidates));
    }

    private Fact? FieldOf(ListType list, string name)
    {
        if (!_fields.TryGetValue(list, out var fields)) _fields[list] = fields = ByName(list.Fields, field => field.Name);
        return fields.GetValueOrDefault(name);
    }

    private Expr CallOf(ExprSyntax.Call call, Scope scope)
    {
        if (call.AtDate is { } date && !IsDated(call, scope)) return Broken(date, DiagnosticCode.DateNotTaken, Short(call.Target));
        if (call.Target is ExprSyntax.Word { Keyword: var keyword }) return BuiltinCall(call, keyword, scope);
        if (call.Target is ExprSyntax.Name name && IsPackageName(name, scope) && names.Find(name.Identifier) is { } declaration)
        {
            if (declaration.Keyword == Keyword.Table) return LookUpOf(call, declaration, scope);
            if (declaration.Keyword == Keyword.Define) return Applied(declaration, call.Arguments, call, scope);
        }

        var target = Type(call.Target, scope);
        if (target.Type is DataType.Broken) return new Expr.Broken(call.Span);
        var argument = call.Arguments.Count == 1 ? call.Arguments[0] : null;
        switch (target.Type)
        {
            case DataType.Yearly yearly when argument is not null:
                var year = Expect(argument, scope, DataType.Of(Kind.Year));
                return year.Type is DataType.Broken ? year : new Expr.InYear(target, year, yearly.Inner, call.Span);
            case DataType.Daily daily when argument is not null:
                var day = Expect(argument, scope, DataType.Of(Kind.Date));
                return day.Type is DataType.Broken ? day : new Expr.OnDay(target, day, daily.Inner, call.Span);
            case DataType.Yearly or DataType.Daily:
                return WrongArguments(call, Terms.YearOrDate);
            default:
                return Broken(call, DiagnosticCode.NotCallable, Short(call.Target));
        }
    }

    /// <summary>Whether a call asks a table whose rows have dates.</summary>
    private bool IsDated(ExprSyntax.Call call, Scope scope) => call.Target is ExprSyntax.Name name && IsPackageName(name, scope)
        && names.Find(name.Identifier) is { Keyword: Keyword.Table } table && TableAt(table).IsDated;

    private static bool IsPackageName(ExprSyntax.Name name, Scope scope) =>
        scope.Find(name.Identifier) is null && scope.Award?.Find(name.Identifier) is null;

    private Table TableAt(DeclarationSyntax declaration) =>
        _tables.TryGetValue(declaration, out var ready) ? ready : _tables[declaration] = TableOf(declaration);

    private Expr WrongArguments(ExprSyntax.Call call, Wording wanted) =>
        Broken(call, DiagnosticCode.ArgumentsWrong, Short(call.Target), wanted);

    private Expr Applied(DeclarationSyntax declaration, Seq<ExprSyntax> arguments, ExprSyntax use, Scope scope)
    {
        if (DefinitionOf(declaration, use.Span) is not { } definition) return new Expr.Broken(use.Span);
        var types = ParametersOf(declaration).Select(parameter => parameter.Type).ToList();
        if (types.Count != arguments.Count)
            return Broken(
                use, DiagnosticCode.ArgumentsWrong, declaration.Head.Name.Text,
                Terms.Arguments(types.Count));
        var typed = arguments.Select((argument, i) => Expect(argument, scope, types[i])).ToSeq();
        return definition.Type is DataType.Broken || typed.Any(argument => argument.Type is DataType.Broken)
            ? new Expr.Broken(use.Span)
            : Uses(new Expr.Call(definition, typed, use.Span));
    }

    private Expr LookUpOf(ExprSyntax.Call call, DeclarationSyntax declaration, Scope scope)
    {
        var table = TableAt(declaration);
        if (call.Arguments.Count != table.Keys.Count)
            return Broken(call, DiagnosticCode.TableKeys, table.Name.Wording, $"{table.Keys.Count}", $"{call.Arguments.Count}");
        if (table.IsDated && call.AtDate is null) return Broken(call, DiagnosticCode.TableDateMissing, table.Name.Wording);
        var keys = call.Arguments.Select((argument, i) => Expect(argument, scope, table.Keys[i].Type)).ToSeq();
        var date = call.AtDate is null ? null : Expect(call.AtDate, scope, DataType.Of(Kind.Date));
        return table.Type is DataType.Broken || date?.Type is DataType.Broken || keys.Any(key => key.Type is DataType.Broken)
            ? new Expr.Broken(call.Span)
            : new Expr.LookUp(table, keys, date, call.Span);
    }
}
