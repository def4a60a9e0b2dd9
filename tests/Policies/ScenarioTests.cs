using System.Globalization;
using Duixian.Language;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;
using Duixian.Tests.Storage;
using Duixian.Tests.Support;
using Xunit;
using Literal = Duixian.Language.Ir.Literal;

namespace Duixian.Tests.Policies;

/// <summary>
/// Sixty firms over three years: the workbook of formulas, the input files, the runs and the pages in docs/scenario say the same.
/// </summary>
/// <remarks>
/// Expected figures come from the workbook, never from the engine. Another computation of the scenario is compared with
/// <see cref="ScenarioBook.Results"/>, row for row, as <see cref="Three_runs_give_exactly_the_results_of_the_workbook"/> does.
/// </remarks>
public sealed class ScenarioTests : IDisposable
{
    private static readonly int[] Years = [2026, 2027, 2028];

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_formulas_of_the_workbook_give_the_values_it_holds()
    {
        (int formulas, IEnumerable<string> wrong) = ScenarioBook.Open().Recomputed();
        Findings.None(wrong);
        Assert.True(formulas > 50_000, $"Only {formulas} cells are formulas: figures were typed over.");
    }

    [Fact]
    public void No_figure_of_the_workbook_is_typed_but_inputs() => Findings.None(ScenarioBook.Open().TypedFigures());

    [Fact]
    public void The_input_sheets_are_the_input_files()
    {
        ScenarioBook book = ScenarioBook.Open();
        foreach (string file in Repository.FilesIn(ScenarioRun.Folder, ".csv"))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            string sheet = name == "firms" ? "企业" : name == "ledger" ? "台账" : name["firms.".Length..];
            using ScenarioTable table = ScenarioTable.Open(Repository.Full(file));
            Assert.Equal(table.Lines().Select(line => string.Join('|', line)), book.Rows(sheet).Select(row => string.Join('|', row)));
        }
    }

    [Fact]
    public void The_sheet_of_parameters_is_what_policy_and_notices_say()
    {
        PolicyPackage package = PolicyPackage.Of("policies/hangzhou-software-2026");
        Dictionary<string, string[]> sheet = ScenarioBook.Open().Rows("参数 parameters").Skip(1).ToDictionary(row => row[0], StringComparer.Ordinal);
        for (int i = 0; i < Years.Length; i++)
        {
            string file = $"{ScenarioRun.Folder}/notice-{Years[i]}.md";
            Notice notice = Compiler.CompileNotice(package.Compilation, new SourceText(file, Repository.Read(file))).Notice!;
            foreach (Parameter parameter in package.Compilation.Program!.Parameters)
            {
                Literal? set = notice.Settings.FirstOrDefault(one => one.Parameter == parameter.Index).Value;
                if (sheet.TryGetValue(parameter.Name.Text, out string[]? row))
                    Assert.Equal($"{parameter.Name.Text} {Shown(set ?? parameter.Value!, parameter.Type)}", $"{row[0]} {row[i + 1]}");
                else
                    Assert.True(set is null, $"{file} sets {parameter.Name.Text}, which the workbook does not know.");
            }

            Assert.Equal(sheet["年度支持资金"][i + 1], Shown(Assert.Single(notice.Envelopes).Value, package.Compilation.Program!.Parameters.First(p => p.Name.Text == "一般补助上限").Type));
        }
    }

    [Fact]
    public void Three_runs_give_exactly_the_results_of_the_workbook()
    {
        Dictionary<int, string> folders = ScenarioRun.Years(Repository.Full(ScenarioRun.Folder), _scratch.Folder);
        string[] expected = [.. Sorted(ScenarioBook.Open().Results())];
        string[] computed = [.. Sorted(Years.SelectMany(year => ScenarioRun.Rows(year, folders[year])))];
        Findings.None(expected.Except(computed).Select(row => $"workbook only: {row}").Concat(computed.Except(expected).Select(row => $"run only: {row}")));
        Assert.Equal(expected.Length, computed.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_order_of_the_rows_of_every_input_gives_the_same_bytes(int seed)
    {
        var random = new Random(seed);
        foreach (string file in Repository.FilesIn(ScenarioRun.Folder, ".csv"))
        {
            string[] lines = File.ReadAllLines(Repository.Full(file));
            string[] rows = lines[1..];
            random.Shuffle(rows);
            _scratch.Write($"shuffled/{Path.GetFileName(file)}", string.Join('\n', rows.Prepend(lines[0])) + "\n");
        }

        Dictionary<int, string> straight = ScenarioRun.Years(Repository.Full(ScenarioRun.Folder), _scratch.PathOf("straight"));
        Dictionary<int, string> shuffled = ScenarioRun.Years(_scratch.PathOf("shuffled"), _scratch.PathOf("other"));
        foreach (int year in Years)
            foreach (string file in Directory.GetFiles(straight[year]))
                Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(shuffled[year], Path.GetFileName(file))));
    }

    [Fact]
    public void The_scenario_shows_what_it_promises()
    {
        ILookup<(string Year, string Award), ScenarioRow> rows = ScenarioBook.Open().Results().ToLookup(row => (row.Year, row.Award));
        int Eligible(string award) => rows[("2026", award)].Count(row => row.Eligible == "符合");
        Assert.True(Eligible("研发投入补助") >= 53, "article 2");
        Assert.Equal(["入选", "入选"], rows[("2026", "研发投入补助")].Where(row => row.Rank == "50").Select(row => row.Outcome));
        Assert.True(Eligible("协同攻关资助") > 5 && Eligible("生态平台资助") > 5, "articles 1 and 3");
        Assert.True(Eligible("优秀开源项目奖励") + Eligible("优质开源产品奖励") > 10, "article 8");
        Assert.All(rows.Select(group => group.Key.Award).Distinct(), award => Assert.Contains(Years, year => rows[($"{year}", award)].Any(row => row.Granted is not ("" or "0.00"))));
    }

    private static IEnumerable<string> Sorted(IEnumerable<ScenarioRow> rows) => rows.Select(row => row.ToString()).Order(StringComparer.Ordinal);

    private static string Shown(Literal literal, DataType type) => literal switch
    {
        Literal.Number { Value: var value } when type.Is(Kind.Amount) => (value / 100).ToString(),
        Literal.Number { Value: var value } => value.ToDecimalString(6, RoundingMode.HalfUp),
        Literal.Option option => ((DataType.Option)type).Type.Members[option.Index].Text,
        Literal.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Literal.Period period => period.Value.Years.ToString(CultureInfo.InvariantCulture),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
