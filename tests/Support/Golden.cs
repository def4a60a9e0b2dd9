using System.Runtime.CompilerServices;
using Xunit;

namespace Duixian.Tests.Support;

/// <summary>Compares a text with a file kept beside the test. <c>dotnet run --file build.cs -- golden</c> rewrites what differs.</summary>
public static class Golden
{
    private static bool Rewrites => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>Fails unless the text equals <paramref name="name"/>.golden in the folder of the calling test.</summary>
    public static void Equal(string name, string actual, [CallerFilePath] string caller = "") =>
        EqualFile(Path.Combine(Path.GetDirectoryName(caller)!, name + ".golden"), actual);

    /// <summary>The same for a file named by its path, for generated pages.</summary>
    public static void EqualFile(string path, string actual)
    {
        actual = actual.ReplaceLineEndings("\n");
        string? expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        if (expected == actual)
            return;
        if (Rewrites)
            File.WriteAllText(path, actual);
        else
            Assert.Fail($"{Path.GetFileName(path)} {FirstDifference(expected, actual)}");
    }

    private static string FirstDifference(string? expected, string actual)
    {
        if (expected is null)
            return "is missing. Write it with: dotnet run --file build.cs -- golden";
        string[] was = expected.Split('\n');
        string[] now = actual.Split('\n');
        int line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"differs from line {line + 1}:\n- {was.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}";
    }
}
