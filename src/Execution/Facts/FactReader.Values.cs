using Duixian.Execution.Reference;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Facts;

public sealed partial class FactReader
{
    private Value Value(Fact fact, int? year, FactEntry entry, Value soFar, Item? item)
    {
        var path = PathOf(fact, item);
        var node = Unwrapped(entry.Value, year is { } given ? InYear(path, given) : path);
        if (fact.Type is DataType.Yearly yearly)
        {
            var series = soFar.Payload as YearSeries ?? new YearSeries(fact, item);
            if (year is { } single) AddYear(series, fact, item, yearly, single, node, entry.KeySpan);
            else Years(series, fact, item, yearly, node);
            return Values.Value.OfObject(series);
        }

        if (year is not null) _diagnostics.Add(DiagnosticCode.FactNameUnknown, entry.KeySpan, entry.Key, Suggestion.DidYouMean(entry.Key, [fact.Name.Text]));
        return fact.Type is DataType.Daily daily ? Steps(fact, daily, node, item) : Scalar(fact, fact.Type, node, item, null);
    }

    private void Years(YearSeries series, Fact fact, Item? item, DataType.Yearly yearly, FactNode node)
    {
        if (node is FactNode.Scalar scalar && IsUnknown(scalar.Text)) return;
        if (node is not FactNode.Map map)
        {
            _diagnostics.Add(DiagnosticCode.FactShape, node.Span, PathOf(fact, item), FactWords.YearMap);
            return;
        }

        foreach (var entry in map.Entries)
        {
            if (TryYear(entry.Key, out var year))
                AddYear(series, fact, item, yearly, year, Unwrapped(entry.Value, InYear(PathOf(fact, item), year)), entry.KeySpan);
            else _diagnostics.Add(DiagnosticCode.FactYearExpected, entry.KeySpan, PathOf(fact, item), entry.Key);
        }
    }

    private void AddYear(YearSeries series, Fact fact, Item? item, DataType.Yearly yearly, int year, FactNode node, SourceSpan key)
    {
        if (!series.TryAdd(year, Scalar(fact, yearly.Inner, node, item, year)))
            _diagnostics.Add(DiagnosticCode.FactDuplicate, key, InYear(PathOf(fact, item), year));
    }

    /// <summary>{值: …, 来源: …, 日期: …, 证明: …} is a value with where it comes from.</summary>
    private FactNode Unwrapped(FactNode node, Wording path)
    {
        if (node is not FactNode.Map map || map.Entries.FirstOrDefault(e => Is(e.Key, FactWords.Value)) is not { } value) return node;
        string? Text(Wording key) => map.Entries.FirstOrDefault(e => Is(e.Key, key))?.Value is FactNode.Scalar { Text.Length: > 0 } s ? s.Text : null;
        _provenance.Add(new Provenance(path.Chinese, Text(FactWords.Source), Text(FactWords.AsOf), Text(FactWords.Evidence)));
        var seen = new HashSet<Wording>();
        foreach (var entry in map.Entries)
            if (Array.Find(FactWords.Metadata, word => Is(entry.Key, word)) is { } word)
            {
                if (!seen.Add(word)) _diagnostics.Add(DiagnosticCode.FactDuplicate, entry.KeySpan, new Wording($"{path.Chinese}.{entry.Key}", $"{path.English}.{entry.Key}"));
            }
            else
                _diagnostics.Add(DiagnosticCode.FactNameUnknown, entry.KeySpan, entry.Key, Suggestion.DidYouMean(entry.Key, FactWords.Metadata.Select(w => w.Chinese)));
        return value.Value;
    }

    private static bool IsUnknown(string text) => text.Length == 0 || Lexer.Normalise(text) == "?";

