using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

// docs/language/choices.md and tables.md.
internal sealed partial class Evaluation
{
    public Answer Match(Expr.Match node)
    {
        Answer subject = Of(node.Subject);
        return Strictly([subject], () =>
        {
            var members = ((DataType.Option)node.Subject.Type).Type.Members;
            foreach (var (option, value) in node.Cases)
            {
                if (subject.Value == new Value.Option(members[option].Text)) return Of(value);
            }

            return Of(node.Otherwise!);
        });
    }

    public Answer Bands(Expr.Bands node)
    {
        Answer subject = Of(node.Subject);
        IReadOnlyList<Answer> bounds = Of(node.Cases.Select(each => each.Bound));
        return Strictly([subject, .. bounds], () =>
        {
            bool goesDown = node.Cases[0].Operator is Comparison.Greater or Comparison.AtLeast;
            for (int i = 1; i < bounds.Count; i++)
            {
                int order = Literals.Compare(bounds[i - 1].Value!, bounds[i].Value!);
                if (goesDown ? order <= 0 : order >= 0) return Answer.Error;
            }

            for (int i = 0; i < bounds.Count; i++)
            {
                if (Holds(node.Cases[i].Operator, subject.Value!, bounds[i].Value!)) return Of(node.Cases[i].Value);
            }

            return Of(node.Otherwise);
        });
    }

    public Answer Brackets(Expr.Brackets node)
    {
        Answer subject = Of(node.Subject);
        IReadOnlyList<Answer> bounds = Of(node.Cases.Select(each => each.Bound));
        IReadOnlyList<Answer> rates = Of(node.Cases.Select(each => each.Rate));
        return Strictly([subject, .. bounds, .. rates], () =>
        {
            Fraction sum = 0;
            for (int i = 0; i < bounds.Count; i++)
            {
                Fraction from = bounds[i].Number;
                Fraction to = i + 1 < bounds.Count ? Fraction.Smaller(bounds[i + 1].Number, subject.Number) : subject.Number;
                if (i > 0 && bounds[i - 1].Number >= from) return Answer.Error;
                if (to > from) sum += (to - from) * rates[i].Number;
            }

            return Answer.Of(sum);
        });
    }

    public Answer LookUp(Expr.LookUp node)
    {
        IReadOnlyList<Answer> keys = Of(node.Keys);
        IReadOnlyList<Answer> date = node.Date is null ? [] : [Of(node.Date)];
        return Strictly([.. keys, .. date], () =>
        {
            foreach (TablePart part in node.Symbol.Parts)
            {
                if (date is [var day] && (day.Day < part.From || day.Day > part.To)) continue;
                foreach (TableRow row in part.Rows)
                {
                    if (keys.Select((key, i) => Literals.AreSame(key.Value!, Literals.Of(row.Keys[i], node.Symbol.Keys[i].Type))).All(same => same))
                        return Answer.Of(Literals.Of(row.Value, node.Symbol.Type));
                }
            }

            return Answer.Error;
        });
    }
}
