using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

var sources = Directory.GetFiles(args[0], "*.md").Order(StringComparer.Ordinal).Select(f => new SourceText(Path.GetFileName(f), File.ReadAllText(f)));
var c = Compiler.Compile(sources);
foreach (var d in c.Diagnostics.Items) Console.WriteLine($"{d.Span} {(int)d.Code} {Catalogue.Message(d, Tongue.Chinese)} // {Catalogue.Help(d, Tongue.Chinese)} :: {d.Span.Source.LineAt(d.Span.Position.Line)}");
Console.WriteLine(c.Program is null ? "failed" : "ok");
if (c.Program is not null) foreach (var f in Directory.GetFiles(Path.Combine(args[0], "notices"))) { var (n, b) = Compiler.CompileNotice(c, new SourceText(f, File.ReadAllText(f))); foreach (var d in b.Items) Console.WriteLine($"{d.Span} {Catalogue.Message(d, Tongue.Chinese)}"); Console.WriteLine(n?.Settings.Count); }
return 0;
