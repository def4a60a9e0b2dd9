using System.Text;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Tests.Storage;

/// <summary>A temporary folder of one test, and the texts its failures are read by.</summary>
internal sealed class Scratch : IDisposable
{
    public Scratch() => Folder = Directory.CreateTempSubdirectory("duixian-test-").FullName;

    public string Folder { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text, Encoding? encoding = null) =>
        Write(name, [.. (encoding ?? new UTF8Encoding(false)).GetPreamble(), .. (encoding ?? new UTF8Encoding(false)).GetBytes(text)]);

    public string Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Facts as one short text: <c>{名: 值, 数: #12, 清单: [{…}]}</c>; # marks a number, ? an unknown.</summary>
    public static string Show(FactNode? node) => node switch
    {
        FactNode.Scalar { Text: "" } => "?",
        FactNode.Scalar scalar => (scalar.IsNumber ? "#" : "") + scalar.Text,
        FactNode.Map map => "{" + string.Join(", ", map.Entries.Select(e => $"{e.Key}: {Show(e.Value)}")) + "}",
        FactNode.Sequence list => "[" + string.Join(", ", list.Items.Select(Show)) + "]",
        _ => "nothing",
    };

    /// <summary>Diagnostics as one short text: <c>FactsSyntax@3:5 …</c>.</summary>
    public static string Show(Seq<Diagnostic> diagnostics) => string.Join(" ", diagnostics.Select(d =>
        $"{d.Code}@{d.Span.Position.Line}:{d.Span.Position.Column}"));
}
