using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Tidy;

/// <summary>Files and functions stay short enough to read. The exceptions may only shrink.</summary>
public sealed class SizeTests
{
    private const int FileCeiling = 500;
    private const int FunctionCeiling = 60;

    // Path → lines it has today. Lower the figure when the file shrinks; delete the row when it fits.
    private static readonly Dictionary<string, int> LongFiles = [];

    // "path: function" → lines it has today.
    private static readonly Dictionary<string, int> LongFunctions = [];

    private static IEnumerable<string> Files => Repository.FilesIn("", ".cs");

    [Fact]
    public void No_file_is_longer_than_five_hundred_lines()
    {
        Ratchet(FileCeiling, LongFiles, Files.Select(file => (file, Repository.Lines(file).Count())));
    }

    [Fact]
    public void No_function_is_longer_than_sixty_lines()
    {
        Ratchet(FunctionCeiling, LongFunctions,
            from file in Files
            from function in CSharpFunctions.In(CSharpText.Of(file))
            select ($"{file}: {function.Name}", function.Lines));
    }

    [Fact]
    public void The_measure_sees_methods_expression_bodies_and_operators_but_not_tables()
    {
        string source = """
            namespace N;
            public sealed class C<T> where T : class
            {
                private static readonly string[] Table =
                [
                    "} not a brace {",
                    $"{Name(new { A = 1 })}",
                ];

                public int P { get; } = 3;

                private static (string A, int B)[] More =>
                [
                    ("a", 1),
                ];

                public int Method(int a = 3)
                {
                    if (a > 0) { return '{'; }
                    return 1;
                }

                public static bool operator ==(C<T> a, C<T> b) =>
                    a switch
                    {
                        null => true,
                        _ => false,
                    };
            }
            """;
        Assert.Equal(
            [("public int P", 1), ("Method", 5), ("operator ==", 6)],
            CSharpFunctions.In(CSharpText.Parse(source)).Select(function => (function.Name.Split(" {")[0], function.Lines)));
    }

    private static void Ratchet(int ceiling, Dictionary<string, int> exceptions, IEnumerable<(string Name, int Lines)> found)
    {
        Dictionary<string, int> longest = found.GroupBy(one => one.Name)
            .ToDictionary(group => group.Key, group => group.Max(one => one.Lines));
        Findings.None(longest.Where(one => one.Value > Math.Max(ceiling, exceptions.GetValueOrDefault(one.Key)))
            .Select(one => $"{one.Key} has {one.Value} lines"));
        Findings.None(exceptions.Where(listed => longest.GetValueOrDefault(listed.Key) is var lines && lines < listed.Value)
            .Select(listed => $"{listed.Key} has shrunk: lower or delete its row"));
    }
}
