using System.Text;
using Duixian.Language.Diagnostics;

namespace Duixian.Storage.Files;

/// <summary>Renders a template as YAML with everything a person needs to know in comments.</summary>
internal sealed class TemplateYaml
{
    private readonly StringBuilder _out = new();
    private readonly Tongue _tongue;

    private TemplateYaml(Tongue tongue) => _tongue = tongue;

    public static string ToText(FactTemplate template, Tongue tongue)
    {
        var yaml = new TemplateYaml(tongue);
        yaml.Write(template);
        return yaml._out.ToString();
    }

    private void Write(FactTemplate template)
    {
        Comment(template.Title);
        foreach (var note in template.Notes) Comment(note);
        Comment(TemplateWords.HowToYaml.In(_tongue));
        foreach (var section in template.Sections)
        {
            _out.Append('\n');
            if (section.Name.Length > 0) Comment($"== {section.Name} ==");
            foreach (var entry in section.Entries) Write(entry, "");
        }
        foreach (var list in template.Lists) Write(list);
    }

    private void Write(TemplateEntry entry, string indent)
    {
        foreach (var line in Explain(entry)) YamlWriting.Comment(_out, indent, line);
        _out.Append(indent).Append(YamlWriting.Key(entry.Name)).Append(':');
        if (entry.Years.Count == 0)
        {
            var value = entry.Value.Length == 0 ? "?" : YamlWriting.Quoted(entry.Value, !entry.IsText);
            _out.Append(' ').Append(value).Append('\n');
            return;
        }
        _out.Append('\n');
        foreach (var year in entry.Years) _out.Append(indent).Append("  ").Append(YamlWriting.Key(year)).Append(": ?\n");
    }

    // The explanation, then what may be written and what will be asked for.
    private List<string> Explain(TemplateEntry entry)
    {
        List<string> lines = [.. entry.Explanation];
        var colon = TemplateWords.Colon.In(_tongue);
        // A bare number in YAML counts in yuan whatever a comment says, so the unit is shown behind a number.
        if (Excel.NumberUnit.FromText(entry.Unit) is { Word.Length: > 0 })
            lines.Add(TemplateWords.UnitBehind(entry.Unit).In(_tongue));
        else if (entry.Unit.Length > 0) lines.Add(TemplateWords.Unit.In(_tongue) + colon + entry.Unit);
        if (entry.Options.Count > 0)
            lines.Add(TemplateWords.Options.In(_tongue) + colon + string.Join(TemplateWords.Comma.In(_tongue), entry.Options));
        if (entry.Evidence.Length > 0) lines.Add(TemplateWords.EvidenceNeeded.In(_tongue) + colon + entry.Evidence);
        return lines;
    }

    private void Write(TemplateList list)
    {
        _out.Append('\n');
        foreach (var line in list.Explanation) Comment(line);
        Comment(TemplateWords.ListYaml.In(_tongue));
        _out.Append(YamlWriting.Key(list.Name)).Append(":\n");
        // Rendered once as it will look filled in, then put behind comment marks.
        var sample = new TemplateYaml(_tongue);
        sample.WriteItem(list, "  ");
        foreach (var line in sample._out.ToString().TrimEnd('\n').Split('\n')) _out.Append('#').Append(line).Append('\n');
    }

    private void WriteItem(TemplateList list, string indent)
    {
        _out.Append(indent).Append("-\n");
        foreach (var field in list.Fields) Write(field with { Value = "" }, indent + "  ");
        foreach (var nested in list.Nested)
        {
            foreach (var line in nested.Explanation) YamlWriting.Comment(_out, indent + "  ", line);
            _out.Append(indent).Append("  ").Append(YamlWriting.Key(nested.Name)).Append(":\n");
            WriteItem(nested, indent + "    ");
        }
    }

    private void Comment(string text) => YamlWriting.Comment(_out, "", text);
}
