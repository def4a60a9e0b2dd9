using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Duixian.Tests.Policies;

/// <summary>A comma-separated file, read by the names of its columns.</summary>
internal sealed class ScenarioTable : IDisposable
{
    private readonly StreamReader _text;
    private readonly CsvParser _parser;

    private ScenarioTable(string path)
    {
        _text = new StreamReader(path);
        _parser = new CsvParser(_text, new CsvConfiguration(CultureInfo.InvariantCulture));
    }

    public static ScenarioTable Open(string path) => new(path);

    public void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
    }

    /// <summary>The lines as they are, the header first.</summary>
    public IEnumerable<string[]> Lines()
    {
        while (_parser.Read()) yield return _parser.Record!;
    }

    /// <summary>The lines below the header, each asked by the name of a column.</summary>
    public IEnumerable<Func<string, string>> Rows()
    {
        string[]? header = null;
        foreach (string[] line in Lines())
        {
            if (header is null) header = line;
            else
            {
                string[] names = header;
                yield return column => line[Array.IndexOf(names, column)];
            }
        }
    }
}