    private Value Scalar(Fact fact, DataType type, FactNode node, Item? item, int? year)
    {
        if (node is not FactNode.Scalar scalar)
        {
            _diagnostics.Add(DiagnosticCode.FactShape, node.Span, PathOf(fact, item), FactWords.OneValue);
            return Invalid(node.Span, fact);
        }

        if (IsUnknown(scalar.Text)) return Evaluator.UnknownFact(fact, item, year);
        if (FactWords.Absent.Contains(scalar.Text) && !(type is DataType.Option o && o.Type.IndexOf(scalar.Text) >= 0))
            return Lacking(fact, fact.MayBeAbsent, Values.Value.Absent, DiagnosticCode.FactAbsentNotAllowed, scalar, item);
        if (FactWords.Inapplicable.Contains(scalar.Text))
            return Lacking(fact, fact.MayBeInapplicable, Values.Value.Inapplicable, DiagnosticCode.FactInapplicableNotAllowed, scalar, item);
        return InRange(fact, type, Parsed(PathOf(fact, item), fact.Name, type, scalar), scalar, item);
    }

    private Value Lacking(Fact fact, bool allowed, Value value, DiagnosticCode code, FactNode.Scalar scalar, Item? item)
    {
        if (allowed) return value;
        _diagnostics.Add(code, scalar.Span, PathOf(fact, item));
        return Invalid(scalar.Span, fact);
    }

    private Value InRange(Fact fact, DataType type, Value value, FactNode.Scalar scalar, Item? item)
    {
        if (fact.Range is not { } range || !value.IsKnown || !type.IsOrdered) return value;
        if (value.Number >= range.Low && value.Number <= range.High) return value;
        _diagnostics.Add(DiagnosticCode.FactOutOfRange, scalar.Span, PathOf(fact, item), scalar.Text, range.Written);
        return Invalid(scalar.Span, fact);
    }

    private static Value Invalid(SourceSpan span, Fact fact) => Values.Value.Fault(EvaluationFault.FactInvalid, span, fact.Name.Text);

    /// <summary>A value of a type as written; null troubles are diagnosed and give an error value.</summary>
    private Value Parsed(Wording path, Name name, DataType type, FactNode.Scalar scalar)
    {
        var text = scalar.Text.Trim();
        return type switch
        {
            DataType.Option option => OptionOf(path, name, option.Type, scalar, text),
            // Until all lists are read a reference is its key.
            DataType.Item or DataType.Scalar { Kind: Kind.Text } => Values.Value.OfObject(text),
            DataType.Scalar { Kind: Kind.YesNo } => YesNo(path, name, scalar, text),
            DataType.Scalar { Kind: Kind.Date } => Date(path, name, scalar, text),
            DataType.Scalar { Kind: Kind.CreditCode } => Credit(path, name, scalar, text),
            DataType.Scalar { Kind: Kind.IndustryCode } => Industry(path, name, scalar, text),
            DataType.Scalar { Kind: Kind.Duration } => Duration(path, name, scalar, text),
            DataType.Scalar quantity => Number(path, name, quantity.Kind, scalar, text),
            _ => Wrong(path, name, type, scalar),
        };
    }

    private Value Wrong(Wording path, Name name, DataType type, FactNode.Scalar scalar)
    {
        _diagnostics.Add(DiagnosticCode.FactWrongType, scalar.Span, path, type.Name, scalar.Text, FactWords.Example(type));
        return Values.Value.Fault(EvaluationFault.FactInvalid, scalar.Span, name.Text);
    }

    private Value Faulty(FactNode.Scalar scalar, Name name, DiagnosticCode code, params ReadOnlySpan<Wording> arguments)
    {
        _diagnostics.Add(code, scalar.Span, arguments);
        return Values.Value.Fault(EvaluationFault.FactInvalid, scalar.Span, name.Text);
    }

