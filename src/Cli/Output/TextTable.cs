using Duixian.Language.Text;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Duixian.Cli.Output;

/// <summary>A table that fits the terminal: long cells wrap, the right-aligned column never does, so that no amount is cut.</summary>
internal sealed class TextTable
{
    private readonly Terminal _terminal;
    private readonly Table _table;
    private readonly int _painted;

    /// <summary>An empty table.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="headings">One for each column.</param>
    /// <param name="rightAligned">The column of figures; −1 for none.</param>
    public TextTable(Terminal terminal, Seq<string> headings, int rightAligned = -1)
    {
        _terminal = terminal;
        _painted = rightAligned < 0 ? 0 : rightAligned - 1;
        _table = new Table { Border = TableBorder.Horizontal, UseSafeBorder = false };
        for (var i = 0; i < headings.Count; i++)
        {
            var column = new TableColumn(new Cell(headings[i], new Style(decoration: Decoration.Bold)));
            if (i == rightAligned) column.RightAligned().NoWrap();
            _table.AddColumn(column);
        }
    }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One for each column.</param>
    /// <param name="paint">Colour of the column that says how it stands; null for none.</param>
    public void Add(IReadOnlyList<string> cells, Paint? paint = null) =>
        _table.AddRow(cells.Select((cell, i) => new Cell(cell, i == _painted ? StyleOf(paint) : Style.Plain)));

    /// <summary>Prints it.</summary>
    public void Show()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = _terminal.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = _terminal.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_terminal.Output),
        });
        console.Profile.Width = _terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(_table);
    }

    private static Style StyleOf(Paint? paint) => paint switch
    {
        null => Style.Plain,
        Paint.Error => new Style(Color.Red),
        Paint.Fine => new Style(Color.Green),
        _ => new Style(Color.Teal),
    };
}
