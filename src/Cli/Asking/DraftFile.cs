using System.Globalization;
using System.Text.RegularExpressions;
using Duixian.Cli.Commands;
using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution.Facts;
using Duixian.Language.Text;
using Duixian.Storage.Files;

namespace Duixian.Cli.Asking;

/// <summary>The file an interview keeps its answers in.</summary>
/// <param name="Path">Where it is saved.</param>
/// <param name="Start">The answers it held.</param>
internal sealed partial record DraftFile(string Path, Draft Start)
{
    private const string AnswersExtension = ".answers.yaml";
    private const string KeptExtension = ".orig";

    /// <summary>Opens the draft a call names, or the one named after the package; a workbook or JSON file is only read.</summary>
    /// <exception cref="CommandStopped">It is there and cannot be read.</exception>
    public static DraftFile Open(Invocation call)
    {
        var named = call.ValueOf(OptionText.Draft);
        var source = named ?? NameOf(call.Argument) + AnswersExtension;
        var file = IsYaml(source) ? source : System.IO.Path.ChangeExtension(source, AnswersExtension);
        if (file != source && File.Exists(file)) source = file;
        if (!File.Exists(source))
        {
            // A file somebody filled in must not be taken for one that is yet to be made.
            if (!IsYaml(source)) throw PolicyPackage.Unreadable(call, FactFile.Read(source).Diagnostics);
            return new DraftFile(file, Draft.Empty(call.Tongue));
        }

        var reading = FactFile.Read(source);
        if (reading.Content is not { } map) throw PolicyPackage.Unreadable(call, reading.Diagnostics);
        new DiagnosticReport(call.Terminal.Error, call.Terminal, call.Tongue).Show(reading.Diagnostics);
        KeepOriginal(call, source, file, map);
        return new DraftFile(file, new Draft(Normal(map), call.Tongue));
    }

    // Saving drops the comments a person wrote: their file is kept beside.
    private static void KeepOriginal(Invocation call, string source, string file, FactNode.Map map)
    {
        var text = map.Span.Source.Text;
        var isOurs = text.StartsWith("# " + AskText.Mark.Chinese, StringComparison.Ordinal)
            || text.StartsWith("# " + AskText.Mark.English, StringComparison.Ordinal);
        var kept = file + KeptExtension;
        if (isOurs || source != file || File.Exists(kept) || !text.Contains('#', StringComparison.Ordinal)) return;
        try
        {
            File.Copy(source, kept);
            call.Say(AskText.OriginalKept(kept));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandStopped.Environment(UsageText.CannotWrite(kept, SafeFile.ReasonOf(e, kept)));
        }
    }

    private static string NameOf(string package) =>
        System.IO.Path.GetFileNameWithoutExtension(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(package)));

    private static bool IsYaml(string path) => System.IO.Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML" or "";

    /// <summary>营业收入(2025): … becomes 营业收入: {2025: …}, so that every year has one place.</summary>
    private static FactNode.Map Normal(FactNode.Map map)
    {
        var entries = new List<FactEntry>();
        foreach (var entry in map.Entries)
        {
            var value = Normal(entry.Value);
            var match = OfYear.Match(entry.Key);
            var name = match.Groups[1].Value.Trim();
            var at = match.Success ? entries.FindIndex(known => known.Key == name && known.Value is FactNode.Map) : -1;
            if (!match.Success) entries.Add(entry with { Value = value });
            else if (at < 0) entries.Add(new FactEntry(name, entry.KeySpan, Years([], match, entry, value)));
            else entries[at] = entries[at] with { Value = Years(((FactNode.Map)entries[at].Value).Entries, match, entry, value) };
        }

        return new FactNode.Map(entries.ToSeq(), map.Span);
    }

    private static FactNode Normal(FactNode node) => node switch
    {
        FactNode.Map map => Normal(map),
        FactNode.Sequence list => new FactNode.Sequence(list.Items.Select(Normal).ToSeq(), list.Span),
        _ => node,
    };

    private static FactNode.Map Years(Seq<FactEntry> so, Match match, FactEntry entry, FactNode value)
    {
        var year = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        return new FactNode.Map([.. so, new FactEntry(year, entry.KeySpan, value)], entry.Value.Span);
    }

    [GeneratedRegex(@"^(.+?)\s*[(\uFF08]\s*([0-9]{1,4})\s*[)\uFF09]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex OfYear { get; }
}
