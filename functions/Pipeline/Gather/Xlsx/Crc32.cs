using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pipeline.Gather.Xlsx;

/// <summary>The checksum of zip files (ISO 3309, polynomial EDB88320 reversed), eight bytes at a step.</summary>
internal static class Crc32
{
    private const int Step = 8;

    // One table after another, 256 entries each.
    private static readonly uint[] Tables = MakeTables();

    /// <summary>The state before the first byte.</summary>
    public const uint Start = 0xFFFF_FFFF;

    /// <summary>The checksum of a state.</summary>
    public static uint End(uint state) => ~state;

    /// <summary>The state after more bytes.</summary>
    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(Tables);
        for (; bytes.Length >= Step; bytes = bytes[Step..])
        {
            var low = state ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state =
                Unsafe.Add(ref table, 0x700 + (byte)low)
                ^ Unsafe.Add(ref table, 0x600 + (byte)(low >> 8))
                ^ Unsafe.Add(ref table, 0x500 + (byte)(low >> 16))
                ^ Unsafe.Add(ref table, 0x400 + (int)(low >> 24))
                ^ Unsafe.Add(ref table, 0x300 + (byte)high)
                ^ Unsafe.Add(ref table, 0x200 + (byte)(high >> 8))
                ^ Unsafe.Add(ref table, 0x100 + (byte)(high >> 16))
                ^ Unsafe.Add(ref table, (int)(high >> 24));
        }
        foreach (var value in bytes)
            state = Tables[(byte)state ^ value] ^ (state >> 8);
        return state;
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[Step * 256];
        for (var i = 0; i < tables.Length; i++)
            tables[i] = i < 256 ? Shifted((uint)i) : tables[(byte)tables[i - 256]] ^ (tables[i - 256] >> 8);
        return tables;
    }

    private static uint Shifted(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB8_8320;
        return value;
    }
}
