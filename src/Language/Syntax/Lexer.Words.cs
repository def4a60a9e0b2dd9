using Duixian.Language.Diagnostics;
using Duixian.Quantities;

namespace Duixian.Language.Syntax;

internal sealed partial class Lexer
{
    /// <summary>Reads a run of letters and digits; it is one name unless a whole piece between digits is a keyword.</summary>
    private void ReadWord(List<Token> into)
    {
        var start = _at;
        while (_at < _end && IsNamePart(normal[_at])) _at++;
        var run = normal.AsSpan(start, _at - start);
        var keyword = Keywords.Find(run);
        var firstDigit = run.IndexOfAnyInRange('0', '9');
        if (keyword == Keyword.None && firstDigit > 0 && Keywords.Find(run[..firstDigit]) != Keyword.None)
        {
            // 前50名: a change between letter and digit ends the keyword; the rest is read again from the digit.
            _at = start + firstDigit;
            keyword = Keywords.Find(run[..firstDigit]);
        }

        into.Add(new Token(
            keyword == Keyword.None ? TokenKind.Name : TokenKind.Keyword,
            source.Span(start, _at - start))
        {
            Word = normal[start.._at],
            Keyword = keyword,
        });
    }

    private Token ReadNumber()
    {
        var start = _at;
        SkipDigits();
        if (ReadDate(start) is { } date) return date;
        if (_at + 1 < _end && normal[_at] == '.' && char.IsAsciiDigit(normal[_at + 1]))
        {
            _at++;
            SkipDigits();
        }

        var digits = normal.AsSpan(start, _at - start);
        var number = Ratio.Zero;
        if (digits.Length > MostDigits || !Ratio.TryParse(digits, out number))
            diagnostics.Add(
                DiagnosticCode.NumberTooLong, source.Span(start, _at - start), $"{digits.Length}", $"{MostDigits}");
        var unit = ReadUnit();
        return new Token(TokenKind.Number, source.Span(start, _at - start))
        {
            Word = digits.Length > MostDigits ? "0" : digits.ToString(),
            Number = number,
            Unit = unit,
        };
    }

    private void SkipDigits()
    {
        while (_at < _end && char.IsAsciiDigit(normal[_at])) _at++;
    }

    private Unit ReadUnit()
    {
        var spaces = 0;
        while (_at + spaces < _end && normal[_at + spaces] == ' ') spaces++;
        var (unit, length) = Units.StartOf(normal.AsSpan(_at + spaces, _end - _at - spaces));
        if (unit == Unit.None) return unit;

        // Behind a space a Chinese unit must end its word: 「50 年龄」 is a count and a name.
        var after = _at + spaces + length;
        if (spaces > 0 && after < _end && IsNamePart(normal[after]) && IsNamePart(normal[after - 1])) return Unit.None;
        _at = after;
        return unit;
    }

    /// <summary>2026-03-01 or 2026年3月1日; anything else leaves the number as it is.</summary>
    private Token? ReadDate(int start)
    {
        if (_at - start != 4 || _at >= _end) return null;
        var save = _at;
        var chinese = normal[_at] == '年';
        if (!chinese && normal[_at] != '-') return null;
        if (!ReadPart(chinese ? '月' : '-', out var month) || !ReadPart(chinese ? '日' : '\0', out var day)
            || (!chinese && (month.Length != 2 || day.Length != 2)))
        {
            _at = save;
            return null;
        }

        var span = source.Span(start, _at - start);
        var (y, m, d) = (Int(normal[start..save]), Int(month), Int(day));
        var valid = y >= 1 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m);
        if (!valid) diagnostics.Add(DiagnosticCode.DateInvalid, span, span.Text);
        return new Token(TokenKind.Date, span) { Word = span.Text, Date = valid ? new DateOnly(y, m, d) : default };
    }

    private bool ReadPart(char close, out string digits)
    {
        var start = ++_at;
        SkipDigits();
        digits = normal[Math.Min(start, _at).._at];
        if (digits.Length is < 1 or > 2) return false;
        if (close == '\0') return true;
        if (_at >= _end || normal[_at] != close) return false;
        if (close == '日') _at++;
        return true;
    }

    private static int Int(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
