using Duixian.Language.Binding;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Typing;

/// <summary>Gives every expression its type and lowers the declarations to a program. It never throws on any input.</summary>
internal sealed partial class Checker(Names names, DiagnosticBag diagnostics)
{
    // By reference: comparing whole declarations would take as long as they are.
    private readonly Dictionary<DeclarationSyntax, OptionType> _optionTypes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DeclarationSyntax, ListType> _lists = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DeclarationSyntax, int> _listNumbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DeclarationSyntax, Fact> _facts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DeclarationSyntax, Parameter> _parameters = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DeclarationSyntax, Judgement> _judgements = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DeclarationSyntax, Table> _tables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DeclarationSyntax, Definition?> _definitions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ListType, Dictionary<string, Fact>> _fields = new(ReferenceEqualityComparer.Instance);
    private readonly List<DeclarationSyntax> _listOrder = [];

    /// <summary>The program; null when something blocks.</summary>
    public Program? ToProgram()
    {
        DeclareTypes();
        CheckReserved();
        foreach (var declaration in names.Of(Keyword.Table)) _tables[declaration] = TableOf(declaration);
        foreach (var declaration in names.Of(Keyword.Define)) DefinitionOf(declaration, declaration.Head.Name.Span);
        var policy = PolicyOf();
        var scope = ScopeConditions();
        var awards = names.Of(Keyword.Award).Select(AwardOf).ToSeq();
        var byName = ByName(awards, award => award.Name);
        foreach (var notice in names.Of(Keyword.Notice))
            diagnostics.Add(DiagnosticCode.NoticeInPackage, notice.Head.Name.Span, notice.Head.Name.Text);
        var program = new Program(
            policy,
            _listOrder.Select(list => _lists[list]).ToSeq(),
            _facts.Values.Where(fact => fact.List < 0).OrderBy(fact => fact.Index).ToSeq(),
            _judgements.Values.ToSeq(),
            _parameters.Values.ToSeq(),
            _tables.Values.ToSeq(),
            _definitions.Values.OfType<Definition>().OrderBy(definition => definition.Index).ToSeq(),
            scope,
            awards,
            names.Of(Keyword.SharedCap).Select(d => SharedCapOf(d, awards, byName)).ToSeq(),
            names.Of(Keyword.Overlap).Select(d => OverlapOf(d, byName)).ToSeq(),
            names.Of(Keyword.Budget).Select(d => BudgetOf(d, byName)).ToSeq(),
            names.Of(Keyword.Provision).Select(ProvisionOf).ToSeq(),
            CalendarsOf(names.Of(Keyword.WorkingCalendar), []));
        CheckRoundings(program);
        CheckPools(program);
        return diagnostics.HasErrors ? null : program;
    }

    /// <summary>A constant expression standing alone, such as the arithmetic of a worked case; null when it does not compile.</summary>
    public Expr? StandAlone(ExprSyntax syntax)
    {
        var expr = Type(syntax, new Scope(new Frame()));
        return expr.Type is DataType.Broken ? null : expr;
    }

    private void DeclareTypes()
    {
        foreach (var declaration in names.Of(Keyword.Option)) _optionTypes[declaration] = OptionTypeOf(declaration);
        // Lists get their numbers first: a field may refer to a list that is declared later.
        _listOrder.AddRange(names.Of(Keyword.List));
        for (var i = 0; i < _listOrder.Count; i++) _listNumbers[_listOrder[i]] = i;
        for (var i = 0; i < _listOrder.Count; i++) _lists[_listOrder[i]] = ListOf(_listOrder[i], i);
        foreach (var declaration in names.Of(Keyword.Fact)) _facts[declaration] = FactOf(declaration, _facts.Count, -1);
        foreach (var declaration in names.Declarations)
            if (declaration.Keyword is Keyword.OpenParameter or Keyword.Limit or Keyword.OpenChoice)
                _parameters[declaration] = ParameterOf(declaration, _parameters.Count);
        foreach (var declaration in names.Of(Keyword.Judgement)) _judgements[declaration] = JudgementOf(declaration, _judgements.Count);
    }

    /// <summary>The top level of a facts file has the ledger and the year beside what the policy declares.</summary>
    private void CheckReserved()
    {
        foreach (var declaration in names.Declarations)
        {
            if (declaration.Keyword is not (Keyword.Fact or Keyword.List or Keyword.Judgement) || declaration.Head.Owner is not null) continue;
            foreach (var name in new[] { declaration.Head.Name, declaration.Head.Alias }.OfType<NameSyntax>())
                if (FactKeys.Ledger.Is(name.Text) || FactKeys.Year.Is(name.Text))
                    diagnostics.Add(DiagnosticCode.NameReserved, name.Span, name.Text);
        }
    }

    /// <summary>Things by either of their names; the first keeps a name that several have.</summary>
    private static Dictionary<string, T> ByName<T>(IEnumerable<T> things, Func<T, Name> nameOf)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            found.TryAdd(nameOf(thing).Text, thing);
            found.TryAdd(nameOf(thing).Alias, thing);
        }

        return found;
    }

    private static Name NameOf(HeadSyntax head) => new(head.Name.Text, head.Alias?.Text ?? head.Name.Text, head.Name.Span);

    private static Prose? ProseOf(DeclarationSyntax declaration, Keyword keyword) =>
        declaration.Clause(keyword)?.Argument is ArgumentSyntax.Text text ? ProseOf(text.Value) : null;

    private static Prose ProseOf(TextSyntax text) => new(text.Chinese, text.English ?? text.Chinese);

    private static Seq<Citation> CitesOf(DeclarationSyntax declaration) => declaration.All(Keyword.Cites)
        .Select(clause => clause.Argument)
        .OfType<ArgumentSyntax.Citations>()
        .SelectMany(argument => CitesOf(argument.Items))
        .ToSeq();

    private static IEnumerable<Citation> CitesOf(Seq<CitationSyntax> cites) => cites.Select(cite => new Citation(cite.Clause));

    private static ExprSyntax? ValueOf(DeclarationSyntax declaration, Keyword keyword, int index = 0) =>
        ValueOf(declaration.Clause(keyword), index);

    private static ExprSyntax? ValueOf(ClauseSyntax? clause, int index = 0) =>
        clause?.Argument is ArgumentSyntax.Values values && values.Items.Count > index ? values.Items[index] : null;

    /// <summary>A question after the nearest name; searched only while somebody will read it.</summary>
    private Wording Near(string word, IEnumerable<string> candidates) => diagnostics.IsFull ? "" : Suggestion.DidYouMean(word, candidates);

    private Expr Broken(ExprSyntax syntax, DiagnosticCode code, params ReadOnlySpan<Wording> arguments) =>
        Broken(syntax.Span, code, arguments);

    private Expr.Broken Broken(SourceSpan span, DiagnosticCode code, params ReadOnlySpan<Wording> arguments)
    {
        diagnostics.Add(code, span, arguments);
        return new Expr.Broken(span);
    }
}
