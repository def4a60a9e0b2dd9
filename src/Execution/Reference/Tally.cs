using Duixian.Execution.Values;
using Duixian.Language.Text;

namespace Duixian.Execution.Reference;

/// <summary>
/// Counts how many parts hold, whatever their order: enough that hold, or too many that do not, decide first; then an error, then a figure
/// not announced, then unknown facts. For “and” this is false, error, not announced, unknown, true; for “or” the same from true.
/// </summary>
internal struct Tally()
{
    private Value _error = default;
    private bool _failed = false;
    private bool _isOpen = false;
    private bool _unknown = false;
    private bool _mayFail = false;
    private bool _waits = false;
    private Needs _needs = Needs.None;
    private Needs _announcements = Needs.None;

    /// <summary>How many parts were taken in.</summary>
    public int Parts { get; private set; } = 0;

    /// <summary>How many of them hold.</summary>
    public int Yes { get; private set; } = 0;

    /// <summary>How many of them do not.</summary>
    public int No { get; private set; } = 0;

    /// <summary>Takes in one part.</summary>
    public void Add(in Value part, SourceSpan span)
    {
        Parts++;
        if (part.IsKnown)
        {
            if (part.Number.IsZero) No++;
            else Yes++;
            return;
        }

        var value = Evaluator.Strict(part, span);
        switch (value.State)
        {
            case ValueState.Error:
                if (!_failed) _error = value;
                (_failed, _isOpen, _needs) = (true, _isOpen || value.MayResolve, _needs.And(value.Needs));
                break;
            case ValueState.NotAnnounced:
                (_announcements, _waits) = (_announcements.And(value.Needs), true);
                break;
            default:
                (_needs, _unknown, _mayFail) = (_needs.And(value.Needs), true, _mayFail || value.MayFail);
                break;
        }
    }

    /// <summary>Whether at least so many of the parts hold.</summary>
    public readonly Value AtLeast(int least)
    {
        if (Yes >= least) return Value.Of(true);
        if (No > Parts - least) return Value.Of(false);
        if (_failed) return _isOpen || _unknown || _waits ? _error.Resolvable(_needs.And(_announcements)) : _error;
        return _waits
            ? Value.NotAnnounced(_announcements.And(_needs.Only<Need.OfJudgement>()))
            : Value.Unknown(_needs, Interval.Truth, _mayFail);
    }
}
