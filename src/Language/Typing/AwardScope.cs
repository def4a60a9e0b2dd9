using Duixian.Language.Ir;
using Duixian.Language.Syntax;

namespace Duixian.Language.Typing;

/// <summary>The 其中 and 结果 of one award while it is being checked: each is typed when first used.</summary>
internal sealed class AwardScope
{
    private readonly Dictionary<DefinitionSyntax, Definition?> _ready = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DefinitionSyntax, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, DefinitionSyntax> _byName = new(StringComparer.Ordinal);

    private readonly int _testedByConditions;

    public AwardScope(
        string award, IReadOnlyList<(DefinitionSyntax Syntax, bool IsResult)> definitions, Scope item, IEnumerable<string> tested)
    {
        Award = award;
        Tested = [.. tested];
        _testedByConditions = Tested.Count;
        Definitions = definitions;
        foreach (var (syntax, _) in definitions)
        {
            _places[syntax] = _places.Count;
            _byName.TryAdd(syntax.Head.Name.Text, syntax);
            if (syntax.Head.Alias is { } alias) _byName.TryAdd(alias.Text, syntax);
        }

        Outer = new Scope(item.Frame, item) { Award = this };
    }

    public string Award { get; }

    /// <summary>What the award's own expressions see: its item or option, and its definitions.</summary>
    public Scope Outer { get; }

    public IReadOnlyList<(DefinitionSyntax Syntax, bool IsResult)> Definitions { get; }

    public IEnumerable<string> All => Definitions.Select(definition => definition.Syntax.Head.Name.Text);

    /// <summary>The tests for absence in force: those of the award's conditions, which hold for all its definitions, then those around a use.</summary>
    public List<string> Tested { get; }

    /// <summary>Takes away the tests around a use, which say nothing about the definition used.</summary>
    public List<string> SetAside()
    {
        var aside = Tested.GetRange(_testedByConditions, Tested.Count - _testedByConditions);
        Tested.RemoveRange(_testedByConditions, aside.Count);
        return aside;
    }

    public DefinitionSyntax? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The position of a definition, and whether it is a named result.</summary>
    public (int Index, bool IsResult) PlaceOf(DefinitionSyntax syntax) => (_places[syntax], Definitions[_places[syntax]].IsResult);

    /// <summary>The definition if it has been typed; a definition being typed is present and null.</summary>
    public bool TryGet(DefinitionSyntax syntax, out Definition? definition) => _ready.TryGetValue(syntax, out definition);

    public void Set(DefinitionSyntax syntax, Definition? definition) => _ready[syntax] = definition;
}
