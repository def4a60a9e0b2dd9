using Duixian.Storage.Files;
using Duixian.Storage.Files.Populations;
using Parquet.Schema;
using Parquet.Serialization;
using Xunit;

namespace Duixian.Tests.Storage;

/// <summary>Firms and their items from Parquet files.</summary>
public sealed class ParquetTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    private static string Shown(FileReading<PopulationFacts> reading) => string.Join(
        '\n', (reading.Content?.Firms ?? []).Select(firm => $"{firm.Code} {Scratch.Show(firm.Facts)}").Concat(reading.Diagnostics.Select(d => $"{d.Code} {d.Span.Source.Name} {d.Span.Text}")));

    private static async Task<byte[]> Bytes(Field[] fields, params object?[][] rows)
    {
        using MemoryStream stream = new();
        IDictionary<string, object?>[] data =
            [.. rows.Select(row => (IDictionary<string, object?>)fields.Zip(row).ToDictionary(pair => pair.First.Name, pair => pair.Second))];
        await ParquetSerializer.SerializeUntypedAsync(data, new ParquetSchema(fields), stream);
        return stream.ToArray();
    }

    private async Task<string> Read(Field[] fields, params object?[][] rows) =>
        Shown(PopulationFile.Read(_scratch.Write("firms.parquet", await Bytes(fields, rows)), null));

    [Fact]
    public async Task A_parquet_file_and_its_siblings_hold_the_firms_and_their_lists()
    {
        string path = _scratch.Write("firms.parquet", await Bytes(
            [new DataField<string>("代码"), new DataField<long?>("营业收入(2025)_fen"), new DataField<bool?>("合格"), new DataField<DateTime?>("成立日"), new DecimalDataField("占比", 9, 4, isNullable: true), new DataField<int?>("人数")],
            ["A1", 12_345_678_901_234_567L, true, new DateTime(2020, 2, 29), 0.125m, 7],
            ["B2", null, null, null, null, null],
            ["C3", -5L, false, null, 1m, 0]));
        _scratch.Write("firms.产品.parquet", await Bytes([new DataField<string>("企业"), new DataField<string>("编号"), new DataField<long?>("销售额_fen")], ["A1", "P1", 300L], ["A1", "P2", null]));
        _scratch.Write("firms.产品.测评.parquet", await Bytes([new DataField<string>("企业"), new DataField<string>("编号"), new DataField<string>("测评号")], ["A1", "P2", "T1"]));
        Assert.Equal(
            "A1 {代码: A1, 营业收入(2025): 123456789012345.67yuan, 合格: 是, 成立日: 2020-02-29, 占比: #0.1250, 人数: #7, 产品: [{编号: P1, 销售额: 3.00yuan, 测评: []}, {编号: P2, 销售额: ?, 测评: [{测评号: T1}]}]}\n"
            + "B2 {代码: B2, 营业收入(2025): ?, 合格: ?, 成立日: ?, 占比: ?, 人数: ?, 产品: []}\n"
            + "C3 {代码: C3, 营业收入(2025): -0.05yuan, 合格: 否, 成立日: ?, 占比: #1.0000, 人数: #0, 产品: []}",
            Shown(PopulationFile.Read(path, null)));
    }

    [Fact]
    public async Task The_ledger_may_be_a_parquet_file_too()
    {
        string firms = _scratch.Write("firms.csv", "代码\nA1\n");
        string ledger = _scratch.Write("ledger.parquet", await Bytes([new DataField<string>("企业"), new DataField<string>("奖补"), new DataField<int>("年度"), new DataField<long>("金额_fen")], ["A1", "某奖", 2025, 3_000_000L]));
        Assert.Equal("A1 {代码: A1, 台账: [{奖补: 某奖, 年度: #2025, 金额: 30000.00yuan}]}", Shown(PopulationFile.Read(firms, ledger)));
    }

    [Fact]
    public async Task Money_must_be_whole_fen_in_64_bits()
    {
        Assert.Equal("A1 {代码: A1, 收入: ?}\nFactsSyntax firms.parquet!B2 12.5", await Read([new DataField<string>("代码"), new DataField<double>("收入_fen")], ["A1", 12.5]));
        Assert.Equal("A1 {代码: A1, 收入: ?}\nFactsSyntax firms.parquet!B2 7", await Read([new DataField<string>("代码"), new DataField<int>("收入_fen")], ["A1", 7]));
    }

    [Fact]
    public async Task A_double_keeps_fifteen_digits_and_a_float_which_keeps_seven_is_refused()
    {
        Assert.Equal("A1 {代码: A1, 比: #0.3}", await Read([new DataField<string>("代码"), new DataField<double>("比")], ["A1", 0.1 + 0.2]));
        Assert.Equal("A1 {代码: A1, 收入: ?}\nFactsSyntax firms.parquet!B2 123456790", await Read([new DataField<string>("代码"), new DataField<float>("收入")], ["A1", 123_456_789f]));
        Assert.Equal("A1 {代码: A1, 比: ?}\nFactsSyntax firms.parquet!B2 NaN", await Read([new DataField<string>("代码"), new DataField<double>("比")], ["A1", double.NaN]));
    }

    [Fact]
    public async Task A_damaged_file_is_told_and_never_throws()
    {
        byte[] whole = await Bytes([new DataField<string>("代码"), new DataField<long>("收入_fen")], ["A1", 7L]);
        for (int length = 4; length < whole.Length; length += 7)
            Assert.Equal("FactsSyntax firms.parquet ", Shown(PopulationFile.Read(_scratch.Write("firms.parquet", whole[..length]), null)));
        for (int at = 4; at < whole.Length; at += 3)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x55;
            Assert.NotNull(PopulationFile.Read(_scratch.Write("firms.parquet", damaged), null));
        }
    }

    [Fact]
    public async Task A_file_without_rows_is_told() =>
        Assert.Equal("FactsSyntax firms.parquet ", await Read([new DataField<string>("代码")]));
}
