using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Duixian.Tests.Storage;

/// <summary>Makes small workbooks from raw XML, so that a test says exactly what is stored.</summary>
internal sealed class TestWorkbook
{
    private readonly List<(string Name, string Xml, string State)> _sheets = [];
    private readonly StringBuilder _shared = new();
    private readonly List<string> _formats = [];
    private int _sharedCount;

    public bool From1904 { get; init; }

    /// <summary>
    /// Adds a sheet; cells are separated by | and rows by line breaks. A cell is empty, a number, a text, or
    /// <c>{format}number</c>, <c>{#error}</c>, <c>{true}</c>, <c>{t}text</c> for text whatever it looks like, <c>{=}</c> for
    /// a formula without result, <c>{=}value</c> for one with; a shared text otherwise.
    /// </summary>
    public TestWorkbook Sheet(string name, string rows, string merges = "", string state = "visible")
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        var lines = rows.Split('\n');
        for (var r = 0; r < lines.Length; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            var cells = lines[r].Split('|');
            for (var c = 0; c < cells.Length; c++) xml.Append(Cell($"{(char)('A' + c)}{r + 1}", cells[c].Trim()));
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (merges.Length > 0)
            xml.Append("<mergeCells>").AppendJoin("", merges.Split(' ').Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        _sheets.Add((name, xml.Append("</worksheet>").ToString(), state));
        return this;
    }

    public TestWorkbook RawSheet(string name, string xml)
    {
        _sheets.Add((name, xml, "visible"));
        return this;
    }

    private string Cell(string at, string text)
    {
        if (text.Length == 0) return "";
        if (text == "{true}") return $"<c r=\"{at}\" t=\"b\"><v>1</v></c>";
        if (text == "{false}") return $"<c r=\"{at}\" t=\"b\"><f>1=2</f><v>0</v></c>";
        if (text == "{=}") return $"<c r=\"{at}\"><f>A1+1</f></c>";
        if (text.StartsWith("{=}", StringComparison.Ordinal)) return $"<c r=\"{at}\"><f>A1+1</f><v>{text[3..]}</v></c>";
        if (text.StartsWith("{t}", StringComparison.Ordinal)) return Inline(at, text[3..]);
        if (text.StartsWith("{#", StringComparison.Ordinal) && text[^1] == '}') return $"<c r=\"{at}\" t=\"e\"><v>{text.Trim('{', '}')}</v></c>";
        if (text[0] == '{')
        {
            var end = text.IndexOf('}', StringComparison.Ordinal);
            _formats.Add(text[1..end]);
            return $"<c r=\"{at}\" s=\"{_formats.Count}\"><v>{text[(end + 1)..]}</v></c>";
        }
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) return $"<c r=\"{at}\"><v>{text}</v></c>";
        _shared.Append(CultureInfo.InvariantCulture, $"<si><r><t>{SecurityElement.Escape(text[..1])}</t></r><r><t xml:space=\"preserve\">{SecurityElement.Escape(text[1..])}</t></r><rPh sb=\"0\" eb=\"1\"><t>pin</t></rPh></si>");
        return $"<c r=\"{at}\" t=\"s\"><v>{_sharedCount++}</v></c>";
    }

    private static string Inline(string at, string text) =>
        $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts())
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return buffer.ToArray();
    }

    private IEnumerable<(string Name, string Text)> Parts()
    {
        const string types = "http://schemas.openxmlformats.org/package/2006/content-types";
        const string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        yield return ("[Content_Types].xml", $"<Types xmlns=\"{types}\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{kind}styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{kind}sharedStrings+xml\"/>"
            + string.Concat(_sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"{kind}worksheet+xml\"/>")) + "</Types>");
        yield return ("_rels/.rels", $"<Relationships xmlns=\"{relations}\"><Relationship Id=\"rId1\" Type=\"{relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{relation}\"><workbookPr{(From1904 ? " date1904=\"1\"" : "")}/><sheets>"
            + string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>")) + "</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{relations}\">"
            + string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
            + $"<Relationship Id=\"rIdS\" Type=\"{relation}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rIdT\" Type=\"{relation}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        yield return ("xl/styles.xml", $"<styleSheet xmlns=\"{main}\"><numFmts>"
            + string.Concat(_formats.Select((f, i) => uint.TryParse(f, out _) ? "" : $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(f)}\"/>"))
            + "</numFmts><cellXfs><xf numFmtId=\"0\"/>"
            + string.Concat(_formats.Select((f, i) => $"<xf numFmtId=\"{(uint.TryParse(f, out var id) ? id : (uint)(200 + i))}\"/>")) + "</cellXfs></styleSheet>");
        yield return ("xl/sharedStrings.xml", $"<sst xmlns=\"{main}\">{_shared}</sst>");
        for (var i = 0; i < _sheets.Count; i++) yield return ($"xl/worksheets/sheet{i + 1}.xml", _sheets[i].Xml);
    }
}
