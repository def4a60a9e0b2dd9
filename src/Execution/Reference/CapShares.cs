using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

/// <summary>What each of the items that share a cap gets of it, given that it gets something at all.</summary>
/// <remarks>
/// What is selected counts as selected. An item that is not certainly eligible, or not judged yet, may leave its part to the others. Exact
/// where nothing else is open; otherwise between the share beside the most and the share beside the least that the others may claim.
/// </remarks>
internal sealed class CapShares
{
    private readonly SharedCap _cap;
    private readonly Value _left;
    private readonly bool _inTurn;
    private readonly (Ratio Low, Ratio? High) _limit;
    private readonly Dictionary<AwardInstance, Money> _apportioned;

    private CapShares(SharedCap cap, Value left, List<AwardInstance> covered, bool inTurn)
    {
        (_cap, _left, _inTurn) = (cap, left, inTurn);
        _limit = (Ratio.Of((left.Bounds.Low ?? Ratio.Zero).Floor()), left.Bounds.High is { } high ? Ratio.Of(high.Floor()) : null);
        _apportioned = Apportioned(covered);
    }

    /// <summary>The covered items with their shares.</summary>
    /// <param name="cap">The cap.</param>
    /// <param name="left">What is left of it: known, or unknown within bounds that are not negative.</param>
    /// <param name="turns">The covered items in the order they are served; any order where it is not known.</param>
    /// <param name="order">What stops the order from being known, bounds where unknown facts do; null when it is.</param>
    /// <param name="waits">The unknown facts that do.</param>
    public static List<AwardInstance> Of(SharedCap cap, Value left, List<AwardInstance> turns, AmountResult? order, Needs waits)
    {
        var inTurn = cap.Allocation == CapAllocation.InOrder && order is not AmountResult.Between;
        var shares = new CapShares(cap, left, turns, inTurn);
        var claims = new Claims(order is AmountResult.Between, waits);
        if (order is not null) claims.StopOrder(order);
        if (!inTurn) turns.ForEach(claims.Add);
        return turns.ConvertAll(instance =>
        {
            var share = shares.Of(instance, claims);
            // In turn only those before have a claim on what is left.
            if (inTurn) claims.Add(instance);
            return share;
        });
    }

    private AwardInstance Of(AwardInstance instance, Claims claims)
    {
        // Of nothing, or for nothing due, there is nothing to share, whatever the others claim.
        var nothing = instance.Amount is AmountResult.Exact { Value.Fen: 0 } || (_limit.High is { IsZero: true } && !_left.MayFail && !AmountMayFail(instance));
        if (instance.Amount is AmountResult.Failed) return instance;
        if (nothing && instance.Amount is not AmountResult.NotAnnounced) return Given(instance, Money.Zero);
        if (IsUsedUp(claims) && !AmountMayFail(instance) && instance.Amount is not AmountResult.NotAnnounced)
            return Hanging(Given(instance, Money.Zero), instance, claims, HangsOn.Selection);
        if (Worse(claims.Stopped, instance.Amount) is { } stopped)
            return instance with
            {
                Amount = stopped,
                Needs = instance.Needs.And(_left.Needs).And(stopped is AmountResult.NotAnnounced waiting ? waiting.Needs : Needs.None),
            };
        var (least, most, certain) = _inTurn ? claims.All : claims.Without(instance);
        if (certain && _apportioned.TryGetValue(instance, out var money)) return Hanging(Given(instance, money), instance, claims, HangsOn.Selection);
        var own = AmountBounds.Of(instance.Amount);
        var low = most is { } rivals ? Share(own.Low.Fen, rivals, _limit.Low) : Ratio.Zero;
        var high = _limit.High;
        if (own.High is { } due) high = high is { } limit ? Share(due.Fen, claims.IsOrderOpen ? Ratio.Zero : least, limit) : due.Fen;
        // In proportion a share within a fen is not the fen itself.
        if (low == high && low.IsInteger && !_left.MayFail && !claims.MayFail && !AmountMayFail(instance))
            return Hanging(Given(instance, MoneyOf(low)), instance, claims, HangsOn.Selection);
        var between = new AmountResult.Between(MoneyOf(Ratio.Of(low.Floor())), high is { } top && top.Ceiling() <= EntitlementStage.MostFen ? MoneyOf(Ratio.Of(top.Ceiling())) : null);
        return Hanging(
            instance with
            {
                Amount = between,
                Needs = instance.Needs.And(_left.Needs).And(claims.Needs),
                ShareMayFail = AmountMayFail(instance) || _left.MayFail || claims.MayFail,
            },
            instance, claims, HangsOn.Selection | HangsOn.Judgement);
    }

