using Duixian.Language.Diagnostics;
using Duixian.Language.Documents;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Mutations;

/// <summary>START HERE for mutation testing: the small changes of a package, each of which some worked case should notice.</summary>
public static class PackageMutations
{
    /// <summary>Every change, in the order of the documents. One that does not compile is among them: <see cref="Compiler"/> tells.</summary>
    /// <param name="compilation">A package without errors.</param>
    /// <param name="notices">Its notices, which come behind; one with errors has no changes.</param>
    public static Seq<Mutation> Of(Compilation compilation, params IEnumerable<SourceText> notices)
    {
        if (compilation.Program is not { } program) return [];
        var options = new OptionPlaces(program);
        var aliases = AliasesOf(compilation);
        var declarations = compilation.Names.Declarations.ToLookup(declaration => declaration.Span.Source.Name, StringComparer.Ordinal);
        var places = new SharedPlaces(compilation.Names.Declarations);
        Mutator In(PolicyDocument document) => new(new Wordings(document, aliases), options, places);
        var ignored = new DiagnosticBag();
        var ofRules = compilation.Documents.SelectMany(document => In(document).Of(declarations[document.Source.Name], isNotice: false));
        var ofNotices = notices
            .Where(notice => Compiler.CompileNotice(compilation, notice).Notice is not null)
            .Select(notice => PolicyDocument.FromText(notice, ignored))
            .SelectMany(document => In(document).Of(Compiler.Declarations(document, ignored), isNotice: true));
        return ofRules.Concat(ofNotices)
            .DistinctBy(mutation => mutation.Edits)
            .ToSeq();
    }

    /// <summary>The English alias of each name, for texts in English.</summary>
    private static Dictionary<string, string> AliasesOf(Compilation compilation)
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var declaration in compilation.Names.Declarations)
            foreach (var head in HeadsOf(declaration))
                if (head.Alias is { } alias)
                    aliases.TryAdd(head.Name.Text, alias.Text);
        return aliases;
    }

    private static IEnumerable<HeadSyntax> HeadsOf(DeclarationSyntax declaration) => declaration.Clauses
        .SelectMany(clause => clause.Argument switch
        {
            ArgumentSyntax.Definitions definitions => definitions.Items.Select(item => item.Head),
            ArgumentSyntax.Options options => options.Items,
            ArgumentSyntax.Type { Value: TypeSyntax.Options options } => options.Items,
            ArgumentSyntax.Parameters parameters => parameters.Items.Select(item => new HeadSyntax(item.Name, item.Alias)),
            ArgumentSyntax.Conditions conditions => Labels(conditions.Root),
            ArgumentSyntax.Amounts amounts => amounts.Value.Exceptions.Select(exception => exception.Head),
            ArgumentSyntax.Warning warning => [warning.Head],
            ArgumentSyntax.Names names when clause.Keyword == Keyword.Key => names.Items,
            _ => Enumerable.Empty<HeadSyntax>(),
        })
        .Concat(declaration.Members.OfType<MemberSyntax.Field>().SelectMany(field => HeadsOf(field.Declaration)))
        .Prepend(declaration.Head);

    private static IEnumerable<HeadSyntax> Labels(ConditionSyntax condition)
    {
        var own = condition.Label is { } label ? new[] { label } : [];
        return condition is ConditionSyntax.Group group ? own.Concat(group.Parts.SelectMany(Labels)) : own;
    }
}
