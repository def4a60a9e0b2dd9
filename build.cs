#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false
// The build program behind ./run, ./check and ./duixian. It needs nothing but the SDK.
// No package is referenced here, so it keeps no lock file of its own.
using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

const string Configuration = "Release";
const string Policy = "policies/hangzhou-software-2026";
const string AwardToExplain = "研发投入补助";

string root = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
string artifacts = Path.Combine(root, "artifacts");
string program = Path.Combine(artifacts, "bin", "Cli", "release", "duixian.dll");
string tests = Path.Combine(artifacts, "bin", "Tests", "release", "Duixian.Tests.dll");
string[] rest = args.Length > 1 ? args[1..] : [];

return args.FirstOrDefault() switch
{
    "check" or "run" when rest.Length > 0 => Usage(),
    "check" => Check(),
    "run" => Run(),
    "duixian" => Duixian(),
    "build" => BuildProgram(),
    "test" => BuildAll() ? Dotnet([tests, .. rest]) : 1,
    "format" => Format() ? 0 : 1,
    "golden" => Golden(),
    "publish" => Publish(),
    _ => Usage(),
};

int Usage()
{
    Console.Error.WriteLine("""
        dotnet run --file build.cs -- <verb>
          check             restore locked, build, check the formatting, run every test
          run               check the policy, run its cases, compute the example firms
          duixian …         build when needed, then the command line with these arguments
          build             build the command line only
          test [options]    build and run the tests with options of the test runner, e.g. --filter-class "*Tidy*"
          format            mend the layout of the sources
          golden            run the tests and rewrite golden files that differ
          publish [rid]     compile ahead of time into artifacts/publish/<rid>
        """);
    return 2;
}

// The last line is "N passed, N failed". A step that fails before or beside the tests counts as one failure.
int Check()
{
    int failed = 0;
    int passed = 0;
    if (!Format("--verify-no-changes"))
        failed++;
    if (Step("restore", "dotnet", "restore", "Duixian.slnx", "--locked-mode", "--verbosity", "quiet") && BuildAll())
    {
        (passed, int failedTests) = RunTests();
        failed += failedTests;
    }
    else
    {
        failed++;
    }

    if (passed == 0 && failed == 0)
    {
        Console.Error.WriteLine("No test ran.");
        failed++;
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
    return failed == 0 ? 0 : 1;
}

(int Passed, int Failed) RunTests()
{
    string results = Path.Combine(artifacts, "test-results");
    string report = Path.Combine(results, "tests.xml");
    Directory.CreateDirectory(results);
    File.Delete(report);
    List<string> command =
        [tests, "--progress", "off", "--results-directory", results, "--report-xunit-xml", "--report-xunit-xml-filename", "tests.xml"];
    if (Environment.GetEnvironmentVariable("CI") == "true")
        command.AddRange(["--fail-skips", "on", "--ansi", "off"]);

    Heading("test");
    int exit = Dotnet(command);
    if (!File.Exists(report))
        return (0, 1);
    int passed = 0;
    int failed = 0;
    foreach (XElement assembly in XDocument.Load(report).Root!.Elements("assembly"))
    {
        passed += (int)assembly.Attribute("passed")!;
        failed += (int)assembly.Attribute("failed")! + ((int?)assembly.Attribute("errors") ?? 0);
    }

    // A runner that ends badly with every counted test green has failed all the same.
    return (passed, failed == 0 && exit != 0 ? 1 : failed);
}

int Run()
{
    if (!ProgramIsCurrent() && BuildProgram() != 0)
        return 3;
    string[] firms = [.. Directory.GetFiles(Path.Combine(root, "examples"), "*.yaml").Order(StringComparer.Ordinal)
        .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))];
    bool fine = Show("check", Policy) & Show("test", Policy);
    foreach (string firm in firms)
        fine &= Show("calc", Policy, "--facts", firm);
    fine &= Show("explain", Policy, "--facts", firms[0], "--award", AwardToExplain);
    Console.WriteLine($"""

        接下来可以试 / What to try next:
          ./duixian ask {Policy}                        逐项问答 / answer questions, get a result
          ./duixian facts {Policy} > my-firm.yaml       空白事实文件 / an empty facts file to fill in
          ./duixian calc {Policy} --facts {firms[0]} --notice {Policy}/notices/2026-example.md
          ./duixian calc {Policy} --facts {firms[0]} --lang en
          ./duixian --help
        """);
    return fine ? 0 : 1;
}

