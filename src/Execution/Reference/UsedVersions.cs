using Duixian.Execution.Results;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Reference;

/// <summary>Takes in which dated parts of tables and which years of the working calendar an evaluation meets.</summary>
internal sealed class UsedVersions
{
    private readonly Dictionary<TablePart, Table> _parts = new(ReferenceEqualityComparer.Instance);
    private readonly SortedSet<int> _years = [];

    public void Add(Table table, TablePart part) => _parts.TryAdd(part, table);

    public void AddYears(DateOnly one, DateOnly other)
    {
        for (var year = Math.Min(one.Year, other.Year); year <= Math.Max(one.Year, other.Year); year++) _years.Add(year);
    }

    /// <summary>What was met, in declared order.</summary>
    public Versions Of(Program program) => new(
        program.Tables.SelectMany(table => table.Parts.Where(_parts.ContainsKey).Select(part => (table, part))).ToSeq(), _years.ToSeq());
}
