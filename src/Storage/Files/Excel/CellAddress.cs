using System.Globalization;

namespace Duixian.Storage.Files.Excel;

/// <summary>Cell addresses such as B3, counted from one.</summary>
internal static class CellAddress
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>Row and column of an address; null when Excel has no such cell.</summary>
    public static (int Row, int Column)? Parse(string? address)
    {
        if (address is null || address.Length > 10) return null;
        var column = 0;
        var at = 0;
        for (; at < address.Length && char.IsAsciiLetter(address[at]) && at < 3; at++)
            column = (column * 26) + (char.ToUpperInvariant(address[at]) - 'A' + 1);
        return at > 0
            && column <= MostColumns
            && int.TryParse(address.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row is >= 1 and <= MostRows
            ? (row, column)
            : null;
    }

    /// <summary>The range of a merge such as A1:C2; null when it is none.</summary>
    public static MergedCells? ParseRange(string? range)
    {
        var parts = range?.Split(':');
        return parts is { Length: 2 } && Parse(parts[0]) is { } first && Parse(parts[1]) is { } last
            && first.Row <= last.Row && first.Column <= last.Column
            ? new MergedCells(first.Row, first.Column, last.Row, last.Column)
            : null;
    }

    /// <summary>The address of a cell.</summary>
    public static string Of(int row, int column) => ColumnOf(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column.</summary>
    public static string ColumnOf(int column) =>
        (column > 26 ? ColumnOf((column - 1) / 26) : "") + (char)('A' + ((column - 1) % 26));
}
