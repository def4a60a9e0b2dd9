using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>When a policy is in force, in words.</summary>
internal static class TermText
{
    /// <summary>Its days: <c>2026-01-01 至 2028-12-31</c>, <c>2026-01-01 起</c>; what is not known or no day at all says so.</summary>
    public static string Days(PolicyTerm term, Tongue tongue)
    {
        if (!term.Days.IsKnown) return ValueText.Of(term.Days, DataType.Of(Kind.DateRange), tongue);
        var days = term.Days.Get<DateRange>();
        if (days.IsEmpty) return Phrases.NoDays.In(tongue);
        return days.Last == DateOnly.MaxValue
            ? Phrases.FromOn.With(tongue, ValueText.Iso(days.First))
            : Phrases.FromTo.With(tongue, ValueText.Iso(days.First), ValueText.Iso(days.Last));
    }

    /// <summary>Why nothing is computed: the days of the policy, and what prevails instead.</summary>
    public static string OutOf(PolicyTerm term, Tongue tongue)
    {
        var outside = term.Days.IsKnown ? Phrases.NotInForceSentence.With(tongue, Days(term, tongue)) : Phrases.NotInForceAtAll.In(tongue);
        return term.Superseded is { } superseded ? outside + Phrases.Semicolon.In(tongue) + Superseded(superseded, tongue) : outside;
    }

    /// <summary>What takes the policy's place, by name.</summary>
    public static string Superseded(Supersession superseded, Tongue tongue) =>
        Phrases.SupersededSentence.With(tongue, ValueText.Iso(superseded.From), superseded.By.In(tongue));
}
