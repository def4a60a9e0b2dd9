using Duixian.Cli.Text;
using Duixian.Execution.Facts;
using Duixian.Execution.Text;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Cli.Facts;

/// <summary>What a person must know to give a fact: the same in files, tables and interviews.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type; of one year or one step for facts that have several.</param>
/// <param name="Question">What to answer; empty for none.</param>
/// <param name="Range">The allowed values; empty for any.</param>
/// <param name="Evidence">What proves it; empty for nothing.</param>
/// <param name="RecognisedBy">Who recognises it; empty for nobody.</param>
/// <param name="Remarks">What else may be written.</param>
/// <param name="Example">A value as it may be written; empty where any text will do.</param>
/// <param name="Options">The words to choose from; empty when it is free.</param>
/// <param name="Unit">The unit of a figure; empty for none.</param>
internal sealed record FactDescription(
    string Name,
    string Type,
    string Question,
    string Range,
    string Evidence,
    string RecognisedBy,
    Seq<string> Remarks,
    string Example,
    Seq<string> Options,
    string Unit)
{
    /// <summary>A fact of the firm or a field of an item.</summary>
    public static FactDescription Of(Fact fact, Program program, Tongue tongue)
    {
        var inner = Inner(fact.Type);
        return new FactDescription(
            fact.Name.Wording.In(tongue),
            fact.Type.Name.In(tongue),
            fact.Question?.In(tongue) ?? "",
            RangeOf(fact.Range, inner, tongue),
            fact.Evidence?.In(tongue) ?? "",
            fact.RecognisedBy?.In(tongue) ?? "",
            RemarksOf(fact, program, tongue),
            fact.Type is DataType.Daily ? FactText.StepsExample.In(tongue) : FactReader.ExampleOf(inner).In(tongue),
            OptionsOf(inner, tongue),
            fact.Type is DataType.Daily ? "" : UnitOf(inner).In(tongue));
    }

    /// <summary>A decision of an authority.</summary>
    public static FactDescription Of(Judgement judgement, Tongue tongue) => new(
        judgement.Name.Wording.In(tongue),
        judgement.Type.Name.In(tongue),
        judgement.Question?.In(tongue) ?? "",
        RangeOf(judgement.Range, judgement.Type, tongue),
        judgement.Document?.In(tongue) ?? "",
        judgement.Authority?.In(tongue) ?? "",
        [FactText.IsJudgement.In(tongue)],
        FactReader.ExampleOf(judgement.Type).In(tongue),
        OptionsOf(judgement.Type, tongue),
        UnitOf(judgement.Type).In(tongue));

    /// <summary>A column of the ledger.</summary>
    public static FactDescription Of(LedgerColumn column, Program program, Tongue tongue)
    {
        var isAward = column.Name == FactReader.LedgerFields[0].Name;
        return new FactDescription(
            column.Name.In(tongue),
            column.Type.Name.In(tongue),
            isAward ? string.Join(FactText.Comma.In(tongue), program.Awards.Select(award => award.Name.Wording.In(tongue))) : "",
            "",
            "",
            "",
            [(column.IsRequired ? FactText.Required : FactText.Optional).In(tongue)],
            FactReader.ExampleOf(column.Type).In(tongue),
            OptionsOf(column.Type, tongue),
            UnitOf(column.Type).In(tongue));
    }

    /// <summary>The type of one year's or one day's value.</summary>
    public static DataType Inner(DataType type) => type switch
    {
        DataType.Yearly yearly => yearly.Inner,
        DataType.Daily daily => daily.Inner,
        _ => type,
    };

    private static string RangeOf(ValueRange? range, DataType type, Tongue tongue)
    {
        if (range is null) return "";
        return tongue == Tongue.Chinese
            ? range.Written.Chinese
            : FactText.Between(ValueText.Of(Value.Of(range.Low), type, tongue), ValueText.Of(Value.Of(range.High), type, tongue)).In(tongue);
    }

    private static Seq<string> RemarksOf(Fact fact, Program program, Tongue tongue)
    {
        var remarks = new List<Wording>();
        if (fact.Type is DataType.Yearly) remarks.Add(FactText.ByYear);
        if (fact.Type is DataType.Daily) remarks.Add(FactText.BySteps);
        if (fact.Type is DataType.Item reference)
        {
            var list = program.Lists[reference.List];
            remarks.Add(FactText.RefersTo(list.Name.Wording, list.Fields[list.Key].Name.Wording));
        }

        if (fact.MayBeAbsent) remarks.Add(FactText.MayBeAbsent);
        if (fact.MayBeInapplicable) remarks.Add(FactText.MayBeInapplicable);
        return remarks.Select(remark => remark.In(tongue)).ToSeq();
    }

    private static Seq<string> OptionsOf(DataType type, Tongue tongue) => type switch
    {
        DataType.Option option => option.Type.Members.Select(member => member.Wording.In(tongue)).ToSeq(),
        DataType.Scalar { Kind: Kind.YesNo } => [FactText.Yes.In(tongue), FactText.No.In(tongue)],
        _ => [],
    };

    private static Wording UnitOf(DataType type) => type is DataType.Scalar scalar ? FactText.UnitOf(scalar.Kind) : "";
}
