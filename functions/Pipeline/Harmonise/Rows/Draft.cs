using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Pipeline.Harmonise.Rows;

/// <summary>A record being filled from a row's cells.</summary>
internal sealed class Draft(RecordKind kind)
{
    private readonly object?[] _values = new object?[kind.Columns.Count];
    private readonly Origin[] _origins = new Origin[kind.Columns.Count];
    private readonly bool[] _hasOrigin = new bool[kind.Columns.Count];

    /// <summary>What kind of record.</summary>
    public RecordKind Kind { get; } = kind;

    /// <summary>The value of a column so far.</summary>
    public object? this[string column] => _values[Kind.IndexOf(column)];

    /// <summary>Whether the kind has a column.</summary>
    public bool Has(string column) => Kind.IndexOf(column) >= 0;

    /// <summary>Where a column's value stands; null where it stands nowhere.</summary>
    public Origin? OriginOf(string column) => _hasOrigin[Kind.IndexOf(column)] ? _origins[Kind.IndexOf(column)] : null;

    /// <summary>Sets a value and the cell it came from; a column that the kind does not have is left out.</summary>
    public void Set(string column, object? value, CellAddress cell, string? raw)
    {
        var index = Kind.IndexOf(column);
        if (index < 0 || value is null)
            return;
        _values[index] = value;
        _origins[index] = new Origin(cell, raw == value as string ? null : raw);
        _hasOrigin[index] = true;
    }

    /// <summary>Sets a value that no cell of the row holds, where none is set.</summary>
    public void Inherit(string column, object? value, Origin? origin = null)
    {
        var index = Kind.IndexOf(column);
        if (index < 0 || value is null || _values[index] is not null)
            return;
        _values[index] = value;
        if (origin is { } from)
            (_origins[index], _hasOrigin[index]) = (from, true);
    }

    /// <summary>Sets a value in place of the one that is there, or none.</summary>
    public void Replace(string column, object? value, Origin origin)
    {
        var index = Kind.IndexOf(column);
        (_values[index], _origins[index], _hasOrigin[index]) = (value, origin, value is not null);
    }

    /// <summary>Another draft of the same values.</summary>
    public Draft Copy()
    {
        var copy = new Draft(Kind);
        _values.CopyTo(copy._values, 0);
        _origins.CopyTo(copy._origins, 0);
        _hasOrigin.CopyTo(copy._hasOrigin, 0);
        return copy;
    }

    /// <summary>Moves the cells that values came from: a form was read on its side.</summary>
    public void Move(Func<CellAddress, CellAddress> origin)
    {
        for (var i = 0; i < _origins.Length; i++)
        {
            if (_hasOrigin[i])
                _origins[i] = _origins[i] with { Cell = origin(_origins[i].Cell) };
        }
    }

    /// <summary>The record.</summary>
    public Record ToRecord(Area area, string? project, RecordSource source, DateRange? reportingPeriod) =>
        Record.OfValues(Kind, area, project, source, _values, new Origins(Kind, _origins, _hasOrigin), reportingPeriod);

    // A dictionary over the kind's columns: a record has many, and a hash table for each would be most of the memory.
    private sealed class Origins(RecordKind kind, Origin[] origins, bool[] has) : IReadOnlyDictionary<string, Origin>
    {
        public Origin this[string key] => TryGetValue(key, out var origin) ? origin : throw new KeyNotFoundException(key);

        public IEnumerable<string> Keys => this.Select(pair => pair.Key);

        public IEnumerable<Origin> Values => this.Select(pair => pair.Value);

        public int Count => has.Count(isSet => isSet);

        public bool ContainsKey(string key) => TryGetValue(key, out _);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out Origin value)
        {
            var index = kind.IndexOf(key);
            value = index >= 0 ? origins[index] : default;
            return index >= 0 && has[index];
        }

        public IEnumerator<KeyValuePair<string, Origin>> GetEnumerator()
        {
            for (var i = 0; i < origins.Length; i++)
            {
                if (has[i])
                    yield return new(kind.Columns[i].Name, origins[i]);
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
