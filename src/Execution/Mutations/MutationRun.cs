using Duixian.Execution.Cases;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Mutations;
using Duixian.Language.Text;

namespace Duixian.Execution.Mutations;

/// <summary>START HERE for mutation testing: changes a package in small ways and looks which changes its cases notice.</summary>
public sealed class MutationRun
{
    private readonly Compilation _package;
    private readonly Seq<SourceText> _files;
    private readonly Func<string, SourceText?> _notices;
    private readonly Seq<WorkedCase> _cases;
    private readonly int _troubles;

    /// <summary>Reads the cases of a package once.</summary>
    /// <param name="package">A package that compiled and whose cases pass.</param>
    /// <param name="files">Its case files.</param>
    /// <param name="notices">Finds a notice of the package by its file name; null when there is none.</param>
    public MutationRun(Compilation package, IEnumerable<SourceText> files, Func<string, SourceText?> notices)
    {
        (_package, _files, _notices) = (package, files.ToSeq(), notices);
        (_cases, _troubles) = Read(package);
    }

    /// <summary>How many cases there are.</summary>
    public int Cases => _cases.Count;

    /// <summary>Tries changes on all cores; the answers are in the order of the changes.</summary>
    /// <param name="mutations">The changes.</param>
    /// <param name="progress">Told after each change how many are done, from several threads; null for nobody.</param>
    /// <param name="stop">Stops the run between two changes.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Seq<MutationTrial> Try(Seq<Mutation> mutations, Action<int>? progress, CancellationToken stop)
    {
        var trials = new MutationTrial[mutations.Count];
        var done = 0;
        Parallel.For(0, mutations.Count, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            trials[i] = Try(mutations[i]);
            progress?.Invoke(Interlocked.Increment(ref done));
        });
        return Seq.Over(trials);
    }

    /// <summary>Tries one change: the cases nearest to it first, until one fails.</summary>
    public MutationTrial Try(Mutation mutation)
    {
        var changed = Compiler.Compile(_package, mutation.Changed());
        if (changed.Program is not { } program) return new MutationTrial(mutation, MutationFate.NotCompiled);
        var cases = _cases;
        if (mutation.IsDeclared)
        {
            (cases, var troubles) = Read(changed);
            // A notice that a case names, or a cell of it, is read otherwise than before.
            if (troubles != _troubles) return new MutationTrial(mutation, MutationFate.Killed, cases.Count > 0 ? cases[0].Span : null);
        }

        foreach (var each in Nearest(cases, mutation))
            if (!CaseRunner.Run(program, each).Passed) return new MutationTrial(mutation, MutationFate.Killed, each.Span);
        return new MutationTrial(mutation, MutationFate.Survived);
    }

    /// <summary>The cases of the award that is changed, then those of the same article, then the others.</summary>
    private static IEnumerable<WorkedCase> Nearest(Seq<WorkedCase> cases, Mutation mutation)
    {
        var article = Article.Of(mutation.Place.Document);
        return cases.OrderBy(each => mutation.Place.Declaration.Chinese.EndsWith(" " + each.Heading, StringComparison.Ordinal) ? 0
            : Article.Of(each.Span.Source.Name) == article ? 1 : 2);
    }

    private (Seq<WorkedCase> Cases, int Troubles) Read(Compilation package)
    {
        var bag = new DiagnosticBag();
        var cases = _files.SelectMany(file => CaseReader.Read(package, file, _notices, bag)).ToSeq();
        return (cases, bag.Items.Count);
    }
}
