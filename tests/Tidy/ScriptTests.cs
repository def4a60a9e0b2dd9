using System.Diagnostics;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Tidy;

/// <summary>What the scripts in the root do on a machine that cannot build.</summary>
public sealed class ScriptTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("duixian")]
    [InlineData(".ci/run")]
    public void Without_the_SDK_a_script_says_what_to_install(string script)
    {
        // The Windows twins hold no shell code to try here.
        if (OperatingSystem.IsWindows())
            return;

        DirectoryInfo folder = Directory.CreateTempSubdirectory("duixian-");
        try
        {
            string impostor = Path.Combine(folder.FullName, "dotnet");
            File.WriteAllText(impostor, "#!/bin/sh\necho '8.0.100 [somewhere]'\n");
            File.SetUnixFileMode(impostor, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            ProcessStartInfo start = new(Repository.Full(script)) { WorkingDirectory = folder.FullName, RedirectStandardError = true };
            start.Environment["PATH"] = $"{folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}";

            using Process process = Process.Start(start)!;
            string said = process.StandardError.ReadToEnd();
            process.WaitForExit();

            Assert.Equal(3, process.ExitCode);
            Assert.Contains("没有找到 .NET 10 SDK", said, StringComparison.Ordinal);
            Assert.Contains("The .NET 10 SDK was not found", said, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
