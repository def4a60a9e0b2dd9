using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;

namespace Duixian.Language.Binding;

/// <summary>Every declared name of a package and its declaration; a name and its alias both find it.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, DeclarationSyntax> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, string Field), DeclarationSyntax> _members = [];
    private readonly Dictionary<string, List<(DeclarationSyntax Type, int Index)>> _options = new(StringComparer.Ordinal);

    private readonly ILookup<string, HeadSyntax> _owned;

    private Names(IReadOnlyList<DeclarationSyntax> declarations)
    {
        Declarations = declarations;
        _owned = declarations.Where(d => d.Head.Owner is not null).ToLookup(d => d.Head.Owner!.Text, d => d.Head, StringComparer.Ordinal);
    }

    /// <summary>All declarations in document order.</summary>
    public IReadOnlyList<DeclarationSyntax> Declarations { get; }

    public IEnumerable<string> All => _byName.Keys;

    /// <summary>Collects the names; doubles are diagnosed and the first keeps the name.</summary>
    public static Names FromSyntax(IReadOnlyList<DeclarationSyntax> declarations, DiagnosticBag diagnostics)
    {
        var names = new Names(declarations);
        foreach (var declaration in declarations)
        {
            if (declaration.Keyword == Keyword.Scope) continue;
            if (declaration.Head.Owner is { } owner) names.AddMember(owner.Text, declaration, diagnostics);
            else names.AddTop(declaration, diagnostics);
        }

        return names;
    }

    public IEnumerable<DeclarationSyntax> Of(Keyword keyword) => Declarations.Where(d => d.Keyword == keyword);

    public DeclarationSyntax? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>A computed field or a judgement on the items of a list.</summary>
    public DeclarationSyntax? FindMember(string list, string member) => _members.GetValueOrDefault((list, member));

    public IEnumerable<string> MembersOf(string list) => _members.Keys.Where(key => key.List == list).Select(key => key.Field);

    /// <summary>The heads of the computed fields and judgements of a list.</summary>
    public IEnumerable<HeadSyntax> MembersOf(HeadSyntax list) => _owned[list.Name.Text]
        .Concat(list.Alias is { } alias && alias.Text != list.Name.Text ? _owned[alias.Text] : []);

    /// <summary>The option types that have an option of this name.</summary>
    public IReadOnlyList<(DeclarationSyntax Type, int Index)> OptionsNamed(string name) =>
        _options.TryGetValue(name, out var found) ? found : [];

    private void AddTop(DeclarationSyntax declaration, DiagnosticBag diagnostics)
    {
        Add(_byName, declaration.Head.Name.Text, declaration, declaration.Head.Name, diagnostics);
        if (declaration.Head.Alias is { } alias) Add(_byName, alias.Text, declaration, alias, diagnostics);
        else diagnostics.Add(DiagnosticCode.AliasMissing, declaration.Head.Name.Span, declaration.Head.Name.Text);
        if (declaration.Clause(Keyword.MembersSign)?.Argument is not ArgumentSyntax.Options options) return;
        for (var i = 0; i < options.Items.Count; i++)
        {
            foreach (var word in new[] { options.Items[i].Name.Text, options.Items[i].Alias?.Text }.OfType<string>())
            {
                if (!_options.TryGetValue(word, out var list)) _options[word] = list = [];
                list.Add((declaration, i));
            }
        }
    }

    private void AddMember(string list, DeclarationSyntax declaration, DiagnosticBag diagnostics)
    {
        Add(_members, (list, declaration.Head.Name.Text), declaration, declaration.Head.Name, diagnostics);
        if (declaration.Head.Alias is { } alias) Add(_members, (list, alias.Text), declaration, alias, diagnostics);
        else diagnostics.Add(DiagnosticCode.AliasMissing, declaration.Head.Name.Span, declaration.Head.Name.Text);
    }

    private static void Add<TKey>(
        Dictionary<TKey, DeclarationSyntax> into, TKey key, DeclarationSyntax declaration, NameSyntax name, DiagnosticBag diagnostics)
        where TKey : notnull
    {
        if (into.TryAdd(key, declaration) || ReferenceEquals(into[key], declaration)) return;
        diagnostics.Add(DiagnosticCode.NameDuplicate, name.Span, name.Text, into[key].Head.Name.Span.ToString());
    }
}
