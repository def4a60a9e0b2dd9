using Duixian.Language;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Storage.Files;

namespace Duixian.Tests.Checker;

/// <summary>
/// START HERE. What a policy gives to every firm of a population, computed from the manual in docs/language alone and by the plainest
/// means: a second opinion on what <c>duixian run</c> prints. It shares the compiler with the program, nothing of its execution.
/// </summary>
/// <remarks>What it does not cover it refuses with an exception that says so; it never leaves anything out in silence.</remarks>
public static class CheckedRun
{
    /// <summary>One row for each firm, award and item, in the order of firms, of awards, of items.</summary>
    /// <param name="packageFolder">Full path of the policy package.</param>
    /// <param name="populationFile">Full path of the sheet of firms (.csv); sheets of lists stand beside it as firms.LIST.csv.</param>
    /// <param name="ledgerFile">Full path of the ledger (.csv); null while the history is unknown.</param>
    /// <param name="noticeName">File name of a notice of the package, such as 2026-example.md; null for the ceiling scenario.</param>
    /// <param name="year">The policy year.</param>
    public static IReadOnlyList<CheckedAward> Of(
        string packageFolder, string populationFile, string? ledgerFile, string? noticeName, int year)
    {
        PackageFiles files = TextFile.ReadFolder(packageFolder).Content!;
        Compilation compilation = Compiler.Compile(files.Documents);
        SourceText? source = noticeName is null ? null : files.Notices.Single(each => each.Name == $"notices/{noticeName}");
        Notice? notice = source is null ? null : Compiler.CompileNotice(compilation, source).Notice!;
        Sheets sheets = Sheets.FromFiles(populationFile);
        return Of(compilation.Program!, notice, year, sheets, ledgerFile is null ? null : File.ReadAllText(ledgerFile));
    }

    /// <summary>The same from what was read before.</summary>
    internal static IReadOnlyList<CheckedAward> Of(Program program, Notice? notice, int year, Sheets sheets, string? ledger)
    {
        IReadOnlyList<Firm> firms = new FirmReader(program).Read(sheets);
        IReadOnlyList<Entry>? entries = ledger is null ? null : LedgerReader.Read(program, ledger);
        return new WholeYear(program, notice, year, firms, entries).Run();
    }
}

/// <summary>What one firm gets of one award for one item, stage by stage.</summary>
/// <param name="Firm">The firm's code.</param>
/// <param name="Award">The award's Chinese name.</param>
/// <param name="Item">Key of the item, behind the keys above it and a stroke each, or name of the option; empty for the firm itself, and where the award has no item.</param>
/// <param name="Eligibility">Whether the conditions hold.</param>
/// <param name="HangsOnJudgement">True while a pending judgement could change eligibility or amount.</param>
/// <param name="Entitled">What is due if eligible, by the award alone.</param>
/// <param name="Rank">Its rank; null where it is not ranked.</param>
/// <param name="Selected">Entitled where no place is needed or one was given, otherwise nothing.</param>
/// <param name="Chosen">What is left after differences, shared caps and overlap.</param>
/// <param name="Granted">What is left after the budget.</param>
/// <param name="Instalments">What is paid in this year and the following ones, in fen; empty where nothing is granted for certain.</param>
/// <param name="CityShare">What the city pays of it; null where the share is not announced or there is none.</param>
/// <param name="Family">The family that the ledger files it under; empty for none.</param>
public sealed record CheckedAward(
    string Firm,
    string Award,
    string Item,
    CheckedEligibility Eligibility,
    bool HangsOnJudgement,
    CheckedAmount Entitled,
    int? Rank,
    CheckedAmount Selected,
    CheckedAmount Chosen,
    CheckedAmount Granted,
    Seq<long> Instalments,
    long? CityShare,
    string Family);

/// <summary>The six answers to whether the conditions hold.</summary>
public enum CheckedEligibility
{
    Yes,
    No,
    Unknown,
    NotApplicable,
    Error,

    /// <summary>Outside the validity of the policy; nobody looked at the conditions.</summary>
    NotInForce,
}

/// <summary>What the answers mean for an amount.</summary>
internal static class CheckedEligibilityMeaning
{
    /// <summary>Nothing is due for certain.</summary>
    public static bool GivesNothing(this CheckedEligibility eligibility) =>
        eligibility is CheckedEligibility.No or CheckedEligibility.NotApplicable or CheckedEligibility.NotInForce;
}

/// <summary>An amount at one stage.</summary>
/// <param name="Kind">Whether it is exact.</param>
/// <param name="Fen">The amount in fen; zero unless exact.</param>
public readonly record struct CheckedAmount(CheckedKind Kind, long Fen = 0)
{
    /// <inheritdoc/>
    public override string ToString() => Kind == CheckedKind.Exact ? $"{Fen}" : $"{Kind}";
}

/// <summary>What is known of an amount.</summary>
public enum CheckedKind
{
    /// <summary>To the fen.</summary>
    Exact,

    /// <summary>Hangs on an unknown fact, a pending judgement, or one of another claim of the firm: the checker does not say how much.</summary>
    Open,

    /// <summary>Needs a figure that the notice leaves out.</summary>
    NotAnnounced,

    /// <summary>Needs something that cannot be computed.</summary>
    Error,
}
