using System.Globalization;
using System.Text;
using Duixian.Language.Ir;

namespace Duixian.Execution.Drawing;

/// <summary>
/// The boxes of a picture and the lines between them, in pixels. All lines from one part are one tree: out of its box to the right, along
/// the corridor below its row past the columns between, and down or up the corridor before what uses it.
/// </summary>
internal sealed class Wiring
{
    public const int BoxHeight = 26;
    private const int Padding = 10;
    private const int RowGap = 12;
    private const int TrackWidth = 5;
    private const int LaneHeight = 4;
    private const int CorridorEdge = 12;
    private const int ArrowLength = 7;

    // Leaving and arriving lines of one row do not lie on each other.
    private const int Leaving = 5;
    private const int Arriving = -5;

    private readonly Panel _panel;
    private readonly Columns _columns;
    private readonly List<(Part Used, List<Part> Users)> _trees;
    private readonly int[] _tops;
    private readonly int[] _lefts;
    private readonly int[] _widths;
    private readonly Dictionary<Part, int>[] _lanes;
    private readonly Dictionary<Part, int>[] _tracks;

    public Wiring(Panel panel, Func<Part, int> widthOf)
    {
        _panel = panel;
        _columns = new Columns(panel);
        _trees = [.. panel.Edges.GroupBy(edge => edge.Used).Select(group => (group.Key, group.Select(edge => edge.User).ToList()))];
        (_tops, _lanes, Height) = Rows();
        _widths = new int[_columns.Count];
        foreach (var part in panel.Parts.ToArray())
            _widths[_columns[part].Column] = Math.Max(_widths[_columns[part].Column], widthOf(part) + (2 * Padding));
        (_lefts, _tracks, Width) = Corridors();
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The box of a part.</summary>
    public (int Left, int Top, int Width) BoxOf(Part part)
    {
        var (column, row) = _columns[part];
        return (_lefts[column], _tops[row], _widths[column]);
    }

    /// <summary>The lines from each part, as the commands of a path.</summary>
    public IEnumerable<(Part Used, string Path)> Lines() => _trees.Select(tree => (tree.Used, PathOf(tree.Used, tree.Users)));

    /// <summary>The tips of the arrows: the middle of the left side of what uses something.</summary>
    public IEnumerable<(int X, int Y)> Tips() => _panel.Edges.Select(edge => edge.User).Distinct()
        .Select(user => (_lefts[_columns[user].Column], Middle(user) + Arriving));

    private int Middle(Part part) => _tops[_columns[part].Row] + (BoxHeight / 2);

    /// <summary>The corridors that lines leave a part's row for: those before each column with a user further on than the next.</summary>
    private IEnumerable<int> FarCorridors(Part used, List<Part> users) => users
        .Select(user => _columns[user].Column - 1).Where(corridor => corridor > _columns[used].Column).Distinct();

    private (int[] Tops, Dictionary<Part, int>[] Lanes, int Height) Rows()
    {
        var (tops, lanes) = (new int[_columns.Rows], new Dictionary<Part, int>[_columns.Rows]);
        var y = 0;
        for (var row = 0; row < _columns.Rows; row++)
        {
            tops[row] = y;
            var runs = _trees.Where(tree => _columns[tree.Used].Row == row)
                .Select(tree => (tree.Used, _columns[tree.Used].Column, FarCorridors(tree.Used, tree.Users).DefaultIfEmpty(-1).Max()))
                .Where(run => run.Item3 >= 0);
            (lanes[row], var count) = Tracks.Of(runs, apart: 1);
            y += BoxHeight + RowGap + (count * LaneHeight);
        }

        return (tops, lanes, y);
    }

    private int LaneY(Part used)
    {
        var row = _columns[used].Row;
        return _tops[row] + BoxHeight + (RowGap / 2) + (_lanes[row][used] * LaneHeight);
    }

    private (int[] Lefts, Dictionary<Part, int>[] Tracks, int Width) Corridors()
    {
        var (lefts, tracks) = (new int[_columns.Count], new Dictionary<Part, int>[_columns.Count]);
        var x = 0;
        for (var column = 0; column < _columns.Count; column++)
        {
            lefts[column] = x;
            x += _widths[column];
            (tracks[column], var count) = Tracks.Of(_trees.Select(tree => Stretch(tree.Used, tree.Users, column)).Where(s => s.From <= s.To), apart: LaneHeight);
            if (column < _columns.Count - 1) x += (2 * CorridorEdge) + ArrowLength + (count * TrackWidth);
        }

        return (lefts, tracks, x);
    }

    /// <summary>The part of a corridor that a tree covers; from below to for none of it.</summary>
    private (Part Used, int From, int To) Stretch(Part used, List<Part> users, int corridor)
    {
        var ys = users.Where(user => _columns[user].Column == corridor + 1).Select(user => Middle(user) + Arriving).ToList();
        var far = FarCorridors(used, users).ToList();
        var starts = corridor == _columns[used].Column;
        if (starts) ys.Add(Middle(used) + Leaving);
        if ((starts && far.Count > 0) || far.Contains(corridor)) ys.Add(LaneY(used));
        return ys.Count == 0 ? (used, 1, 0) : (used, ys.Min(), ys.Max());
    }

    private int TrackX(Part used, int corridor) =>
        _lefts[corridor] + _widths[corridor] + CorridorEdge + (_tracks[corridor][used] * TrackWidth);

    private string PathOf(Part used, List<Part> users)
    {
        var path = new StringBuilder();
        var column = _columns[used].Column;
        var far = FarCorridors(used, users).ToList();
        var (from, start) = (TrackX(used, column), Middle(used) + Leaving);
        Move(path, _lefts[column] + _widths[column], start, $"H{from}");
        if (far.Count > 0) Move(path, from, start, $"V{LaneY(used)}H{TrackX(used, far.Max())}");
        foreach (var user in users)
        {
            var corridor = _columns[user].Column - 1;
            Move(path, TrackX(used, corridor), corridor == column ? start : LaneY(used), $"V{Middle(user) + Arriving}H{_lefts[corridor + 1] - ArrowLength}");
        }

        return path.ToString();
    }

    private static void Move(StringBuilder path, int x, int y, FormattableString on) =>
        path.Append(CultureInfo.InvariantCulture, $"M{x} {y}").Append(FormattableString.Invariant(on));
}
