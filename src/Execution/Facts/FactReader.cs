using Duixian.Execution.Reference;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Execution.Facts;

/// <summary>Reads facts as written against a policy: names, types, units, ranges, items, references and the ledger.</summary>
public sealed partial class FactReader
{
    /// <summary>The top-level key of the ledger, in both languages.</summary>
    public static Wording LedgerKey => FactKeys.Ledger;

    /// <summary>The top-level key of the policy year, in both languages.</summary>
    public static Wording YearKey => FactKeys.Year;

    /// <summary>The key under which a value stands beside its source, date and evidence.</summary>
    public static Wording ValueKey => FactWords.Value;

    /// <summary>How a value of a type is written, by example; empty where any text will do.</summary>
    public static Wording ExampleOf(DataType type) => FactWords.Example(type);

    private readonly Program _program;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Provenance> _provenance = [];
    private readonly List<Action> _references = [];
    private readonly Seq<Item>?[] _lists;

    private FactReader(Program program, DiagnosticBag diagnostics)
    {
        (_program, _diagnostics) = (program, diagnostics);
        _lists = new Seq<Item>?[program.Lists.Count];
    }

    /// <summary>The typed facts; what is not given stays unknown, what cannot be read is diagnosed and stays an error.</summary>
    /// <param name="program">The policy.</param>
    /// <param name="facts">The facts as a file or table holds them.</param>
    /// <param name="diagnostics">Where troubles and questions go.</param>
    public static FactSet Read(Program program, FactNode.Map facts, DiagnosticBag diagnostics) =>
        new FactReader(program, diagnostics).Read(facts);

    /// <summary>A single value as a literal, such as the setting of a parameter in a case; null, with a diagnostic, when it cannot be read.</summary>
    /// <param name="program">The policy.</param>
    /// <param name="name">What the value is of, for messages.</param>
    /// <param name="type">Its type.</param>
    /// <param name="scalar">The value as written.</param>
    /// <param name="diagnostics">Where troubles and questions go.</param>
    public static Literal? ReadLiteral(Program program, Name name, DataType type, FactNode.Scalar scalar, DiagnosticBag diagnostics)
    {
        var value = ReadValue(program, name, type, scalar, diagnostics);
        if (!value.IsKnown) return null;
        return value.Payload switch
        {
            Quantities.CalendarPeriod period => new Literal.Period(period, scalar.Text),
            { } text => new Literal.Text(text.ToString() ?? ""),
            null when type is DataType.Option => new Literal.Option(value.Int),
            null when type.Is(Kind.YesNo) => new Literal.Truth(value.IsTrue),
            null when type.Is(Kind.Date) => new Literal.Day(value.Day),
            null => new Literal.Number(value.Number, scalar.Text),
        };
    }

    /// <summary>A single value as a facts file writes it; an error, with a diagnostic, when it cannot be read.</summary>
    internal static Value ReadValue(Program program, Name name, DataType type, FactNode.Scalar scalar, DiagnosticBag diagnostics) =>
        new FactReader(program, diagnostics).Parsed(name.Text, name, type, scalar);

    /// <summary>A key under the name its thing is declared by; as it is where nothing is called so.</summary>
    /// <param name="declared">The names that may be meant.</param>
    /// <param name="key">A name or alias, with or without a year.</param>
    internal static string Canonical(IEnumerable<Name> declared, string key)
    {
        var (name, year) = Split(key);
        var text = declared.FirstOrDefault(known => Is(name, known.Wording))?.Text;
        return text is null ? key : year is null ? text : $"{text}({year})";
    }

