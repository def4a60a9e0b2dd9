using Duixian.Language.Ir;

namespace Duixian.Execution.Drawing;

/// <summary>Where the parts of a picture stand: what uses a part stands to its right, and long columns are broken into several.</summary>
internal sealed class Columns
{
    private const int MostRows = 14;

    private readonly Dictionary<Part, List<Part>> _users;
    private readonly Dictionary<Part, int> _layers = [];
    private readonly Dictionary<Part, (int Column, int Row)> _places = [];

    public Columns(Panel panel)
    {
        _users = panel.Edges.GroupBy(edge => edge.Used).ToDictionary(group => group.Key, group => group.Select(edge => edge.User).ToList());
        foreach (var part in panel.Parts.ToArray()) LayerOf(part);
        var layers = panel.Parts.GroupBy(part => _layers[part]).OrderBy(layer => layer.Key).Select(layer => layer.ToList()).ToList();
        Rows = layers.Max(RowsFor);
        var column = 0;
        foreach (var layer in layers) column = Place(layer, column);
        Count = column;
        // They were placed from the right, what nothing uses first.
        foreach (var (part, place) in _places.ToArray()) _places[part] = (Count - 1 - place.Column, place.Row);
    }

    /// <summary>How many columns there are.</summary>
    public int Count { get; }

    /// <summary>How many rows the longest column has.</summary>
    public int Rows { get; }

    /// <summary>Column and row of a part, from zero.</summary>
    public (int Column, int Row) this[Part part] => _places[part];

    /// <summary>How many steps lead to what nothing uses, at most.</summary>
    private int LayerOf(Part part)
    {
        if (_layers.TryGetValue(part, out var known)) return known;
        return _layers[part] = _users.TryGetValue(part, out var users) ? users.Max(LayerOf) + 1 : 0;
    }

    private static int RowsFor(List<Part> layer) => (layer.Count + ColumnsFor(layer) - 1) / ColumnsFor(layer);

    private static int ColumnsFor(List<Part> layer) => (layer.Count + MostRows - 1) / MostRows;

    /// <summary>Each part near what uses it; a broken column goes on in the next one row by row.</summary>
    private int Place(List<Part> layer, int column)
    {
        var (columns, rows) = (ColumnsFor(layer), RowsFor(layer));
        var top = (Rows - rows) / 2;
        var ordered = layer.Select((part, i) => (Part: part, Order: i, Height: HeightOf(part))).OrderBy(each => each.Height).ThenBy(each => each.Order);
        var index = 0;
        foreach (var (part, _, _) in ordered)
        {
            _places[part] = (column + (index % columns), top + (index / columns));
            index++;
        }

        return column + columns;
    }

    // In thousandths of a row.
    private int HeightOf(Part part) => _users.TryGetValue(part, out var users) ? users.Sum(user => _places[user].Row) * 1000 / users.Count : 0;
}
