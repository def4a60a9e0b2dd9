namespace Duixian.Tests.Storage;

/// <summary>Bytes that look random and are the same in every run.</summary>
internal static class Noise
{
    public static void Fill(Span<byte> bytes, uint seed)
    {
        var state = seed | 1;
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)((Next(ref state) >> 16) & 0xFF);
    }

    public static int Below(ref uint state, int bound) => (int)(Next(ref state) % (uint)bound);

    private static uint Next(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
}
