using Duixian.Execution.Facts;
using Duixian.Execution.Values;
using Duixian.Language.Ir;

namespace Duixian.Execution.Population;

/// <summary>A known item, option, code or text as the ledger keeps it.</summary>
internal static class LedgerName
{
    /// <summary>An item by its key, an option by its Chinese name, anything else as it is written.</summary>
    public static string Of(Value value, DataType type) => value.Payload switch
    {
        Item item => item.Key,
        { } payload => payload.ToString() ?? "",
        null when type is DataType.Option option => option.Type.Members[value.Int].Text,
        null => value.Number.ToString(),
    };
}
