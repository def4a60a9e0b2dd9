using Duixian.Execution.Cases;
using Duixian.Execution.Text;
using Duixian.Language.Mutations;
using Duixian.Language.Text;

namespace Duixian.Execution.Mutations;

/// <summary>The table of a package that says of some changes why nothing can notice them.</summary>
public static class Excuses
{
    /// <summary>Where a package keeps them: a file beside its cases.</summary>
    public const string FileName = "cases/equivalent-mutants.md";

    private const int Columns = 3;

    /// <summary>The rows of every table of the file whose first column is the place; other tables and prose are for people.</summary>
    public static Seq<Excuse> Read(SourceText? file) => file is null ? [] : MarkdownTables.Read(file)
        .OfType<CaseBlock.Table>()
        .Where(table => MutationWords.PlaceColumn.Is(table.Header[0].Text))
        .SelectMany(table => table.Rows)
        .Where(row => row.Length >= Columns)
        .Select(row => new Excuse(row[0].Text, row[1].Text.Replace("`", "", StringComparison.Ordinal), row[2].Text, row[0].Span))
        .ToSeq();

    /// <summary>The excuse that is about a change; null for none.</summary>
    public static Excuse? Of(Mutation mutation, Seq<Excuse> excuses) => excuses.FirstOrDefault(excuse => IsAbout(excuse, mutation));

    /// <summary>The place must be the one, and the change the one or any of the named kind.</summary>
    public static bool IsAbout(Excuse excuse, Mutation mutation) =>
        MutationWords.Place(mutation.Place).Is(excuse.Place)
        && (MutationWords.Change(mutation).Is(excuse.Change) || MutationWords.Of(mutation.Operator).Is(excuse.Change));
}
