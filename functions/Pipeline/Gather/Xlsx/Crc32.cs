using System.Buffers.Binary;

namespace Pipeline.Gather.Xlsx;

/// <summary>The checksum of zip files (ISO 3309, polynomial EDB88320 reversed), eight bytes at a step.</summary>
internal static class Crc32
{
    private const int Step = 8;

    private static readonly uint[][] Tables = MakeTables();

    /// <summary>The state before the first byte.</summary>
    public const uint Start = 0xFFFF_FFFF;

    /// <summary>The checksum of a state.</summary>
    public static uint End(uint state) => ~state;

    /// <summary>The state after more bytes.</summary>
    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= Step; bytes = bytes[Step..])
        {
            var low = state ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state =
                Tables[7][(byte)low]
                ^ Tables[6][(byte)(low >> 8)]
                ^ Tables[5][(byte)(low >> 16)]
                ^ Tables[4][low >> 24]
                ^ Tables[3][(byte)high]
                ^ Tables[2][(byte)(high >> 8)]
                ^ Tables[1][(byte)(high >> 16)]
                ^ Tables[0][high >> 24];
        }
        foreach (var value in bytes)
            state = Tables[0][(byte)state ^ value] ^ (state >> 8);
        return state;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[Step][];
        for (var table = 0; table < Step; table++)
        {
            tables[table] = new uint[256];
            for (var value = 0u; value < 256; value++)
                tables[table][value] = table == 0 ? Shifted(value) : Next(tables, tables[table - 1][value]);
        }
        return tables;
    }

    private static uint Next(uint[][] tables, uint state) => tables[0][(byte)state] ^ (state >> 8);

    private static uint Shifted(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB8_8320;
        return value;
    }
}
