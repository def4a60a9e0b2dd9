using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Duixian.Storage.Files.Excel;

/// <summary>What a number format makes of a stored number.</summary>
internal enum FormatKind
{
    /// <summary>Shown as a number.</summary>
    Number,

    /// <summary>Shown times one hundred with a percent sign.</summary>
    Percent,

    /// <summary>A day counted from the workbook's first one.</summary>
    Date,

    /// <summary>A day of which only the year is shown.</summary>
    Year,
}

/// <summary>A number format reduced to what changes the meaning of a number.</summary>
/// <param name="Kind">Number, percentage or day.</param>
/// <param name="Unit">A unit that the format writes after the number, such as 万元; otherwise empty.</param>
internal readonly record struct CellFormat(FormatKind Kind, string Unit)
{
    private static readonly string[] Units = ["万元", "亿元", "元", "万", "亿", "\u2030"];

    /// <summary>Reads a format code such as <c>#,##0.00"万元"</c>, <c>0.0%</c> or <c>yyyy"年"m"月"d"日"</c>.</summary>
    /// <remarks>
    /// A format that scales (<c>0!.0,"万"</c>) shows a stored yuan in 万: the stored number is the fact, and the unit
    /// belongs to the picture only.
    /// </remarks>
    public static CellFormat FromCode(string code)
    {
        var (letters, literal, scales) = Split(code);
        if (letters.Contains('%', StringComparison.Ordinal)) return new(FormatKind.Percent, "");
        var days = letters.Contains('y', StringComparison.Ordinal) || letters.Contains('d', StringComparison.Ordinal);
        if (days)
        {
            var onlyYear = !letters.AsSpan().ContainsAny('m', 'd');
            return new(onlyYear ? FormatKind.Year : FormatKind.Date, "");
        }
        return new(FormatKind.Number, scales ? "" : Units.FirstOrDefault(unit => literal == unit) ?? "");
    }

    /// <summary>The meaning of the formats that Excel knows by number alone.</summary>
    public static CellFormat FromNumber(uint number) => number switch
    {
        9 or 10 => new(FormatKind.Percent, ""),
        (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new(FormatKind.Date, ""),
        _ => new(FormatKind.Number, ""),
    };

    // Only the first section counts: it shows positive numbers. Brackets hold colours and locales.
    private static (string Letters, string Literal, bool Scales) Split(string code)
    {
        var letters = new StringBuilder();
        var literal = new StringBuilder();
        var scales = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    var quote = code.IndexOf('"', i + 1);
                    literal.Append(code, i + 1, (quote < 0 ? code.Length : quote) - i - 1);
                    i = quote < 0 ? code.Length : quote;
                    break;
                case '[':
                    var bracket = code.IndexOf(']', i);
                    i = bracket < 0 ? code.Length : bracket;
                    break;
                case '\\' or '!' when i + 1 < code.Length:
                    scales |= code[i + 1] == '.';
                    literal.Append(code[++i] is ' ' or '.' ? "" : code[i]);
                    break;
                case '_' or '*':
                    i++;
                    break;
                case ',':
                    scales |= !HasPlaceholderAfter(code, i);
                    break;
                case > '\u007F':
                    literal.Append(code[i]);
                    break;
                default:
                    letters.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }
        var text = letters.ToString();
        return (text.Contains("general", StringComparison.Ordinal) ? "" : text, literal.ToString().Trim(), scales);
    }

    private static bool HasPlaceholderAfter(string code, int at)
    {
        var end = code.IndexOf(';', at);
        return code.AsSpan(at, (end < 0 ? code.Length : end) - at).ContainsAny('0', '#', '?');
    }
}

/// <summary>The number formats of a workbook by style index.</summary>
internal sealed class CellFormats
{
    private readonly List<CellFormat> _byStyle = [];

    public CellFormats(WorkbookStylesPart? part)
    {
        var sheet = part?.Stylesheet;
        if (sheet is null) return;
        var codes = new Dictionary<uint, string>();
        foreach (var format in sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id) codes[id] = format.FormatCode?.Value ?? "";
        }
        foreach (var style in sheet.CellFormats?.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>() ?? [])
        {
            var id = style.NumberFormatId?.Value ?? 0;
            _byStyle.Add(codes.TryGetValue(id, out var code) ? CellFormat.FromCode(code) : CellFormat.FromNumber(id));
        }
    }

    public CellFormat this[uint style] => style < _byStyle.Count ? _byStyle[(int)style] : new(FormatKind.Number, "");
}
