using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Duixian.Execution.Results;
using Duixian.Language;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>Computes receipts: the same package, scenario and facts give the same receipt on every machine.</summary>
/// <remarks>
/// Each part goes into the hash as its length in UTF-8 bytes, a newline, and the bytes themselves, so that no two sequences of parts give
/// the same bytes. Line ends count as newlines.
/// </remarks>
public static class Receipts
{
    /// <summary>What the scenario's hash is made from when there is no notice.</summary>
    public const string Ceiling = "ceiling";

    /// <summary>The receipt of a result.</summary>
    /// <param name="package">The package as compiled, its documents in order.</param>
    /// <param name="scenario">The ceiling scenario or the notice, with single settings.</param>
    /// <param name="facts">The facts as a text: a file's decoded characters, or its bytes in hexadecimal where it is no text.</param>
    public static Receipt Of(Compilation package, Scenario scenario, string facts) => new(
        Hash(package.Documents.SelectMany(document => new[] { document.Source.Name, document.Source.Text })),
        Hash(Parts(package, scenario)),
        Hash([facts]),
        Engine.Version);

    private static IEnumerable<string> Parts(Compilation package, Scenario scenario)
    {
        yield return scenario.Notice is { } notice ? notice.Text.Text : Ceiling;
        foreach (var (parameter, value) in scenario.Settings.OrderBy(setting => setting.Key))
        {
            yield return package.Program!.Parameters[parameter].Name.Text;
            yield return Canonical(value, package.Program.Parameters[parameter].Type);
        }
    }

    private static string Canonical(Literal value, DataType type) => value switch
    {
        Literal.Number number => number.Value.ToString(),
        Literal.Truth truth => truth.Value ? "1" : "0",
        Literal.Option option when type is DataType.Option { Type.Members: var members } => members[option.Index].Text,
        Literal.Text text => text.Value,
        Literal.Day day => ValueText.Iso(day.Value),
        Literal.Period period => period.Value.ToString(),
        _ => "",
    };

    private static string Hash(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part.ReplaceLineEndings("\n"));
            hash.AppendData(Encoding.ASCII.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + "\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