    private Value Number(Wording path, Name name, Kind kind, FactNode.Scalar scalar, string text)
    {
        // An Excel sheet may say 单位:万元 for all its numbers; that is about money only.
        var written = kind != Kind.Amount && kind != Kind.YearlyAmount && scalar.IsNumber ? scalar.Span.Text.Trim() : text;
        var problem = WrittenNumber.Read(written.Length > 0 ? written : text, kind, out var value);
        if (problem is WrittenProblem.NotANumber or WrittenProblem.WrongUnit && written != text) problem = WrittenNumber.Read(text, kind, out value);
        switch (problem)
        {
            case WrittenProblem.PercentMissing:
                var bare = WrittenNumber.Read(text, Kind.Number, out var plain) == WrittenProblem.None ? plain : Ratio.Zero;
                return Faulty(scalar, name, DiagnosticCode.FactPercentMissing, path, text, $"{(bare * 100).ToDecimalString(6, RoundingMode.HalfUp)}%");
            case WrittenProblem.UnitMissing:
                return Faulty(scalar, name, DiagnosticCode.FactUnitMissing, path, text, FactWords.Example(DataType.Of(kind)));
            case WrittenProblem.None when kind == Kind.Amount && !value.IsInteger:
                return Faulty(scalar, name, DiagnosticCode.FactNotWholeFen, path, text);
            case WrittenProblem.None when kind == Kind.Amount && !Money.TryFromFen(value, out _):
                return Faulty(scalar, name, DiagnosticCode.FactOutOfRange, path, text, FactWords.LargestMoney);
            case WrittenProblem.None:
                // Yuan is the meaning, yet people leave out 万元 as easily as 元; only fen leave no doubt.
                if (kind == Kind.Amount && !value.IsZero && char.IsAsciiDigit(written[^1]) && !HasFen(written))
                    _diagnostics.Add(DiagnosticCode.FactYuanAssumed, scalar.Span, path, text);
                return Values.Value.Of(value);
            default:
                return Wrong(path, name, DataType.Of(kind), scalar);
        }
    }

    private static bool HasFen(string written) => written.Length > 3 && written[^3] == '.';

    private Value OptionOf(Wording path, Name name, OptionType type, FactNode.Scalar scalar, string text)
    {
        var index = type.IndexOf(text);
        if (index >= 0) return Values.Value.Of(index);
        return Faulty(scalar, name, DiagnosticCode.FactOptionUnknown, path, text, new Wording(
            string.Join("、", type.Members.Select(member => member.Text)), string.Join(", ", type.Members.Select(member => member.Alias))));
    }

    private Value YesNo(Wording path, Name name, FactNode.Scalar scalar, string text)
    {
        if (FactWords.Yes.Contains(text, StringComparer.OrdinalIgnoreCase)) return Values.Value.Of(true);
        if (FactWords.No.Contains(text, StringComparer.OrdinalIgnoreCase)) return Values.Value.Of(false);
        return Wrong(path, name, DataType.Of(Kind.YesNo), scalar);
    }

    private Value Date(Wording path, Name name, FactNode.Scalar scalar, string text) => WrittenDate.TryRead(text, out var day, out var looksLikeDate)
        ? Values.Value.Of(day)
        : looksLikeDate ? Faulty(scalar, name, DiagnosticCode.FactDateInvalid, path, text) : Wrong(path, name, DataType.Of(Kind.Date), scalar);

    private Value Credit(Wording path, Name name, FactNode.Scalar scalar, string text) => CreditCode.TryParse(text, out var code, out var problem)
        ? Values.Value.OfObject(code)
        : Faulty(scalar, name, DiagnosticCode.FactCodeInvalid, path, text, FactWords.Why(problem));

    private Value Industry(Wording path, Name name, FactNode.Scalar scalar, string text) => IndustryCode.TryParse(text, out var code)
        ? Values.Value.OfObject(code)
        : Faulty(scalar, name, DiagnosticCode.FactCodeInvalid, path, text, FactWords.IndustryForm);

    private Value Duration(Wording path, Name name, FactNode.Scalar scalar, string text)
    {
        foreach (var (unit, period) in new (string[], Func<int, CalendarPeriod>)[]
        {
            (FactWords.YearUnits, n => new CalendarPeriod(n, 0, 0)),
            (FactWords.MonthUnits, n => new CalendarPeriod(0, n, 0)),
            (FactWords.DayUnits, n => new CalendarPeriod(0, 0, n)),
        })
        {
            var suffix = Array.Find(unit, u => text.EndsWith(u, StringComparison.Ordinal));
            if (suffix is not null && WrittenNumber.Read(text[..^suffix.Length], Kind.Count, out var n) == WrittenProblem.None
                && n.TryToInt64(out var count) && count is >= 0 and <= 9999)
                return Values.Value.OfObject(period((int)count));
        }

        return Wrong(path, name, DataType.Of(Kind.Duration), scalar);
    }
}
