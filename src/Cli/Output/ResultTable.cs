using Duixian.Cli.Text;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Cli.Output;

/// <summary>Prints the result of a computation: the table, the sums, what the reader must know, the provisions.</summary>
internal sealed class ResultTable(Terminal terminal, Tongue tongue)
{
    private const int AmountColumn = 3;

    /// <summary>Prints all of it.</summary>
    /// <param name="table">What to print.</param>
    /// <param name="provisions">Whether the provisions are listed, or only counted.</param>
    public void Show(CalculationTable table, bool provisions = false)
    {
        var to = terminal.Output;
        foreach (var line in DisplayWidth.Wrap(table.Title, terminal.Width)) to.WriteLine(terminal.Paint(line, Paint.Strong));
        foreach (var line in DisplayWidth.Wrap(table.Scenario, terminal.Width)) to.WriteLine(line);
        foreach (var version in table.Versions)
            foreach (var line in DisplayWidth.Wrap($"{version.Label}{CalculationText.Colon.In(tongue)}{version.Figure}", terminal.Width)) to.WriteLine(line);
        to.WriteLine();
        ShowAwards(table);
        ShowTotals(table.Totals);
        foreach (var note in table.Notes) Item(note);
        if (!provisions && table.ProvisionSummary.Length > 0) Item(table.ProvisionSummary);
        if (table.Procedures.Count > 0)
        {
            Heading(table.ProcedureTitle);
            foreach (var line in table.Procedures) Item(line);
        }

        if (provisions) ShowProvisions(table);
    }

    private void Heading(string text)
    {
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(terminal.Paint(text, Paint.Strong));
    }

    private void ShowAwards(CalculationTable table)
    {
        var grid = new TextTable(terminal, table.Headings, figures: AmountColumn);
        foreach (var row in table.Rows)
            grid.Add(
                [row.IsItem ? "  " + row.Award : row.Award, row.Article, row.Status, row.Amount, row.Reason],
                PaintOf(row.Eligibility));
        grid.Show();
        terminal.Output.WriteLine();
    }

    private void ShowTotals(Seq<CalculationTotal> totals)
    {
        var label = totals.Count == 0 ? 0 : totals.Max(total => DisplayWidth.Of(total.Label));
        foreach (var total in totals)
            terminal.Output.WriteLine($"{DisplayWidth.PadRight(total.Label, label)}  {terminal.Paint(total.Figure, Paint.Strong)}");
        terminal.Output.WriteLine();
    }

    private void ShowProvisions(CalculationTable table)
    {
        if (table.Provisions.Count == 0) return;
        Heading(table.ProvisionTitle);
        var grid = new TextTable(terminal, CalculationText.ProvisionHeadings.Select(heading => heading.In(tongue)).ToSeq());
        foreach (var row in table.Provisions) grid.Add([row.Name, row.Category, row.Article, row.Status, row.Content]);
        grid.Show();
    }

    private void Item(string text)
    {
        var lines = DisplayWidth.Wrap(text, terminal.Width - 2);
        terminal.Output.WriteLine("- " + lines[0]);
        foreach (var line in lines.Skip(1)) terminal.Output.WriteLine("  " + line);
    }

    private static Paint? PaintOf(Eligibility eligibility) => eligibility switch
    {
        Eligibility.Yes => Paint.Fine,
        Eligibility.Error => Paint.Error,
        Eligibility.Unknown => Paint.Question,
        _ => null,
    };
}
