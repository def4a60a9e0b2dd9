using System.Globalization;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Quantities;
using Duixian.Storage.Files.Excel;
using Parquet;
using Parquet.Schema;
using Parquet.Serialization;

namespace Duixian.Storage.Files.Populations;

/// <summary>A Parquet file as a sheet, so that it is read by the same rules as a workbook: column names are the header, null is unknown.</summary>
/// <remarks>A column whose name ends in <c>_fen</c> holds money in whole fen; its header is the name without it.</remarks>
internal sealed class ParquetSheet
{
    // Counted as the file states it, before anything is unpacked.
    private const long MostUnpackedBytes = 200L * 1024 * 1024;

    private const string FenEnding = "_fen";
    private const string InYuan = "(yuan)";

    private readonly string _file;
    private readonly DiagnosticBag _bag;

    private ParquetSheet(string file, DiagnosticBag bag) => (_file, _bag) = (file, bag);

    /// <summary>True for the bytes by which a Parquet file starts.</summary>
    public static bool IsParquet(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PAR1"u8);

    /// <summary>The sheet; null after a diagnostic.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">What people know it by.</param>
    /// <param name="name">The name of the sheet.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static Sheet? Read(byte[] bytes, string file, string name, DiagnosticBag bag)
    {
        var nowhere = TextFile.Nowhere(file);
        try
        {
            var (fields, rows) = Unpacked(bytes, nowhere);
            return new ParquetSheet(file, bag).SheetOf(name, fields, rows, nowhere);
        }
        catch (ReadingStopped e)
        {
            bag.Add(DiagnosticCode.FactsSyntax, e.At, e.Reason);
        }
        // A damaged file surfaces as whatever the unpacking runs into; running out of memory is not the file's doing alone.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            bag.Add(DiagnosticCode.FactsSyntax, nowhere, Reasons.ParquetBroken);
        }

        return null;
    }

    // The library reads asynchronously only; from memory there is nothing to wait for.
    private static (IReadOnlyList<Field> Fields, IList<Dictionary<string, object>> Rows) Unpacked(byte[] bytes, SourceSpan nowhere)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        var reader = ParquetReader.CreateAsync(stream, leaveStreamOpen: true).GetAwaiter().GetResult();
        try
        {
            var (cells, size) = (0L, 0L);
            foreach (var group in reader.Metadata!.RowGroups)
            {
                cells += group.NumRows * reader.Schema.Fields.Count;
                size += group.Columns.Sum(column => column.MetaData?.TotalUncompressedSize ?? 0);
            }

            if (cells > FactFile.MostNodes || size > MostUnpackedBytes) throw new ReadingStopped(nowhere, Reasons.TooMany(FactFile.MostNodes));
            if (cells == 0) throw new ReadingStopped(nowhere, Reasons.NoRows);
            stream.Position = 0;
            return (reader.Schema.Fields, ParquetSerializer.DeserializeUntypedAsync(stream).GetAwaiter().GetResult().Data);
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private Sheet SheetOf(string name, IReadOnlyList<Field> fields, IList<Dictionary<string, object>> data, SourceSpan nowhere)
    {
        var rows = new List<SheetRow> { new(1) };
        var columns = new List<(string Name, int Number)>();
        for (var i = 0; i < fields.Count; i++)
        {
            var header = fields[i].Name.EndsWith(FenEnding, StringComparison.Ordinal) ? fields[i].Name[..^FenEnding.Length] + InYuan : fields[i].Name;
            if (CellOf(1, i + 1, new CellText(header.Trim(), false, null)) is { } cell) rows[0].Put(cell);
            columns.Add((fields[i].Name, i + 1));
        }

        for (var i = 0; i < data.Count; i++)
        {
            var row = new SheetRow(i + 2);
            foreach (var (column, number) in columns)
                if (data[i].GetValueOrDefault(column) is { } value && CellOf(row.Number, number, value, column) is { } cell)
                    row.Put(cell);
            if (row.Cells.Count > 0) rows.Add(row);
        }

        return new Sheet(name, nowhere, rows, []);
    }

    private SheetCell? CellOf(int row, int column, object value, string name)
    {
        var text = TextOf(value, name.EndsWith(FenEnding, StringComparison.Ordinal));
        if (text.Trouble is not { } trouble) return CellOf(row, column, text);
        _bag.Add(DiagnosticCode.FactsSyntax, At(row, column, $"{value}"), trouble);
        return null;
    }

    private SheetCell? CellOf(int row, int column, CellText text) =>
        text.Text.Length == 0 ? null : new SheetCell(row, column, text.Text, text.IsNumber, At(row, column, text.Text));

    private SourceSpan At(int row, int column, string text) => new SourceText($"{_file}!{CellAddress.Of(row, column)}", text).Span(0, text.Length);

    private static CellText TextOf(object value, bool isFen) => value switch
    {
        long fen when isFen => new(Money.FromFen(fen).ToYuanString(), true, null),
        _ when isFen => new("", false, Reasons.FenNotWhole),
        string text => CellText.FromText(text),
        bool truth => CellText.FromBoolean(truth ? "1" : "0"),
        DateOnly day => CellText.FromIsoDate(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime time => CellText.FromIsoDate(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        long or int or short or sbyte or ulong or uint or ushort or byte => new(string.Create(CultureInfo.InvariantCulture, $"{value}"), true, null),
        _ when Type.GetTypeCode(value.GetType()) == TypeCode.Decimal => CellText.FromText(string.Create(CultureInfo.InvariantCulture, $"{value}")),
        // Kept as a workbook keeps its numbers: fifteen digits survive. Seven would not do for money.
        _ when Type.GetTypeCode(value.GetType()) == TypeCode.Double => CellText.FromNumber(string.Create(CultureInfo.InvariantCulture, $"{value:R}"), new CellFormat(FormatKind.Number, ""), false),
        _ => new("", false, Reasons.ParquetType),
    };
}
