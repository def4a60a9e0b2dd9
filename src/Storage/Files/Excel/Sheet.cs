using Duixian.Language.Text;

namespace Duixian.Storage.Files.Excel;

/// <summary>One cell as a person sees it.</summary>
/// <param name="Row">From one.</param>
/// <param name="Column">From one.</param>
/// <param name="Text">Trimmed; dates are ISO, percentages carry their sign, truth values are 是 and 否.</param>
/// <param name="IsNumber">True for a bare number, stored as number or typed as text.</param>
/// <param name="At">A text of its own, named like <c>facts.xlsx!平台!B3</c>.</param>
internal sealed record SheetCell(int Row, int Column, string Text, bool IsNumber, SourceSpan At);

/// <summary>A range of cells merged into one; bounds are inclusive and count from one.</summary>
internal readonly record struct MergedCells(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>The filled cells of one visible sheet.</summary>
/// <param name="Name">As on its tab, trimmed.</param>
/// <param name="At">A place for what is wrong with the sheet as a whole.</param>
/// <param name="Rows">Rows with at least one filled cell, by number.</param>
/// <param name="Merges">Merged ranges, by first row.</param>
internal sealed record Sheet(
    string Name, SourceSpan At, IReadOnlyList<SheetRow> Rows, IReadOnlyList<MergedCells> Merges);

/// <summary>The filled cells of one row, by column.</summary>
internal sealed class SheetRow(int number)
{
    private readonly SortedDictionary<int, SheetCell> _cells = [];

    /// <summary>From one, as Excel shows it.</summary>
    public int Number { get; } = number;

    public IReadOnlyCollection<SheetCell> Cells => _cells.Values;

    public SheetCell? this[int column] => _cells.GetValueOrDefault(column);

    public void Put(SheetCell cell) => _cells[cell.Column] = cell;
}
