using System.Diagnostics;
using System.Globalization;
using System.Text;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Tests.Support;
using Duixian.Tests.Support.Generate;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>The compiler on noise, on damaged packages and on generated ones; what compiles is evaluated. Nothing throws, whatever the text.</summary>
/// <remarks>
/// A bounded run is part of ./check. For a long one set DUIXIAN_FUZZ_SECONDS, and DUIXIAN_FUZZ_SEED to repeat one:
/// <c>DUIXIAN_FUZZ_SECONDS=1800 dotnet artifacts/bin/Tests/release/Duixian.Tests.dll --filter-class "*CompilerFuzz"</c>.
/// A failing input is written below artifacts/fuzz; the number of the input a run is at stands there too, in case the
/// process itself falls over.
/// </remarks>
public sealed class CompilerFuzz
{
    private const ulong SeedOfCheck = 20260202;
    private const int InputsOfCheck = 400;

    [Fact]
    public void No_input_makes_the_compiler_throw()
    {
        int seconds = FromEnvironment("DUIXIAN_FUZZ_SECONDS", 0);
        ulong seed = (ulong)FromEnvironment("DUIXIAN_FUZZ_SEED", (int)SeedOfCheck);
        int first = FromEnvironment("DUIXIAN_FUZZ_FIRST", 0);
        Stopwatch clock = Stopwatch.StartNew();
        int inputs = first;
        int compiled = 0;
        for (; seconds == 0 ? inputs < InputsOfCheck : clock.Elapsed.TotalSeconds < seconds; inputs++)
        {
            if (seconds > 0)
                Note(seed, $"seed {seed} input {inputs}");
            if (Try(seed, inputs))
                compiled++;
        }

        string summary = $"seed {seed}: {inputs - first} inputs in {clock.Elapsed.TotalSeconds:0} s, {compiled} compiled";
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        if (seconds > 0)
            Note(seed, summary);
    }

    private static bool Try(ulong seed, int number)
    {
        IReadOnlyList<SourceText> input = [];
        try
        {
            Chance chance = new(unchecked(seed * 1_000_003 + (ulong)number));
            input = FuzzInput.Documents(chance);
            Compilation compilation = Compiler.Compile(input);
            CompilerPromises.Keep(compilation);
            foreach (SourceText document in input)
                Other(compilation, document);
            if (compilation.Program is not { } program)
                return false;
            FactSet facts = FactReader.Read(program, FactGenerator.Facts(program, chance), new DiagnosticBag());
            Engine.Calculate(program, Scenario.Ceiling(program), facts, 2026, trace: chance.OneIn(2));
            return true;
        }
        catch (Exception e)
        {
            string file = Save(seed, number, input);
            Assert.Fail($"seed {seed} input {number}, written to {file}:\n{e}");
            throw;
        }
    }

    // The other doors of the compiler take the same text.
    private static void Other(Compilation compilation, SourceText document)
    {
        CompilerPromises.Keep(Compiler.CompileNotice(compilation, document).Diagnostics);
        CompilerPromises.Keep(Compiler.CompileExpression(document).Diagnostics);
        DiagnosticBag told = new();
        string formatted = Formatter.Format(document, null, told);
        CompilerPromises.Keep(told);
        if (told.HasErrors)
            return;
        DiagnosticBag again = new();
        Assert.Equal(formatted, Formatter.Format(new SourceText(document.Name, formatted), null, again));
    }

    private static string Save(ulong seed, int number, IReadOnlyList<SourceText> input)
    {
        string folder = Path.Combine(Repository.Root, "artifacts", "fuzz", $"{seed}-{number}");
        Directory.CreateDirectory(folder);
        for (int i = 0; i < input.Count; i++)
            File.WriteAllText(Path.Combine(folder, $"{i}.md"), input[i].Text, new UTF8Encoding(false, false));
        return folder;
    }

    private static void Note(ulong seed, string text)
    {
        string folder = Path.Combine(Repository.Root, "artifacts", "fuzz");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"progress-{seed}.txt"), text);
    }

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
