using System.Collections;
using System.Reflection;
using System.Text;
using Duixian.Language.Text;

namespace Duixian.Tests.Language;

/// <summary>A typed program as text, without where things stand: two packages that mean the same print the same.</summary>
public sealed class ProgramPrint
{
    private readonly StringBuilder _into = new();
    private readonly Dictionary<object, int> _seen = new(ReferenceEqualityComparer.Instance);

    private ProgramPrint()
    {
    }

    /// <summary>The text of a program, a notice or any other record of the tree.</summary>
    public static string Of(object? root)
    {
        ProgramPrint print = new();
        print.Write(root, 0);
        return print._into.ToString();
    }

    private void Write(object? value, int depth)
    {
        switch (value)
        {
            case null or string or bool or Enum or IFormattable:
                Line(depth, value?.ToString() ?? "none");
                break;
            case IEnumerable items:
                Line(depth, "[");
                foreach (object? item in items)
                    Write(item, depth + 1);
                Line(depth, "]");
                break;
            case var _ when !value.GetType().IsValueType && !_seen.TryAdd(value, _seen.Count):
                Line(depth, $"{value.GetType().Name} #{_seen[value]}");
                break;
            default:
                Line(depth, value.GetType().Name);
                foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    if (!Means(property))
                        continue;
                    Line(depth + 1, property.Name + ":");
                    Write(property.GetValue(value), depth + 2);
                }

                break;
        }
    }

    private static bool Means(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0
        && property.PropertyType != typeof(SourceSpan)
        && property.PropertyType != typeof(SourceText);

    private void Line(int depth, string text) => _into.Append(' ', depth).Append(text).Append('\n');
}
