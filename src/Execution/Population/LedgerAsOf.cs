using Duixian.Execution.Facts;
using Duixian.Language.Text;

namespace Duixian.Execution.Population;

/// <summary>The ledger as it stood on a day, so that a past run can be repeated.</summary>
public static class LedgerAsOf
{
    /// <summary>The entries up to and including a day; one without a date stands at the end of its year. Null, for a ledger not given, stays null.</summary>
    public static Seq<LedgerEntry>? Of(Seq<LedgerEntry>? ledger, DateOnly day) => ledger is { } entries
        ? entries.Where(entry => (entry.Date ?? new DateOnly(Math.Clamp(entry.Year, 1, 9999), 12, 31)) <= day).ToSeq()
        : null;
}
