using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Mutations;
using Duixian.Language.Text;

namespace Duixian.Execution.Mutations;

/// <summary>Looks whether changes that are said to change nothing do so over many generated populations.</summary>
/// <param name="program">The package unchanged.</param>
internal sealed class EquivalenceCheck(Program program)
{
    /// <summary>How many populations are made.</summary>
    public const int Populations = 10_000;

    /// <summary>The seed they are made from.</summary>
    public const ulong Seed = 2026;

    private readonly ValuePool _pool = new(program);
    private readonly Reaches _reaches = new(program);

    /// <summary>A change, its program, and where it first made a difference.</summary>
    private sealed class Suspect(Mutation mutation, Program changed, Reach reach)
    {
        public Program Changed { get; } = changed;

        public Reach Reach { get; } = reach;

        public bool IsDeclared { get; } = mutation.IsDeclared;

        public Seq<Award> Awards { get; } = changed.Awards.Where(award => reach.Awards.Contains(award.Index)).ToSeq();

        public Seq<Provision> Provisions { get; } = changed.Provisions.Where((_, at) => reach.Provisions.Contains(at)).ToSeq();

        public PopulationDifference? Found { get; set; }
    }

    /// <summary>For each change the first population that comes out otherwise; null where none does.</summary>
    /// <param name="changes">Changes with the programs they make.</param>
    /// <param name="progress">Told how many populations of how many are done, from several threads; null for nobody.</param>
    /// <param name="stop">Stops the check between two populations.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Seq<PopulationDifference?> Of(IReadOnlyList<(Mutation Mutation, Program Changed)> changes, Action<int, int>? progress, CancellationToken stop)
    {
        var suspects = changes.Select(change => new Suspect(change.Mutation, change.Changed, _reaches.Of(change.Mutation))).ToList();
        var done = 0;
        if (suspects.Count > 0)
            Parallel.For(1, Populations + 1, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
            {
                Compare(number, suspects);
                progress?.Invoke(Interlocked.Increment(ref done), Populations);
            });
        return suspects.Select(suspect => suspect.Found).ToSeq();
    }

    private void Compare(int number, List<Suspect> suspects)
    {
        var population = GeneratedPopulation.Of(number, Seed, program, _pool);
        var firms = population.Read(program);
        var scenario = population.Scenario(program);
        PopulationResult? whole = null;
        foreach (var suspect in suspects)
        {
            // The first difference is the one told, whichever thread finds it.
            if (suspect.Found is { } found && found.Population < number) continue;
            var theirs = suspect.IsDeclared ? population.Read(suspect.Changed) : firms;
            var changed = population.Scenario(suspect.Changed);
            var difference = suspect.Reach.IsOverFirms
                ? OverFirms(number, whole ??= PopulationEngine.Run(program, scenario, firms, population.Year), suspect, changed, theirs)
                : OneByOne(number, population.Year, scenario, firms, suspect, changed, theirs);
            if (difference is null) continue;
            lock (suspect)
                if (suspect.Found is null || suspect.Found.Population > number) suspect.Found = difference;
        }
    }

    private PopulationDifference? OneByOne(
        int number, int year, Scenario scenario, List<Applicant> firms, Suspect suspect, Scenario changed, List<Applicant> theirs)
    {
        var awards = program.Awards.Where(award => suspect.Reach.Awards.Contains(award.Index)).ToList();
        var provisions = program.Provisions.Where((_, at) => suspect.Reach.Provisions.Contains(at)).ToList();
        for (var i = 0; i < firms.Count; i++)
        {
            var before = Engine.Calculate(program, scenario, firms[i].Facts, year, trace: false, awards, provisions);
            var after = Engine.Calculate(suspect.Changed, changed, theirs[i].Facts, year, trace: false, suspect.Awards, suspect.Provisions);
            if (First(OutcomeText.Of(before, Tongue.Chinese), OutcomeText.Of(after, Tongue.Chinese)) is not { } at) continue;
            return Told(number, firms[i].Code, tongue => OutcomeText.Of(before, tongue), tongue => OutcomeText.Of(after, tongue), at);
        }

        return null;
    }

    private static PopulationDifference? OverFirms(
        int number, PopulationResult before, Suspect suspect, Scenario changed, List<Applicant> theirs)
    {
        var after = PopulationEngine.Run(suspect.Changed, changed, theirs, before.Year);
        for (var i = 0; i < before.Firms.Count; i++)
        {
            var (one, other) = (before.Firms[i], after.Firms[i]);
            if (First(OutcomeText.Of(one, Tongue.Chinese), OutcomeText.Of(other, Tongue.Chinese)) is not { } at) continue;
            return Told(number, one.Code, tongue => OutcomeText.Of(one, tongue), tongue => OutcomeText.Of(other, tongue), at);
        }

        return null;
    }

    private static PopulationDifference Told(int number, string firm, Func<Tongue, IEnumerable<string>> before, Func<Tongue, IEnumerable<string>> after, int at)
    {
        Wording Line(Func<Tongue, IEnumerable<string>> lines) =>
            new(lines(Tongue.Chinese).ElementAtOrDefault(at) ?? "", lines(Tongue.English).ElementAtOrDefault(at) ?? "");
        return new PopulationDifference(number, firm, Line(before), Line(after));
    }

    /// <summary>The first line that differs; null for none.</summary>
    private static int? First(IEnumerable<string> one, IEnumerable<string> other)
    {
        var (a, b) = (one.ToList(), other.ToList());
        for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
            if (i >= a.Count || i >= b.Count || a[i] != b[i]) return i;
        return null;
    }
}