    /// <summary>Whether those before take all of the cap for certain, whatever any other of them may claim.</summary>
    private bool IsUsedUp(Claims claims) => _inTurn && !claims.IsOrderStopped && !_left.MayFail && claims.Sure >= _limit.High;

    /// <summary>The share of what is due beside what the others claim; it rises with the amount and the limit and falls with the claims.</summary>
    private Ratio Share(Ratio due, Ratio rivals, Ratio limit)
    {
        if (due + rivals <= limit) return due;
        if (_cap.Allocation == CapAllocation.InOrder) return Ratio.Min(due, Ratio.Max(limit - rivals, Ratio.Zero));
        return due.IsZero ? due : limit * due / (due + rivals);
    }

    /// <summary>The whole fen of each where everything is exact, as if each takes part.</summary>
    private Dictionary<AwardInstance, Money> Apportioned(List<AwardInstance> covered)
    {
        var shares = new Dictionary<AwardInstance, Money>(ReferenceEqualityComparer.Instance);
        if (_cap.Allocation == CapAllocation.InOrder || !_left.IsKnown || !covered.TrueForAll(instance => instance.Amount is AmountResult.Exact)) return shares;
        var due = covered.ConvertAll(instance => (Ratio)((AmountResult.Exact)instance.Amount).Value.Fen);
        var sum = due.Aggregate(Ratio.Zero, (total, amount) => total + amount);
        var given = Apportionment.ByLargestRemainder(MoneyOf(Ratio.Min(_limit.Low, sum)), due);
        for (var i = 0; i < covered.Count; i++) shares[covered[i]] = given[i];
        return shares;
    }

    private AwardInstance Given(AwardInstance instance, Money share)
    {
        var amount = new AmountResult.Exact(share);
        if (amount == instance.Amount) return instance;
        return instance with { Amount = amount, SharedCap = _cap };
    }

    /// <summary>What is less than its own amount because of the others hangs on what they hang on.</summary>
    private static AwardInstance Hanging(AwardInstance share, AwardInstance before, Claims claims, HangsOn on)
    {
        if (share.Amount == before.Amount || share.Eligibility == Eligibility.Error) return share;
        return share with
        {
            HangsOn = share.HangsOn | (claims.HangsOn & on),
            Pending = on.HasFlag(HangsOn.Judgement) ? share.Pending.Union(claims.Pending).ToSeq() : share.Pending,
        };
    }

    private static Money MoneyOf(Ratio fen) => Money.FromFen((long)Ratio.Min(fen, EntitlementStage.MostFen).Floor());

    /// <summary>
    /// Whether an item may turn out to be an error, which would then be one for those that share with it. An amount without an upper end
    /// may be larger than any money.
    /// </summary>
    public static bool MayFail(AwardInstance instance) => AmountMayFail(instance) || instance.Conditions.Any(condition => condition.Value.MayFail);

    /// <summary>Whether its amount may. A condition that may fail leaves what is due where it does not.</summary>
    private static bool AmountMayFail(AwardInstance instance)
    {
        var raw = instance.Entitlement.Raw;
        return instance.ShareMayFail || AmountBounds.Of(instance.Amount).High is null || raw.MayFail || (raw.State == ValueState.Unknown && !(raw.Bounds.Low >= Ratio.Zero));
    }

