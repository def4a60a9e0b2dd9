using Duixian.Execution.Results;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Reference;

/// <summary>Takes in which dated parts of tables and which years of the working calendar an evaluation meets.</summary>
internal sealed class UsedVersions
{
    private static readonly Versions Nothing = new([], []);

    // Few evaluations meet any: neither is made before it is needed.
    private HashSet<TablePart>? _parts;
    private SortedSet<int>? _years;

    public void Add(TablePart part) => (_parts ??= new(ReferenceEqualityComparer.Instance)).Add(part);

    public void AddYears(DateOnly one, DateOnly other)
    {
        for (var year = Math.Min(one.Year, other.Year); year <= Math.Max(one.Year, other.Year); year++) (_years ??= []).Add(year);
    }

    /// <summary>What was met, in declared order.</summary>
    public Versions Of(Program program) => _parts is null && _years is null ? Nothing : new Versions(
        program.Tables.SelectMany(table => table.Parts.Where(part => _parts?.Contains(part) == true).Select(part => (table, part))).ToSeq(), (_years ?? []).ToSeq());
}
