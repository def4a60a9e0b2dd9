using Duixian.Execution.Cases;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Mutations;
using Duixian.Language.Text;

namespace Duixian.Execution.Mutations;

/// <summary>START HERE for mutation testing: changes a package in small ways and looks which changes its cases notice.</summary>
public sealed class MutationRun
{
    private readonly Compilation _package;
    private readonly Program _program;
    private readonly Seq<SourceText> _files;
    private readonly Func<string, SourceText?> _notices;
    private readonly Seq<WorkedCase> _cases;
    private readonly int _troubles;
    private readonly Reaches _reaches;

    /// <summary>Reads the cases of a package once.</summary>
    /// <param name="package">A package that compiled and whose cases pass.</param>
    /// <param name="files">Its case files.</param>
    /// <param name="notices">Finds a notice of the package by its file name; null when there is none.</param>
    /// <exception cref="ArgumentException">The package did not compile.</exception>
    public MutationRun(Compilation package, IEnumerable<SourceText> files, Func<string, SourceText?> notices)
    {
        (_package, _files, _notices) = (package, files.ToSeq(), notices);
        _program = package.Program ?? throw new ArgumentException("The package did not compile.", nameof(package));
        (_cases, _troubles) = Read(package, _files, notices);
        _reaches = new Reaches(_program);
    }

    /// <summary>How many cases there are.</summary>
    public int Cases => _cases.Count;

    /// <summary>Whether every case passes while nothing is changed; only then does a case that fails say something about a change.</summary>
    public bool Passes => _troubles == 0 && _cases.All(each => CaseRunner.Run(_program, each).Passed);

    /// <summary>Tries changes on all cores, then those that nothing noticed and that have an excuse; the answers are in the order of the changes.</summary>
    /// <param name="mutations">The changes.</param>
    /// <param name="excuses">Why some changes cannot be noticed.</param>
    /// <param name="progress">Told how many steps of how many are done, from several threads; null for nobody.</param>
    /// <param name="stop">Stops the run between two steps.</param>
    /// <param name="populations">How many populations each excused change is checked over, at least one.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Seq<MutationTrial> Try(
        Seq<Mutation> mutations, Seq<Excuse> excuses, Action<int, int>? progress, CancellationToken stop, int populations = EquivalenceCheck.Populations)
    {
        var trials = new MutationTrial[mutations.Count];
        var done = 0;
        Parallel.For(0, mutations.Count, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            trials[i] = Try(mutations[i]);
            progress?.Invoke(Interlocked.Increment(ref done), mutations.Count);
        });
        Excuse(trials, excuses, new EquivalenceCheck(_program, populations), progress, stop);
        return Seq.Over(trials);
    }

    /// <summary>Tries one change: the cases nearest to it first, until one fails.</summary>
    public MutationTrial Try(Mutation mutation)
    {
        if (mutation.Target == MutationTarget.Notice) return TryNotice(mutation, mutation.Changed()[0]);
        var changed = Compiler.Compile(_package, mutation.Changed());
        if (changed.Program is not { } program) return new MutationTrial(mutation, MutationFate.NotCompiled);
        if (mutation.Target == MutationTarget.Rule) return Try(mutation, program, _cases);
        var (cases, troubles) = Read(changed, _files, _notices);
        // A notice that a case names, or a cell of it, is read otherwise than before.
        return troubles != _troubles ? new MutationTrial(mutation, MutationFate.Killed) : Try(mutation, program, cases);
    }

    /// <summary>Tries a change of a notice: only the cases that name it can tell.</summary>
    private MutationTrial TryNotice(Mutation mutation, SourceText changed)
    {
        if (Compiler.CompileNotice(_package, changed).Notice is null) return new MutationTrial(mutation, MutationFate.NotCompiled);
        bool Names(WorkedCase each) => each.Terms.Notice?.Text.Name == changed.Name;
        var files = _cases.Where(Names).Select(each => each.Span.Source).Distinct();
        var (cases, _) = Read(_package, files, name => _notices(name) is { } notice && notice.Name == changed.Name ? changed : _notices(name));
        return Try(mutation, _program, cases.Where(Names).ToSeq());
    }

    private MutationTrial Try(Mutation mutation, Program program, Seq<WorkedCase> cases)
    {
        foreach (var each in Nearest(cases, mutation))
            if (!CaseRunner.Run(program, each).Passed) return new MutationTrial(mutation, MutationFate.Killed, each.Span);
        return new MutationTrial(mutation, MutationFate.Survived);
    }

    private void Excuse(
        MutationTrial[] trials, Seq<Excuse> excuses, EquivalenceCheck check, Action<int, int>? progress, CancellationToken stop)
    {
        var excused = Enumerable.Range(0, trials.Length)
            .Where(i => trials[i].Fate == MutationFate.Survived && Excuses.Of(trials[i].Mutation, excuses) is not null)
            .ToList();
        var changes = excused.ConvertAll(i => Made(trials[i].Mutation));
        var found = check.Of(changes, progress, stop);
        for (var k = 0; k < excused.Count; k++)
        {
            var trial = trials[excused[k]];
            trials[excused[k]] = trial with
            {
                Fate = found[k] is null ? MutationFate.Excused : MutationFate.Refuted,
                Excuse = Excuses.Of(trial.Mutation, excuses),
                Difference = found[k],
            };
        }
    }

    /// <summary>A change that compiles.</summary>
    private MadeChange Made(Mutation mutation)
    {
        var changed = mutation.Changed();
        if (mutation.Target != MutationTarget.Notice) return new MadeChange(mutation, Compiler.Compile(_package, changed).Program!, null, null);
        var before = Compiler.CompileNotice(_package, mutation.Span.Source).Notice;
        return new MadeChange(mutation, _program, before, Compiler.CompileNotice(_package, changed[0]).Notice);
    }

    /// <summary>The cases that can notice a change: of one firm before many, of the award that is changed, of the same article, then the others.</summary>
    private IEnumerable<WorkedCase> Nearest(Seq<WorkedCase> cases, Mutation mutation)
    {
        var article = Article.Of(mutation.Place.Document);
        var reach = _reaches.Of(mutation);
        // What one firm gets decides what it chooses and whom it leaves behind: a case of many firms may notice anything.
        return cases
            .Where(each => each is PopulationCase || reach.Holds(_program, each.Heading))
            .OrderBy(each => each is PopulationCase)
            .ThenBy(each => mutation.Place.Declaration.Chinese.EndsWith(" " + each.Heading, StringComparison.Ordinal) ? 0
                : Article.Of(each.Span.Source.Name) == article ? 1 : 2);
    }

    private static (Seq<WorkedCase> Cases, int Troubles) Read(Compilation package, IEnumerable<SourceText> files, Func<string, SourceText?> notices)
    {
        var bag = new DiagnosticBag();
        var cases = files.SelectMany(file => CaseReader.Read(package, file, notices, bag)).ToSeq();
        return (cases, bag.Items.Count);
    }
}
