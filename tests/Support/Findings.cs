using Xunit;

namespace Duixian.Tests.Support;

/// <summary>Fails with every finding on a line of its own; the test library shortens long lists and long texts.</summary>
public static class Findings
{
    /// <summary>Fails unless nothing was found.</summary>
    public static void None(IEnumerable<string> findings)
    {
        string[] all = [.. findings.Distinct()];
        if (all.Length > 0)
            Assert.Fail(string.Join('\n', all));
    }
}
