using Duixian.Execution.Cases;
using Duixian.Execution.Facts;
using Duixian.Execution.Trials;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Boundaries;

/// <summary>A firm that proposed cases start from: that of a worked case, or one made up.</summary>
/// <param name="Facts">Its facts.</param>
/// <param name="Year">The policy year, 1 to 9999.</param>
/// <param name="Scenario">Which values the open figures take.</param>
/// <param name="Columns">What its case sets besides, as written: the notice, open figures, envelopes.</param>
/// <param name="Item">The item or option its case is about; null for the one that gets most.</param>
/// <param name="Case">The case; null for a firm that is made up.</param>
internal sealed record BaseFirm(FactSet Facts, int Year, Scenario Scenario, Seq<(Wording Header, string Text)> Columns, string? Item, WorkedCase? Case)
{
    // Of so many firms under one award the rest take the same ways through the rule.
    private const int MostMeant = 60;

    /// <summary>The firms of the worked cases of an award, those that get something first, and last one that is made up.</summary>
    /// <param name="award">The award.</param>
    /// <param name="program">The policy.</param>
    /// <param name="cases">Worked cases.</param>
    /// <param name="year">The policy year of the firm that is made up.</param>
    public static IEnumerable<(BaseFirm Firm, Subject Subject)> Of(Award award, Program program, IEnumerable<FirmCase> cases, int year)
    {
        var firms = cases.Where(each => award.Name.Wording.Is(each.Heading) && each.FactTroubles.Count == 0)
            .Select(each => Of(each, program))
            .Where(firm => FirmTables.Of(program, firm.Facts, Tongue.Chinese) is not null)
            .Select(firm => (Firm: firm, Subject: firm.SubjectOf(award, program)))
            .Where(each => IsOneItem(each.Subject))
            .OrderByDescending(each => CliffFirm.Given(each.Subject.Now()) > Money.Zero)
            .Take(MostMeant);
        foreach (var firm in firms) yield return firm;
        var ceiling = Scenario.Ceiling(program);
        if (new CliffFirms(program, ceiling, year, []).Of(award).FirstOrDefault() is { } madeUp && FirmTables.Of(program, madeUp.Subject.Trial.Facts, Tongue.Chinese) is not null)
            yield return (new BaseFirm(madeUp.Subject.Trial.Facts, year, ceiling, [], null, null), madeUp.Subject);
    }

    private static BaseFirm Of(FirmCase worked, Program program) =>
        new(worked.Facts, worked.Terms.Year, worked.Terms.ScenarioOf(program), worked.Terms.Columns.ToSeq(), worked.Expected.Item?.Text, worked);

    /// <summary>A case names an item by its key alone, and means every item of that key.</summary>
    private static bool IsOneItem(Subject subject) => subject.Item is not { } item
        || subject.Trial.Calculate([subject.Award]).Instances.Count(instance => instance.Award == subject.Award && instance.Item?.Key == item.Key) == 1;

    /// <summary>The item or option that is meant, in facts that can be moved.</summary>
    private Subject SubjectOf(Award award, Program program)
    {
        var trial = new Trial(program, Scenario, Facts, Year);
        var instances = trial.Calculate(trial.Sharing(award)).Instances.Where(instance => instance.Award == award).ToList();
        var meant = instances.Find(instance => Item is { } item && CaseRunner.IsItem(instance, item));
        return new Subject(trial, meant ?? instances.MaxBy(instance => CliffFirm.Given(instance) ?? Money.Zero)!);
    }
}
