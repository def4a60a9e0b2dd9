using Duixian.Execution.Text;
using Duixian.Language;
using Duixian.Language.Ir;
using Duixian.Language.Mutations;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Tests.Policies;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language.Mutations;

/// <summary>The small changes of a package: which there are, and that nothing a rule says is left unchanged.</summary>
public sealed class PackageMutationTests
{
    public static TheoryData<string> Packages => PolicyPackage.All;

    private static Seq<Mutation> OfExamples => PackageMutations.Of(Calculate.Compile(Examples.Rules));

    [Fact]
    public void Each_kind_of_change_is_made_as_listed()
    {
        Golden.Equal("mutations", string.Concat(OfExamples.Select(mutation =>
            $"{MutationWords.Of(mutation.Operator).Chinese} · {MutationWords.Place(mutation.Place).Chinese}: {MutationWords.Change(mutation).Chinese}\n"
            + $"  {MutationWords.Of(mutation.Operator).English} · {MutationWords.Place(mutation.Place).English}: {MutationWords.Change(mutation).English}\n")));
    }

    [Fact]
    public void Every_kind_of_change_has_an_example()
    {
        Findings.None(Enum.GetValues<MutationOperator>().Except(OfExamples.Select(mutation => mutation.Operator)).Select(kind => $"{kind}"));
    }

    [Fact]
    public void No_two_changes_give_the_same_text()
    {
        Findings.None(OfExamples.CountBy(mutation => mutation.Changed().Single().Text).Where(pair => pair.Value > 1).Select(pair => pair.Key));
    }

    [Fact]
    public void English_words_hold_no_Chinese()
    {
        Findings.None(OfExamples
            .Where(mutation => mutation.Operator != MutationOperator.Pool) // A pool has no English name.
            .Select(mutation => MutationWords.Change(mutation).English + MutationWords.Place(mutation.Place).English + MutationSentence.Of(mutation).English)
            .Where(text => text.Any(c => c is >= '\u3400' and <= '\u9fff')));
    }

    [Fact]
    public void A_package_compiled_again_after_a_change_is_the_one_compiled_from_all_its_documents()
    {
        PolicyPackage package = PolicyPackage.Of("policies/hangzhou-software-2026");
        foreach (Mutation mutation in PackageMutations.Of(package.Compilation).Where((_, at) => at % 100 == 0))
        {
            Seq<SourceText> changed = mutation.Changed();
            Compilation whole = Compiler.Compile(package.Files.Documents.Select(document => changed.FirstOrDefault(other => other.Name == document.Name) ?? document));
            Assert.Equal(ProgramPrint.Of(whole.Program), ProgramPrint.Of(Compiler.Compile(package.Compilation, changed).Program));
        }
    }

    /// <summary>Walks the tokens, not the tree that the changes are found by.</summary>
    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_figure_date_and_comparison_of_a_package_has_a_change_that_compiles(string folder)
    {
        PolicyPackage package = PolicyPackage.Of(folder);
        ILookup<string, Mutation> mutations = PackageMutations.Of(package.Compilation).ToLookup(mutation => mutation.Span.Source.Name);
        Findings.None(package.Files.Documents.SelectMany(RuleTokens.Of)
            .Where(token => IsChangeable(token) && !mutations[token.Span.Source.Name].Any(mutation => Touches(mutation, token.Span) && Compiles(package, mutation)))
            .Select(token => $"{token.Span} {token.Span.Text}"));
    }

    /// <summary>Where 且 guards what may be absent, 或 does not compile: the compiler is who notices.</summary>
    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_connective_and_negation_of_a_package_has_a_change(string folder)
    {
        PolicyPackage package = PolicyPackage.Of(folder);
        ILookup<string, Mutation> mutations = PackageMutations.Of(package.Compilation).ToLookup(mutation => mutation.Span.Source.Name);
        Findings.None(package.Files.Documents.SelectMany(RuleTokens.Of)
            .Where(token => token.Is(Keyword.And) || token.Is(Keyword.Or) || token.Is(Keyword.Not))
            .Where(token => !mutations[token.Span.Source.Name].Any(mutation => Touches(mutation, token.Span)))
            .Select(token => $"{token.Span} {token.Span.Text}"));
    }

