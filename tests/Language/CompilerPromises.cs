using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>What holds for every compilation, whatever the text was.</summary>
public static class CompilerPromises
{
    private static readonly Dictionary<Type, PropertyInfo[]> Properties = [];

    /// <summary>Fails unless the compilation keeps every promise.</summary>
    public static void Keep(Compilation compilation)
    {
        Keep(compilation.Diagnostics);
        Assert.Equal(compilation.Diagnostics.HasErrors, compilation.Program is null);
        if (compilation.Program is { } program)
            Keep(program);
    }

    /// <summary>Every diagnostic stands inside its text and can be worded.</summary>
    public static void Keep(DiagnosticBag told)
    {
        Assert.True(told.Items.Count <= 2 * DiagnosticBag.MostKept);
        foreach (Diagnostic one in told.Items)
        {
            Assert.InRange(one.Span.Start, 0, one.Span.Source.Text.Length);
            Assert.InRange(one.Span.End, one.Span.Start, one.Span.Source.Text.Length);
            (int line, int column) = one.Span.Position;
            Assert.True(line >= 1 && column >= 1);
            foreach (Tongue tongue in Enum.GetValues<Tongue>())
            {
                Assert.DoesNotContain("{4}", Catalogue.Message(one, tongue), StringComparison.Ordinal);
                Assert.NotNull(Catalogue.Help(one, tongue));
            }
        }
    }

    /// <summary>Nothing broken is left in a program, and its parts are numbered by their places.</summary>
    public static void Keep(Program program)
    {
        Assert.Equal(Enumerable.Range(0, program.Definitions.Count), program.Definitions.Select(d => d.Index));
        Assert.Equal(Enumerable.Range(0, program.Facts.Count), program.Facts.Select(f => f.Index));
        Assert.Equal(Enumerable.Range(0, program.Parameters.Count), program.Parameters.Select(p => p.Index));
        Assert.Equal(Enumerable.Range(0, program.Judgements.Count), program.Judgements.Select(j => j.Index));
        Assert.Equal(Enumerable.Range(0, program.Awards.Count), program.Awards.Select(a => a.Index));
        Assert.Equal(Enumerable.Range(0, program.Lists.Count), program.Lists.Select(l => l.Index));
        foreach (Award award in program.Awards)
            Assert.Equal(Enumerable.Range(0, award.Definitions.Count), award.Definitions.Select(d => d.Index));
        WalkAll(program);
    }

    private static void WalkAll(object root)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object> open = new([root]);
        while (open.TryPop(out object? at))
        {
            if (at is string or SourceText || at.GetType().IsPrimitive || at is Enum || (!at.GetType().IsValueType && !seen.Add(at)))
                continue;
            if (at is Expr.Broken or DataType.Broken)
                Assert.Fail($"The program holds something broken{(at is Expr.Broken broken ? $" at {broken.Span}" : "")}.");
            if (at is IEnumerable items)
            {
                foreach (object? item in items)
                    if (item is not null)
                        open.Push(item);
                continue;
            }

            for (int i = 0; at is ITuple tuple && i < tuple.Length; i++)
                if (tuple[i] is { } part)
                    open.Push(part);
            foreach (PropertyInfo property in PropertiesOf(at.GetType()))
                if (property.GetValue(at) is { } value)
                    open.Push(value);
        }
    }

    private static PropertyInfo[] PropertiesOf(Type type)
    {
        lock (Properties)
        {
            if (!Properties.TryGetValue(type, out PropertyInfo[]? found))
                Properties[type] = found = type.Namespace?.StartsWith("Duixian.Language", StringComparison.Ordinal) == true && type != typeof(SourceSpan)
                    ? [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0)]
                    : [];
            return found;
        }
    }
}
