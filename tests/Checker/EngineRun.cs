using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Population;
using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Storage.Files;
using Duixian.Storage.Files.Populations;

namespace Duixian.Tests.Checker;

/// <summary>What the engine says of the same sheets, and where it differs from the checker. The only file that knows both.</summary>
internal static class EngineRun
{
    /// <summary>Runs the engine over sheets, the way the command line does.</summary>
    public static PopulationResult Of(
        Program program, Notice? notice, int year, IReadOnlyDictionary<string, string> sheets, string? ledger)
    {
        string folder = Directory.CreateTempSubdirectory("duixian-checker-").FullName;
        try
        {
            foreach (var (name, text) in sheets) File.WriteAllText(Path.Combine(folder, name.Length == 0 ? "firms.csv" : $"firms.{name}.csv"), text);
            string? ledgerFile = ledger is null ? null : Path.Combine(folder, "ledger.csv");
            if (ledgerFile is not null) File.WriteAllText(ledgerFile, ledger);
            return Of(program, notice, year, Path.Combine(folder, "firms.csv"), ledgerFile);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same from files.</summary>
    public static PopulationResult Of(Program program, Notice? notice, int year, string population, string? ledger)
    {
        FileReading<PopulationFacts> read = PopulationFile.Read(population, ledger);
        DiagnosticBag bag = new();
        List<Applicant> applicants = [.. read.Content!.Firms.Select(firm => new Applicant(firm.Code, FactReader.Read(program, firm.Facts, bag)))];
        RefuseUnreadable(read.Diagnostics.Concat(bag.Items));
        Scenario scenario = notice is null ? Scenario.Ceiling(program) : Scenario.Of(program, notice);
        return PopulationEngine.Run(program, scenario, applicants, year);
    }

    /// <summary>Each difference as a line; none when both agree.</summary>
    public static IEnumerable<string> Differences(PopulationResult engine, IReadOnlyList<CheckedAward> checker)
    {
        Dictionary<(string, string, string), PopulationAward> awards = engine.Firms.SelectMany(firm => firm.Awards)
            .ToDictionary(award => (award.Firm, award.Entitled.Award.Name.Text, ItemOf(award)));
        foreach (var missing in awards.Keys.Except(checker.Select(row => (row.Firm, row.Award, row.Item)))) yield return $"{missing}: only the engine";
        foreach (CheckedAward row in checker)
        {
            if (!awards.TryGetValue((row.Firm, row.Award, row.Item), out PopulationAward? award))
            {
                yield return $"{(row.Firm, row.Award, row.Item)}: only the checker";
                continue;
            }

            foreach (string difference in Differences(award, row)) yield return $"{(row.Firm, row.Award, row.Item)}: {difference}";
        }
    }

    /// <summary>How the checker calls the item of an award.</summary>
    public static string ItemOf(PopulationAward award) =>
        award.Entitled.Item is { } item ? item.Path.TrimEnd('\n').Replace('\n', '/')
        : award.Entitled.Award.Grain is Grain.EachOption each && award.Entitled.Option >= 0 ? each.Type.Members[award.Entitled.Option].Text : "";

    private static IEnumerable<string> Differences(PopulationAward engine, CheckedAward checker)
    {
        if (engine.Entitled.Eligibility.ToString() != checker.Eligibility.ToString())
            yield return $"eligibility {engine.Entitled.Eligibility}, checker {checker.Eligibility}";
        if (checker.Eligibility is CheckedEligibility.Error or CheckedEligibility.Unknown || checker.HangsOnJudgement) yield break;
        if (engine.Place.Rank != checker.Rank) yield return $"rank {engine.Place.Rank}, checker {checker.Rank}";
        AmountResult entitled = engine.Entitled.Entitlement.Amount;
        if (Differs(entitled, checker.Entitled) is { } first) yield return $"entitled {first}";
        if (Differs(engine.Place.IsIn ? entitled : AmountResult.Nothing, checker.Selected) is { } second) yield return $"selected {second}";
        if (Differs(engine.Chosen?.Amount ?? AmountResult.Nothing, checker.Chosen) is { } third) yield return $"chosen {third}";
        if (checker.Granted.Kind != CheckedKind.Exact || checker.Chosen.Kind != CheckedKind.Exact) yield break;
        if ((engine.Granted?.Fen ?? 0) != checker.Granted.Fen) yield return $"granted {engine.Granted?.Fen}, checker {checker.Granted}";
        if (engine.Granted is null or { Fen: 0 }) yield break;
        string instalments = string.Join(' ', engine.Instalments.Count == 0 ? [engine.Granted!.Value.Fen] : engine.Instalments.Select(each => each.Fen));
        if (instalments != string.Join(' ', checker.Instalments)) yield return $"instalments {instalments}, checker {string.Join(' ', checker.Instalments)}";
        if (engine.CityShare?.Fen != checker.CityShare) yield return $"city {engine.CityShare?.Fen}, checker {checker.CityShare}";
    }

    private static string? Differs(AmountResult engine, CheckedAmount checker)
    {
        (CheckedKind kind, long fen) = engine switch
        {
            AmountResult.Exact { Value.Fen: var exact } => (CheckedKind.Exact, exact),
            AmountResult.NotAnnounced => (CheckedKind.NotAnnounced, 0),
            AmountResult.Failed => (CheckedKind.Error, 0),
            _ => (CheckedKind.Open, 0L),
        };
        if (checker.Kind == CheckedKind.Open) return null;
        return kind == checker.Kind && fen == checker.Fen ? null : $"{engine}, checker {checker}";
    }

    /// <summary>What one reader cannot read and the other can would not be the same population.</summary>
    private static void RefuseUnreadable(IEnumerable<Diagnostic> found)
    {
        // A policy without a fact for the firm's code has no name for the first column.
        foreach (Diagnostic diagnostic in found.Where(each => each.Blocks && each.Code is not (DiagnosticCode.FactOutOfRange or DiagnosticCode.FactNameUnknown)))
            throw new NotCovered($"{diagnostic.Span}: {Catalogue.Message(diagnostic, Tongue.English)}");
    }
}