    private FactSet Read(FactNode.Map facts)
    {
        var values = _program.Facts.Select(fact => Unread(fact, null)).ToArray();
        var judgements = new Value[_program.Judgements.Count];
        Seq<LedgerEntry>? ledger = null;
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in facts.Entries)
        {
            var (name, year) = Split(entry.Key);
            if (!given.Add(Canonical(name, year)))
                _diagnostics.Add(DiagnosticCode.FactDuplicate, entry.KeySpan, entry.Key);
            else if (Is(name, LedgerKey)) ledger = LedgerOf(entry);
            else if (Is(name, YearKey)) continue;
            else if (Find(_program.Facts, name) is { } fact) Assign(values, fact, year, entry);
            else if (_program.Lists.FirstOrDefault(l => l.Parent < 0 && Is(name, l.Name.Wording)) is { } list) _lists[list.Index] = ItemsOf(list, entry, null);
            else if (_program.Judgements.FirstOrDefault(j => j.List < 0 && Is(name, j.Name.Wording)) is { } judgement)
                judgements[judgement.Index] = Judged(judgement, entry);
            else
                _diagnostics.Add(DiagnosticCode.FactNameUnknown, entry.KeySpan, entry.Key, Hint(name, Names(), entry.Value is FactNode.Sequence ? FactWords.SeeLists(TopLists) : FactWords.SeeFacts));
        }

        foreach (var resolve in _references) resolve();
        return new FactSet(values, _lists, judgements, ledger, _provenance.ToSeq());
    }

    private void Assign(Value[] values, Fact fact, int? year, FactEntry entry)
    {
        var value = Value(fact, year, entry, values[fact.Index], null);
        values[fact.Index] = value;
        if (fact.Type is DataType.Item reference && value is { IsKnown: true, Payload: string key })
            _references.Add(() => values[fact.Index] = Resolved(fact, reference, key, entry.Value.Span));
    }

    /// <summary>The name that was probably meant; where none is near, what there is.</summary>
    private static Wording Hint(string name, IEnumerable<string> known, Wording otherwise) =>
        Suggestion.Nearest(name, known) is null ? otherwise : Suggestion.DidYouMean(name, known);

    private IReadOnlyList<Wording> TopLists => [.. _program.Lists.Where(list => list.Parent < 0).Select(list => list.Name.Wording)];

    private IEnumerable<string> Names() => _program.Facts.Select(fact => fact.Name)
        .Concat(_program.Lists.Where(list => list.Parent < 0).Select(list => list.Name))
        .Concat(_program.Judgements.Where(judgement => judgement.List < 0).Select(judgement => judgement.Name))
        .SelectMany(name => new[] { name.Text, name.Alias });

    /// <summary>The name and alias of one thing count as one key.</summary>
    private string Canonical(string name, int? year)
    {
        var text = Find(_program.Facts, name)?.Name.Text
            ?? _program.Lists.FirstOrDefault(l => l.Parent < 0 && Is(name, l.Name.Wording))?.Name.Text
            ?? _program.Judgements.FirstOrDefault(j => j.List < 0 && Is(name, j.Name.Wording))?.Name.Text
            ?? (Is(name, LedgerKey) ? LedgerKey.Chinese : Is(name, YearKey) ? YearKey.Chinese : name);
        return $"{text}({year})";
    }

    private static Fact? Find(IEnumerable<Fact> facts, string name) => facts.FirstOrDefault(fact => Is(name, fact.Name.Wording));

    private static bool Is(string name, Wording wording) => name == wording.Chinese || name == wording.English;

    /// <summary>营业收入(2025) names a fact and a year.</summary>
    private static (string Name, int? Year) Split(string key)
    {
        var normal = Lexer.Normalise(key).Trim();
        var open = normal.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || !normal.EndsWith(')')) return (normal, null);
        return TryYear(normal[(open + 1)..^1], out var year) ? (normal[..open].Trim(), year) : (normal, null);
    }

    private static bool TryYear(string text, out int year)
    {
        var digits = Lexer.Normalise(text).Trim().TrimEnd('年');
        return int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out year)
            && year is >= 1 and <= 9999;
    }

    /// <summary>A fact nobody has given.</summary>
    private static Value Unread(Fact fact, Item? item) => fact.Type is DataType.Yearly
        ? Values.Value.OfObject(new YearSeries(fact, item))
        : Evaluator.UnknownFact(fact, item, null);

    private static Wording PathOf(Fact fact, Item? item) => item is null ? fact.Name.Wording : new Wording(
        $"{item.List.Name.Text}[{item.Key}].{fact.Name.Text}", $"{item.List.Name.Alias}[{item.Key}].{fact.Name.Alias}");

    private static Wording InYear(Wording path, int year) => new($"{path.Chinese}({year})", $"{path.English}({year})");
}
