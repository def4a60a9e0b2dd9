using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Tests.Support.Generate;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>The generator of packages makes what it says: packages that compile and notices that fit.</summary>
public sealed class GeneratedPackageTests
{
    private const int Packages = 300;

    [Fact]
    public void Nearly_all_generated_packages_compile()
    {
        List<string> broken = [];
        for (ulong seed = 1; seed <= Packages; seed++)
        {
            GeneratedPackage package = PackageGenerator.Package(seed);
            Compilation compilation = Compiler.Compile(package.Documents);
            CompilerPromises.Keep(compilation);
            DiagnosticBag told = compilation.Diagnostics;
            if (!told.HasErrors)
                (_, told) = Compiler.CompileNotice(compilation, package.Notice);
            if (told.Items.FirstOrDefault(d => d.Blocks) is { } first)
                broken.Add($"seed {seed} {first.Span} {first.Code}: {Catalogue.Message(first, Tongue.English)}\n  {first.Span.Source.LineAt(first.Span.Position.Line)}");
        }

        Assert.True(broken.Count * 20 <= Packages, $"{broken.Count} of {Packages} do not compile:\n{string.Join('\n', broken)}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{broken.Count} of {Packages} do not compile");
    }

    [Fact]
    public void A_seed_always_gives_the_same_package()
    {
        Assert.Equal(PackageGenerator.Package(7).Documents.Select(d => d.Text), PackageGenerator.Package(7).Documents.Select(d => d.Text));
        Assert.NotEqual(PackageGenerator.Package(7).Documents[0].Text, PackageGenerator.Package(8).Documents[0].Text);
    }
}
