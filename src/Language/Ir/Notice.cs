using Duixian.Language.Text;

namespace Duixian.Language.Ir;

/// <summary>A yearly implementation notice: what it sets, within the bounds of its policy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Year">The policy year it is for.</param>
/// <param name="IsExample">True when it is plainly marked as an example.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Settings">Value of each parameter it sets.</param>
/// <param name="Envelopes">Envelope of each budget it announces, in fen.</param>
/// <param name="Windows">Application window of each award it opens.</param>
/// <param name="Superseded">What takes the policy's place, and when; null when it says nothing.</param>
/// <param name="Text">The notice document.</param>
public sealed record Notice(
    Name Name,
    int Year,
    bool IsExample,
    Prose? Source,
    Seq<(int Parameter, Literal Value)> Settings,
    Seq<(string Budget, Literal Value)> Envelopes,
    Seq<(int Award, DateOnly From, DateOnly To)> Windows,
    Supersession? Superseded,
    SourceText Text);
