using Duixian.Language.Ir;
using Duixian.Language.Syntax;

namespace Duixian.Language.Typing;

/// <summary>The 其中 and 结果 of one award while it is being checked: each is typed when first used.</summary>
internal sealed class AwardScope
{
    private readonly Dictionary<DefinitionSyntax, Definition?> _ready = [];

    public AwardScope(string award, IReadOnlyList<(DefinitionSyntax Syntax, bool IsResult)> definitions, Scope item)
    {
        Award = award;
        Definitions = definitions;
        Outer = new Scope(item.Frame, item) { Award = this };
    }

    public string Award { get; }

    /// <summary>What the award's own expressions see: its item or option, and its definitions.</summary>
    public Scope Outer { get; }

    public IReadOnlyList<(DefinitionSyntax Syntax, bool IsResult)> Definitions { get; }

    public IEnumerable<string> All => Definitions.Select(definition => definition.Syntax.Head.Name.Text);

    public DefinitionSyntax? Find(string name)
    {
        foreach (var (syntax, _) in Definitions)
            if (syntax.Head.Name.Text == name || syntax.Head.Alias?.Text == name)
                return syntax;
        return null;
    }

    /// <summary>The definition if it has been typed; a definition being typed is present and null.</summary>
    public bool TryGet(DefinitionSyntax syntax, out Definition? definition) => _ready.TryGetValue(syntax, out definition);

    public void Set(DefinitionSyntax syntax, Definition? definition) => _ready[syntax] = definition;
}