bool Show(params string[] command)
{
    Console.WriteLine();
    Console.WriteLine($"$ ./duixian {string.Join(' ', command)}");
    return Execute(root, "dotnet", [program, .. command]) == 0;
}

// For Windows; elsewhere ./duixian does the same without starting this program.
int Duixian()
{
    if (!ProgramIsCurrent() && BuildProgram() != 0)
        return 3;
    return Execute(Environment.CurrentDirectory, "dotnet", [program, .. rest]);
}

bool ProgramIsCurrent()
{
    FileInfo stamp = new(Stamp());
    if (!stamp.Exists || !File.Exists(program))
        return false;
    DirectoryInfo sources = new(Path.Combine(root, "src"));
    return sources.EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        .Append(new FileInfo(Path.Combine(root, "Directory.Build.props")))
        .Append(new FileInfo(Path.Combine(root, "Directory.Packages.props")))
        .All(source => source.LastWriteTimeUtc <= stamp.LastWriteTimeUtc);
}

int BuildProgram() => Build("src/Cli/Cli.csproj") ? 0 : 1;

bool BuildAll() => Build("Duixian.slnx");

// MSBuild itself, since "dotnet build" prints a summary even when it is asked to be quiet.
// The stamp carries the time at which the build began, so an edit during the build is seen by the next one.
bool Build(string target)
{
    Directory.CreateDirectory(artifacts);
    string begun = Path.Combine(artifacts, "duixian.begun");
    File.WriteAllText(begun, "");
    if (!Step("build", "dotnet", "msbuild", target, "-restore", "-property:Configuration=" + Configuration, "-verbosity:quiet", "-nologo"))
        return false;
    File.Move(begun, Stamp(), overwrite: true);
    return true;
}

string Stamp() => Path.Combine(artifacts, "duixian.stamp");

int Golden()
{
    Environment.SetEnvironmentVariable("UPDATE_GOLDEN", "1");
    if (!BuildAll())
        return 1;
    return Dotnet([tests, "--progress", "off", .. rest]);
}

int Publish()
{
    string rid = rest.FirstOrDefault() ?? System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
    string output = Path.Combine(artifacts, "publish", rid);
    if (Directory.Exists(output))
        Directory.Delete(output, recursive: true);
    return Step("publish", "dotnet", "publish", "src/Cli/Cli.csproj", "--configuration", Configuration, "--runtime", rid,
        "--no-self-contained", "-p:PublishReadyToRun=true",
        "-p:SatelliteResourceLanguages=zh-Hans", "--output", output, "--nologo") ? 0 : 1;
}

void Heading(string name) => Console.WriteLine($"— {name}");

// Layout only, which needs no loaded projects and takes two seconds; style rules are errors of the build.
bool Format(params string[] options) =>
    Step("format", ["dotnet", "format", "whitespace", "--folder", ".", "--exclude", "artifacts", .. options]);

bool Step(string name, params string[] command)
{
    Heading(name);
    return Execute(root, command[0], command[1..]) == 0;
}

int Dotnet(IEnumerable<string> arguments) => Execute(root, "dotnet", arguments);

int Execute(string directory, string file, IEnumerable<string> arguments)
{
    using Process process = Process.Start(new ProcessStartInfo(file, arguments) { WorkingDirectory = directory })!;
    process.WaitForExit();
    return process.ExitCode;
}
