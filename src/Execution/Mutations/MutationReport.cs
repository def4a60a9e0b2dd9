using Duixian.Language.Mutations;
using Duixian.Language.Text;

namespace Duixian.Execution.Mutations;

/// <summary>How many changes of one kind in one article met which fate.</summary>
/// <param name="Article">The article, as <see cref="Article.Of"/> calls it.</param>
/// <param name="Operator">The kind; null for all of them.</param>
/// <param name="Killed">Changes that some case noticed.</param>
/// <param name="Excused">Changes that nothing can notice.</param>
/// <param name="Refuted">Changes that were said to change nothing but do.</param>
/// <param name="Survived">Changes that no case noticed.</param>
/// <param name="NotCompiled">Changed texts that do not compile, which are no changes.</param>
public sealed record MutationCount(string Article, MutationOperator? Operator, int Killed, int Excused, int Refuted, int Survived, int NotCompiled)
{
    private const int Thousand = 1000;

    /// <summary>All changes that compile.</summary>
    public int Mutants => Killed + Excused + Refuted + Survived;

    /// <summary>Tenths of a percent of the changes that can be noticed which some case noticed, rounded down; 1000 where there are none.</summary>
    public int ScorePerMille => Mutants == Excused ? Thousand : (int)((long)Killed * Thousand / (Mutants - Excused));

    /// <summary>The sum of several.</summary>
    public static MutationCount Of(string article, MutationOperator? kind, IEnumerable<MutationTrial> trials)
    {
        var fates = trials.CountBy(trial => trial.Fate).ToDictionary();
        int How(MutationFate fate) => fates.GetValueOrDefault(fate);
        return new MutationCount(
            article, kind, How(MutationFate.Killed), How(MutationFate.Excused), How(MutationFate.Refuted), How(MutationFate.Survived), How(MutationFate.NotCompiled));
    }
}

/// <summary>What came of all changes of a package.</summary>
/// <param name="Trials">One for each change.</param>
/// <param name="Stale">Excuses for which no change is left over.</param>
public sealed record MutationReport(Seq<MutationTrial> Trials, Seq<Excuse> Stale)
{
    /// <summary>How many populations each excused change was checked over.</summary>
    public static int Populations => EquivalenceCheck.Populations;

    /// <summary>The seed those populations are made from.</summary>
    public static ulong Seed => EquivalenceCheck.Seed;

    /// <summary>One count for each article and kind of change, in the order of the documents and of the kinds.</summary>
    public IEnumerable<MutationCount> Counts => Trials
        .GroupBy(trial => Article.Of(trial.Mutation.Place.Document))
        .SelectMany(article => article
            .GroupBy(trial => trial.Mutation.Operator)
            .OrderBy(kind => kind.Key)
            .Select(kind => MutationCount.Of(article.Key, kind.Key, kind)));

    /// <summary>The sum of all.</summary>
    public MutationCount Total => MutationCount.Of("", null, Trials);

    /// <summary>True when every change was noticed or has an excuse that holds, and every excuse is needed.</summary>
    public bool IsComplete => Stale.Count == 0 && Trials.All(trial => trial.Fate is MutationFate.Killed or MutationFate.Excused or MutationFate.NotCompiled);

    /// <summary>The report of some trials.</summary>
    /// <param name="trials">What came of the changes.</param>
    /// <param name="excuses">The excuses that are about the same articles.</param>
    public static MutationReport Of(Seq<MutationTrial> trials, Seq<Excuse> excuses)
    {
        var used = trials.Select(trial => trial.Excuse).OfType<Excuse>().ToHashSet();
        return new MutationReport(trials, excuses.Where(excuse => !used.Contains(excuse)).ToSeq());
    }
}
