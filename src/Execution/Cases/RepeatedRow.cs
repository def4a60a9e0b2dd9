using System.Globalization;
using System.Text.RegularExpressions;

namespace Duixian.Execution.Cases;

/// <summary>A row that stands for many: 甲# × 48 names 甲1 to 甲48, and # in its other cells is the number.</summary>
internal static partial class RepeatedRow
{
    public const int MostTimes = 1000;

    private const char Counter = '#';

    /// <summary>How often the row stands; null for a row that stands for itself, zero where what is written makes no sense.</summary>
    public static int? Times(Cell named)
    {
        if (Repetition().Match(named.Text) is not { Success: true } match) return null;
        return match.Groups["name"].Value.Contains(Counter) && int.TryParse(match.Groups["times"].ValueSpan, CultureInfo.InvariantCulture, out var times) && times <= MostTimes
            ? times
            : 0;
    }

    /// <summary>The row with a number; what is arithmetic by then is worked out.</summary>
    /// <param name="row">The row as written.</param>
    /// <param name="named">The column that names it and says how often it stands.</param>
    /// <param name="number">From 1.</param>
    /// <param name="worked">Works out the arithmetic of a cell.</param>
    public static Cell[] Numbered(Cell[] row, int named, int number, Func<Cell, Cell> worked) => [.. row.Select((cell, i) =>
    {
        if (!cell.Text.Contains(Counter)) return cell;
        var text = i == named ? Repetition().Match(cell.Text).Groups["name"].Value : cell.Text;
        var filled = cell with { Text = text.Replace($"{Counter}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) };
        return i != named && Operator().IsMatch(text) ? worked(filled) : filled;
    })];

    [GeneratedRegex(@"^(?<name>.+?) × (?<times>\d+)$")]
    private static partial Regex Repetition();

    // Between spaces, so that codes and dates with hyphens are no sums.
    [GeneratedRegex(@" [+\-−×*÷/] ")]
    private static partial Regex Operator();
}
