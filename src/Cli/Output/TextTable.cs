using Duixian.Language.Text;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Duixian.Cli.Output;

/// <summary>A table that fits the terminal: long cells wrap as Chinese wraps, figures never do, so that no amount is cut.</summary>
internal sealed class TextTable
{
    // Between two columns: one of padding, one where the border style has its line.
    private const int Gap = 2;
    private const int Edges = 2;
    private const int WiderThanAnyTable = 2000;
    private const int NarrowestColumn = 4;
    private const int LongestWordKept = 18;

    private readonly Terminal _terminal;
    private readonly Seq<string> _headings;
    private readonly int _figures;
    private readonly int _lastFigures;
    private readonly List<(IReadOnlyList<string> Cells, Paint? Paint)> _rows = [];

    /// <summary>An empty table.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="headings">One for each column.</param>
    /// <param name="figures">The column of figures, right-aligned and never wrapped; −1 for none.</param>
    /// <param name="more">How many columns of figures follow it.</param>
    public TextTable(Terminal terminal, Seq<string> headings, int figures = -1, int more = 0) =>
        (_terminal, _headings, _figures, _lastFigures) = (terminal, headings, figures, figures < 0 ? -1 : figures + more);

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One for each column.</param>
    /// <param name="paint">Colour of the column before the figures; null for none.</param>
    public void Add(IReadOnlyList<string> cells, Paint? paint = null) => _rows.Add((cells, paint));

    /// <summary>Prints it.</summary>
    public void Show()
    {
        var widths = Widths();
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        for (var i = 0; i < _headings.Count; i++)
        {
            var column = new TableColumn(new Cell(_headings[i], new Style(decoration: Decoration.Bold)))
            {
                Width = widths[i],
                Padding = new Padding(0, 0, i == _headings.Count - 1 ? 0 : Gap - 1, 0),
                NoWrap = true,
                Alignment = IsFigures(i) ? Justify.Right : Justify.Left,
            };
            table.AddColumn(column);
        }

        foreach (var (cells, paint) in _rows)
            table.AddRow(cells.Select((cell, i) => new Cell(
                string.Join('\n', Wrapped(cell, widths[i])),
                i == _figures - 1 && paint is { } colour ? StyleOf(colour) : Style.Plain)));
        Print(table);
    }

    private bool IsFigures(int column) => column >= _figures && column <= _lastFigures;

    private void Print(Table table)
    {
        var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = _terminal.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = _terminal.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        // The columns fit already; the library must not shrink them again.
        console.Profile.Width = WiderThanAnyTable;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
        foreach (var line in text.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
            _terminal.Output.WriteLine(line);
    }

    // Every column gets what it asks for; while that is too much, the one gives up a column whose cells grow least by it.
    private int[] Widths()
    {
        var needed = _rows.Select(row => row.Cells.Select(DisplayWidth.Of).ToArray()).ToList();
        var widths = _headings.Select((heading, i) => needed.Select(row => row[i]).Append(DisplayWidth.Of(heading)).Max()).ToArray();
        var least = _headings.Select((heading, i) => IsFigures(i) ? widths[i] : LeastWidth(heading, i)).ToArray();
        var excess = widths.Sum() - (_terminal.Width - Edges - (Gap * (widths.Length - 1)));
        for (; excess > 0; excess--)
        {
            var best = -1;
            var bestLines = int.MaxValue;
            for (var i = 0; i < widths.Length; i++)
            {
                if (widths[i] <= least[i]) continue;
                widths[i]--;
                var lines = needed.Sum(row => LinesOf(row, widths));
                widths[i]++;
                if (lines > bestLines || (lines == bestLines && widths[i] <= widths[best])) continue;
                (best, bestLines) = (i, lines);
            }

            if (best < 0) break;
            widths[best]--;
        }

        return widths;
    }

    private static int LinesOf(int[] needed, int[] widths)
    {
        var most = 1;
        for (var i = 0; i < needed.Length; i++) most = Math.Max(most, (needed[i] + widths[i] - 1) / Math.Max(1, widths[i]));
        return most;
    }

    // No word of ordinary length is cut in two.
    private int LeastWidth(string heading, int column) => _rows.Select(row => row.Cells[column]).Append(heading)
        .Max(cell => Math.Clamp(DisplayWidth.LongestWord(cell), NarrowestColumn, LongestWordKept));

    private static IEnumerable<string> Wrapped(string cell, int width)
    {
        var indent = cell.Length - cell.TrimStart(' ').Length;
        return DisplayWidth.Wrap(cell[indent..], width - indent).Select(line => new string(' ', indent) + line);
    }

    private static Style StyleOf(Paint paint) => paint switch
    {
        Paint.Error => new Style(Color.Red),
        Paint.Fine => new Style(Color.Green),
        _ => new Style(Color.Teal),
    };
}