    /// <summary>Walks the checked tree.</summary>
    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_constant_year_cap_and_question_to_the_ledger_of_a_package_has_a_change_that_compiles(string folder)
    {
        PolicyPackage package = PolicyPackage.Of(folder);
        ILookup<string, Mutation> mutations = PackageMutations.Of(package.Compilation).ToLookup(mutation => mutation.Span.Source.Name);
        List<Expr> all = [.. ProgramExprs.Of(package.Compilation.Program!).SelectMany(ExprParts.All)];
        // A choice used where the language's own options are asked for is matched with them, all at the place of its name.
        HashSet<SourceSpan> names = [.. all.OfType<Expr.ParameterRef>().Select(parameter => parameter.Span)];
        Findings.None(all
            .Where(expr => expr.Span.Length > 0 && !names.Contains(expr.Span) && expr is Expr.Constant or Expr.PolicyYear or Expr.Bounded or Expr.Ledger or Expr.OneOf)
            .DistinctBy(expr => (expr.Span.Source.Name, expr.Span.Start, expr.Span.Length))
            .Where(expr => !mutations[expr.Span.Source.Name].Any(mutation => Touches(mutation, expr.Span) && Compiles(package, mutation)))
            .Select(expr => $"{expr.Span} {expr.Span.Text}"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_exception_key_quota_ranking_cap_choice_and_rounding_of_a_package_has_a_change(string folder)
    {
        Program program = PolicyPackage.Of(folder).Compilation.Program!;
        HashSet<(string Declaration, MutationOperator Kind)> made = [.. PackageMutations.Of(PolicyPackage.Of(folder).Compilation)
            .Select(mutation => (mutation.Place.Declaration.Chinese.Split(' ')[^1], mutation.Operator))];
        Findings.None(Expected(program).Where(expected => !made.Contains(expected)).Select(missing => $"{folder}: {missing.Declaration} has no change of {missing.Kind}"));
    }

    private static IEnumerable<(string Declaration, MutationOperator Kind)> Expected(Program program)
    {
        foreach (Award award in program.Awards.ToArray())
        {
            string name = award.Name.Text;
            if (award.Amount.Exceptions.Count > 0) yield return (name, MutationOperator.Exception);
            if (award.Amount.Exceptions.Any(exception => exception.Overrides.Count > 0)) yield return (name, MutationOperator.Precedence);
            if (award.IsOnce) yield return (name, MutationOperator.Once);
            if (award.Counting.Count > 0) yield return (name, MutationOperator.States);
            if (award.OverlapKey is not null || award.Family is not null) yield return (name, MutationOperator.Key);
            if (award.Instalments.Count > 1) yield return (name, MutationOperator.Instalment);
            if (award.Minimum is not null) yield return (name, MutationOperator.Cap);
            if (award.Rounding is not null) yield return (name, MutationOperator.Rounding);
            if (award.Selection is null) continue;
            // Places of a pool are changed in all its awards at once, where the first states them.
            if (award.Selection.Pool is not { } pool || program.Awards.First(other => other.Selection?.Pool == pool) == award) yield return (name, MutationOperator.Quota);
            if (award.Selection.Ranking is not null) yield return (name, MutationOperator.Ranking);
            if (award.Selection.ThenBy.Count > 0) yield return (name, MutationOperator.TieKey);
            if (award.Selection.Pool is not null) yield return (name, MutationOperator.Pool);
        }

        foreach (SharedCap cap in program.SharedCaps.ToArray())
        {
            yield return (cap.Name.Text, MutationOperator.Cap);
            yield return (cap.Name.Text, MutationOperator.Allocation);
            if (cap.Awards.Count > 1) yield return (cap.Name.Text, MutationOperator.Coverage);
            if (cap.Counting.Count > 0) yield return (cap.Name.Text, MutationOperator.States);
        }

        foreach (Parameter parameter in program.Parameters.Where(parameter => parameter.Kind == ParameterKind.Choice))
            yield return (parameter.Name.Text, MutationOperator.Default);
        foreach (Table table in program.Tables.ToArray())
            yield return (table.Name.Text, MutationOperator.Table);
    }

    private static bool IsChangeable(Token token) => token.Kind is TokenKind.Number or TokenKind.Date
        || token is { Kind: TokenKind.Sign, Word: "≠" or "<" or "≤" or ">" or "≥" }
        || token.Is(Keyword.Exceeds) || token.Is(Keyword.NotBelow) || token.Is(Keyword.Reaches)
        || token.Is(Keyword.OrMore) || token.Is(Keyword.OrLess) || token.Is(Keyword.ShortOf) || token.Is(Keyword.Under);

    private static bool Touches(Mutation mutation, SourceSpan span) =>
        mutation.Edits.Any(edit => edit.Span.Start < span.End && span.Start < Math.Max(edit.Span.End, edit.Span.Start + 1));

    private static bool Compiles(PolicyPackage package, Mutation mutation) => Compiler.Compile(package.Compilation, mutation.Changed()).Program is not null;
}