    /// <summary>An error outweighs a figure not announced; null for an amount that is exact or bounded.</summary>
    private static AmountResult? Worse(AmountResult? worst, AmountResult amount) => (worst, amount) switch
    {
        (AmountResult.Failed, _) => worst,
        (_, AmountResult.Failed) => amount,
        (AmountResult.NotAnnounced one, AmountResult.NotAnnounced other) => new AmountResult.NotAnnounced(one.Needs.And(other.Needs)),
        (AmountResult.NotAnnounced, _) => worst,
        (_, AmountResult.NotAnnounced) => amount,
        _ => null,
    };

    /// <summary>What other items claim of a cap.</summary>
    private sealed class Claims(bool isOrderOpen, Needs waits)
    {
        private readonly HashSet<Need.OfJudgement> _pending = [];
        private Ratio _least;
        private Ratio _most;
        private int _unbounded;
        private int _uncertain;

        public bool IsOrderOpen { get; } = isOrderOpen;

        /// <summary>An error or a figure not announced that every share beside these claims needs.</summary>
        public AmountResult? Stopped { get; private set; }

        public bool MayFail { get; private set; } = isOrderOpen;

        public Needs Needs { get; private set; } = waits;

        public HangsOn HangsOn { get; private set; }

        public IEnumerable<Need.OfJudgement> Pending => _pending;

        public (Ratio Least, Ratio? Most, bool Certain) All => (_least, _unbounded > 0 ? null : _most, _uncertain == 0);

        /// <summary>What is claimed for certain by those that cannot fail.</summary>
        public Ratio Sure { get; private set; }

        /// <summary>Whether it is not known who comes before whom.</summary>
        public bool IsOrderStopped { get; private set; }

        public void StopOrder(AmountResult order)
        {
            IsOrderStopped = true;
            Stop(order);
        }

        private void Stop(AmountResult amount) => Stopped = Worse(Stopped, amount);

        public void Add(AwardInstance instance)
        {
            var claim = ClaimOf(instance);
            (_least, _most) = (_least + claim.Least, _most + claim.Most);
            if (claim.IsUnbounded) _unbounded++;
            if (!claim.IsCertain) _uncertain++;
            if (claim.IsCertain && instance.Amount is not AmountResult.Failed && !CapShares.MayFail(instance)) Sure += claim.Least;
            // Behind an open order or an open eligibility an error is one that the others may not meet.
            var needed = !IsOrderOpen && (claim.IsCertain || instance.Eligibility == Eligibility.Error);
            if (instance.Amount is AmountResult.NotAnnounced || (instance.Amount is AmountResult.Failed && needed)) Stop(instance.Amount);
            MayFail |= instance.Amount is AmountResult.Failed || CapShares.MayFail(instance);
            Needs = Needs.And(instance.Needs);
            HangsOn |= instance.HangsOn;
            _pending.UnionWith(instance.Pending);
        }

        public (Ratio Least, Ratio? Most, bool Certain) Without(AwardInstance instance)
        {
            var own = ClaimOf(instance);
            var unbounded = own.IsUnbounded ? _unbounded - 1 : _unbounded;
            return (_least - own.Least, unbounded > 0 ? null : _most - own.Most, _uncertain == (own.IsCertain ? 0 : 1));
        }

        private static (Ratio Least, Ratio Most, bool IsUnbounded, bool IsCertain) ClaimOf(AwardInstance instance)
        {
            var (low, high) = AmountBounds.Of(instance.Amount);
            var certain = instance is { Eligibility: Eligibility.Yes, Pending.Count: 0 };
            return (certain ? low.Fen : Ratio.Zero, high is { } most ? most.Fen : Ratio.Zero, high is null, certain);
        }
    }
}
