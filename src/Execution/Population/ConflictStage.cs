using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Population;

/// <summary>One matter cannot be awarded to two firms under a rule that lets awards exclude each other: it is an error of both.</summary>
internal static class ConflictStage
{
    /// <summary>A contested matter, and the awards that claim it.</summary>
    internal sealed record Conflict(MatterConflict Told, List<Candidate> Claims);

    /// <summary>The contested matters, by rule and name.</summary>
    public static List<Conflict> Of(List<Candidate> candidates, Program program, Scenario scenario, int year)
    {
        var conflicts = new List<Conflict>();
        foreach (var overlap in program.Overlaps)
        {
            if (overlap.Source is not null || (overlap.Enabled is { } when && !Engine.Evaluate(program, scenario, when, year).IsTrue)) continue;
            var claims = candidates
                .Where(candidate => candidate is { IsQualified: true, Matter: { IsKnown: true } } && overlap.Awards.Contains(candidate.Instance.Award.Index))
                .GroupBy(candidate => LedgerName.Of(candidate.Matter!.Value, candidate.Instance.Award.OverlapKey!.Type), StringComparer.Ordinal);
            foreach (var claim in claims.OrderBy(claim => claim.Key, StringComparer.Ordinal))
                if (claim.Select(candidate => candidate.Applicant.Code).Distinct().Order(StringComparer.Ordinal).ToSeq() is { Count: > 1 } rivals)
                    conflicts.Add(new Conflict(new MatterConflict(overlap, claim.Key, rivals), claim.ToList()));
        }

        return conflicts;
    }
}
