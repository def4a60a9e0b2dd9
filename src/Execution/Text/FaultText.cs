using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>The wording of evaluation errors: what, where, why, and what to do.</summary>
public static class FaultText
{
    private const int LongestQuote = 40;

    /// <summary>What went wrong in a few words.</summary>
    public static string Short(EvaluationError error, Tongue tongue) => Phrases.Faults[error.Fault].What.In(tongue);

    /// <summary>What went wrong, where it is written, why that stops the computation, and what to do.</summary>
    public static string Sentence(EvaluationError error, Program program, Tongue tongue)
    {
        var (what, why, help) = Phrases.Faults[error.Fault];
        var names = error.Arguments.Select(argument => (object?)NameOf(argument, program, tongue)).ToList();
        while (names.Count < 2) names.Add("");
        var arguments = names.ToArray();
        return Phrases.FaultSentence.With(
            tongue, what.In(tongue), Where(error, tongue), why.With(tongue, arguments), help.With(tongue, arguments));
    }

    private static string Where(EvaluationError error, Tongue tongue)
    {
        var text = error.Span.Length == 0 ? "" : error.Span.Text.ReplaceLineEndings(" ");
        if (text.Length > LongestQuote) text = text[..LongestQuote] + "…";
        return Phrases.FaultPlace.With(tongue, error.Span.Source.Name, error.Span.Position.Line, text);
    }

    /// <summary>An argument is a Chinese name; in English its alias is shown.</summary>
    private static string NameOf(string argument, Program program, Tongue tongue)
    {
        if (tongue == Tongue.Chinese) return argument;
        var names = program.Tables.Select(table => table.Name)
            .Concat(program.Awards.SelectMany(award => award.Amount.Exceptions).Select(exception => exception.Name))
            .Concat(program.Facts.Select(fact => fact.Name))
            .Concat(program.Lists.SelectMany(list => list.Fields).Select(field => field.Name))
            .Concat(program.Judgements.Select(judgement => judgement.Name));
        return names.FirstOrDefault(name => name.Text == argument)?.Alias ?? argument;
    }
}
