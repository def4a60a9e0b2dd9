using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Mutations;
using Duixian.Language.Text;

namespace Duixian.Execution.Mutations;

/// <summary>Looks whether changes that are said to change nothing do so over many generated populations.</summary>
/// <param name="program">The package unchanged.</param>
/// <param name="populations">How many populations are made.</param>
internal sealed class EquivalenceCheck(Program program, int populations)
{
    /// <summary>How many populations an excuse must stand.</summary>
    public const int Populations = 10_000;

    /// <summary>The seed they are made from.</summary>
    public const ulong Seed = 2026;

    private readonly ValuePool _pool = new(program);
    private readonly Reaches _reaches = new(program);
    /// <summary>A change, its program, and where it first made a difference.</summary>
    private sealed class Suspect(MadeChange change, Reach reach)
    {
        public Program Changed { get; } = change.Program;

        /// <summary>The notice that is changed, before; null where none is.</summary>
        public Notice? Notice { get; } = change.Before;

        public Scenario Scenario { get; } = Under(change.Program, change.After);

        public Reach Reach { get; } = reach;

        public bool IsDeclared { get; } = change.Mutation.Target == MutationTarget.Declaration;

        public Seq<Award> Awards { get; } = change.Program.Awards.Where(award => reach.Awards.Contains(award.Index)).ToSeq();

        public Seq<Provision> Provisions { get; } = change.Program.Provisions.Where((_, at) => reach.Provisions.Contains(at)).ToSeq();

        public PopulationDifference? Found { get; set; }
    }

    /// <summary>For each change the first population that comes out otherwise; null where none does.</summary>
    /// <param name="changes">Changes that compile.</param>
    /// <param name="progress">Told how many populations of how many are done, from several threads; null for nobody.</param>
    /// <param name="stop">Stops the check between two populations.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Seq<PopulationDifference?> Of(IReadOnlyList<MadeChange> changes, Action<int, int>? progress, CancellationToken stop)
    {
        var suspects = changes.Select(change => new Suspect(change, _reaches.Of(change.Mutation))).ToList();
        // The changes of one notice are compared with what comes out under it, all others with the ceiling.
        var groups = suspects.GroupBy(suspect => suspect.Notice?.Text.Name).Select(group => (Under(program, group.First().Notice), group.ToList())).ToList();
        var done = 0;
        if (suspects.Count > 0)
            Parallel.For(1, populations + 1, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
            {
                Compare(number, groups);
                progress?.Invoke(Interlocked.Increment(ref done), populations);
            });
        return suspects.Select(suspect => suspect.Found).ToSeq();
    }

    private static Scenario Under(Program program, Notice? notice) => notice is null ? Scenario.Ceiling(program) : Scenario.Of(program, notice);

    private void Compare(int number, List<(Scenario Before, List<Suspect> Suspects)> groups)
    {
        var population = GeneratedPopulation.Of(number, Seed, program, _pool);
        foreach (var (before, suspects) in groups) Compare(number, population, new UnchangedOutcomes(program, before, population), suspects);
    }

    private static void Compare(int number, GeneratedPopulation population, UnchangedOutcomes unchanged, List<Suspect> suspects)
    {
        foreach (var suspect in suspects)
        {
            // The first difference is the one told, whichever thread finds it.
            if (suspect.Found is { } found && found.Population < number) continue;
            var theirs = suspect.IsDeclared ? population.Read(suspect.Changed) : unchanged.Firms;
            var difference = suspect.Reach.IsOverFirms
                ? OverFirms(number, population, unchanged, suspect, theirs)
                : OneByOne(number, population, unchanged, suspect, theirs);
            if (difference is null) continue;
            lock (suspect)
                if (suspect.Found is null || suspect.Found.Population > number) suspect.Found = difference;
        }
    }

    private static PopulationDifference? OneByOne(
        int number, GeneratedPopulation population, UnchangedOutcomes unchanged, Suspect suspect, List<Applicant> theirs)
    {
        var scenario = population.Scenario(suspect.Changed, suspect.Scenario);
        for (var i = 0; i < theirs.Count; i++)
        {
            var after = Engine.Calculate(
                suspect.Changed, scenario, theirs[i].Facts, population.Year, trace: false, suspect.Awards, suspect.Provisions);
            if (First(suspect, unchanged.Alone(i), OutcomeText.Of(after, Tongue.Chinese)) is { } name)
                return Told(number, theirs[i].Code, name, tongue => unchanged.Alone(i, tongue), tongue => OutcomeText.Of(after, tongue));
        }

        return null;
    }

    private static PopulationDifference? OverFirms(
        int number, GeneratedPopulation population, UnchangedOutcomes unchanged, Suspect suspect, List<Applicant> theirs)
    {
        var before = unchanged.Among(suspect.Reach.Awards);
        var after = PopulationEngine.Run(
            suspect.Changed, population.Scenario(suspect.Changed, suspect.Scenario), theirs, population.Year, suspect.Awards, null, null, null).Firms;
        for (var i = 0; i < Math.Min(before.Count, after.Count); i++)
            if (First(suspect, before[i].Outcomes, OutcomeText.Of(after[i], Tongue.Chinese)) is { } name)
                return Told(
                    number, before[i].Firm, name,
                    tongue => unchanged.Among(suspect.Reach.Awards, tongue)[i].Outcomes, tongue => OutcomeText.Of(after[i], tongue));
        return null;
    }

    private static PopulationDifference Told(
        int number, string firm, Name name, Func<Tongue, Dictionary<string, string>> before, Func<Tongue, Dictionary<string, string>> after)
    {
        Wording Line(Func<Tongue, Dictionary<string, string>> outcomes) => new(
            $"{name.Text}: {outcomes(Tongue.Chinese).GetValueOrDefault(name.Text, "")}",
            $"{name.Alias}: {outcomes(Tongue.English).GetValueOrDefault(name.Text, "")}");
        return new PopulationDifference(number, firm, Line(before), Line(after));
    }

    /// <summary>The first award or provision within reach that comes out otherwise; null for none.</summary>
    private static Name? First(Suspect suspect, Dictionary<string, string> before, Dictionary<string, string> after) => suspect.Awards
        .Select(award => award.Name)
        .Concat(suspect.Provisions.Select(provision => provision.Name))
        .FirstOrDefault(name => before.GetValueOrDefault(name.Text) != after.GetValueOrDefault(name.Text));
}

/// <summary>A change that compiles, and what it makes.</summary>
/// <param name="Mutation">The change.</param>
/// <param name="Program">The program under it; for a notice the package's own.</param>
/// <param name="Before">The notice that is changed; null where none is.</param>
/// <param name="After">The notice it becomes; null where none is.</param>
internal sealed record MadeChange(Mutation Mutation, Program Program, Notice? Before, Notice? After);
