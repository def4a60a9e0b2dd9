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
            Parallel.For(1, populations + 1, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
            {
                Compare(number, suspects);
                progress?.Invoke(Interlocked.Increment(ref done), populations);
            });
        return suspects.Select(suspect => suspect.Found).ToSeq();
    }

    private void Compare(int number, List<Suspect> suspects)
    {
        var population = GeneratedPopulation.Of(number, Seed, program, _pool);
        var firms = population.Read(program);
        var scenario = population.Scenario(program);
        var alone = new Dictionary<string, string>?[firms.Count];
        foreach (var suspect in suspects)
        {
            // The first difference is the one told, whichever thread finds it.
            if (suspect.Found is { } found && found.Population < number) continue;
            var theirs = suspect.IsDeclared ? population.Read(suspect.Changed) : firms;
            var changed = population.Scenario(suspect.Changed);
            var difference = suspect.Reach.IsOverFirms
                ? OverFirms(number, population.Year, scenario, firms, suspect, changed, theirs)
                : OneByOne(number, population.Year, scenario, firms, alone, suspect, changed, theirs);
            if (difference is null) continue;
            lock (suspect)
                if (suspect.Found is null || suspect.Found.Population > number) suspect.Found = difference;
        }
    }

    /// <param name="number">The number of the population.</param>
    /// <param name="year">The policy year.</param>
    /// <param name="scenario">The figures of the unchanged package.</param>
    /// <param name="firms">The firms as the unchanged package reads them.</param>
    /// <param name="alone">What each firm gets unchanged, filled in when it is first asked for.</param>
    /// <param name="suspect">The change.</param>
    /// <param name="changed">The figures of the changed package.</param>
    /// <param name="theirs">The firms as the changed package reads them.</param>
    private PopulationDifference? OneByOne(
        int number, int year, Scenario scenario, List<Applicant> firms, Dictionary<string, string>?[] alone, Suspect suspect, Scenario changed, List<Applicant> theirs)
    {
        for (var i = 0; i < firms.Count; i++)
        {
            var facts = firms[i].Facts;
            var before = alone[i] ??= OutcomeText.Of(Engine.Calculate(program, scenario, facts, year, trace: false), Tongue.Chinese);
            var after = Engine.Calculate(suspect.Changed, changed, theirs[i].Facts, year, trace: false, suspect.Awards, suspect.Provisions);
            if (First(suspect, before, OutcomeText.Of(after, Tongue.Chinese)) is not { } name) continue;
            return Told(number, firms[i].Code, name, OutcomeText.Of(Engine.Calculate(program, scenario, facts, year, trace: false), Tongue.English), before, tongue => OutcomeText.Of(after, tongue));
        }

        return null;
    }

    private PopulationDifference? OverFirms(
        int number, int year, Scenario scenario, List<Applicant> firms, Suspect suspect, Scenario changed, List<Applicant> theirs)
    {
        var awards = program.Awards.Where(award => suspect.Reach.Awards.Contains(award.Index)).ToSeq();
        var before = PopulationEngine.Run(program, scenario, firms, year, awards, null, null, null);
        var after = PopulationEngine.Run(suspect.Changed, changed, theirs, year, suspect.Awards, null, null, null);
        for (var i = 0; i < Math.Min(before.Firms.Count, after.Firms.Count); i++)
        {
            var (one, other) = (before.Firms[i], after.Firms[i]);
            if (First(suspect, OutcomeText.Of(one, Tongue.Chinese), OutcomeText.Of(other, Tongue.Chinese)) is not { } name) continue;
            return Told(number, one.Code, name, OutcomeText.Of(one, Tongue.English), OutcomeText.Of(one, Tongue.Chinese), tongue => OutcomeText.Of(other, tongue));
        }

        return null;
    }

    private static PopulationDifference Told(
        int number, string firm, Name name, Dictionary<string, string> english, Dictionary<string, string> chinese, Func<Tongue, Dictionary<string, string>> after)
    {
        Wording Line(Dictionary<string, string> zh, Dictionary<string, string> en) =>
            new($"{name.Text}: {zh.GetValueOrDefault(name.Text, "")}", $"{name.Alias}: {en.GetValueOrDefault(name.Text, "")}");
        return new PopulationDifference(number, firm, Line(chinese, english), Line(after(Tongue.Chinese), after(Tongue.English)));
    }

    /// <summary>The first award or provision within reach that comes out otherwise; null for none.</summary>
    private static Name? First(Suspect suspect, Dictionary<string, string> before, Dictionary<string, string> after) => suspect.Awards
        .Select(award => award.Name)
        .Concat(suspect.Provisions.Select(provision => provision.Name))
        .FirstOrDefault(name => before.GetValueOrDefault(name.Text) != after.GetValueOrDefault(name.Text));
}
