using System.Globalization;
using System.Text.RegularExpressions;
using Duixian.Language.Diagnostics;

namespace Duixian.Storage.Files.Excel;

/// <summary>What a stored cell says to a person, or why it says nothing.</summary>
/// <param name="Text">Trimmed; empty when the cell is empty or in trouble.</param>
/// <param name="IsNumber">True for a bare number.</param>
/// <param name="Trouble">Null when all is well.</param>
internal readonly record struct CellText(string Text, bool IsNumber, Wording? Trouble)
{
    /// <summary>A typed or shared text; digits typed as text are a number all the same.</summary>
    public static CellText FromText(string stored)
    {
        var text = CellTextEscapes.Undo(stored).Trim();
        return new(text, NumberText.LooksPlain(text), null);
    }

    /// <summary>A stored truth value.</summary>
    public static CellText FromBoolean(string stored) => new(stored is "1" or "true" ? "是" : "否", false, null);

    /// <summary>An error value such as #DIV/0!.</summary>
    public static CellText FromError(string stored) => new("", false, Reasons.CellError(stored));

    /// <summary>A stored ISO date; its time of day is left out.</summary>
    public static CellText FromIsoDate(string stored) => new(stored.Split('T')[0], false, null);

    /// <summary>A stored number under its format.</summary>
    /// <param name="stored">As in the file.</param>
    /// <param name="format">Percentages and days are stored as plain numbers and known by their format only.</param>
    /// <param name="from1904">True when the workbook counts days from 1904-01-01.</param>
    public static CellText FromNumber(string stored, CellFormat format, bool from1904)
    {
        if (NumberText.FromStored(stored.Trim()) is not { } number) return new("", false, Reasons.CellBroken);
        if (number.TrimStart('-').Split('.')[0].Length > 15) return new("", false, Reasons.DigitsLost);
        return format.Kind switch
        {
            FormatKind.Percent => new(NumberText.Scale(number, 2) + "%", false, null),
            FormatKind.Date or FormatKind.Year => FromDay(number, format.Kind, from1904),
            _ => format.Unit.Length > 0 ? new(number + format.Unit, false, null) : new(number, true, null),
        };
    }

    // A number too large or negative for a day stays a number: Excel shows it as ####.
    private static CellText FromDay(string number, FormatKind kind, bool from1904)
    {
        if (!int.TryParse(number.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var day))
            return new(number, true, null);
        // Excel believes in 29 February 1900; the reader of facts will say that there is no such day.
        if (day == 60 && !from1904) return new("1900-02-29", false, null);
        var first = from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, day < 60 ? 31 : 30);
        if (day > DateOnly.MaxValue.DayNumber - first.DayNumber || (day == 0 && !from1904)) return new(number, true, null);
        var date = first.AddDays(day);
        var onlyYear = kind == FormatKind.Year;
        return new(date.ToString(onlyYear ? "yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture), onlyYear, null);
    }
}

/// <summary>Undoes the form in which a workbook stores characters that XML cannot: <c>_x000D_</c>.</summary>
internal static partial class CellTextEscapes
{
    public static string Undo(string stored) => !stored.Contains("_x", StringComparison.Ordinal)
        ? stored
        : Escape.Replace(stored, match => CharacterOf(match.Groups[1].ValueSpan).ToString());

    private static char CharacterOf(ReadOnlySpan<char> hex) =>
        (char)ushort.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape { get; }
}
