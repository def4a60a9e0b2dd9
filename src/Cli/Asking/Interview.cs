using System.Globalization;
using Duixian.Cli.Commands;
using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Cli.Asking;

/// <summary>Asks question after question, saves every answer, lets the person check them all, and ends with the result.</summary>
internal sealed class Interview
{
    private readonly Invocation _call;
    private readonly PolicyPackage _package;
    private readonly OpenQuestions _open;
    private readonly Prompt _prompt;
    private readonly string _file;
    private readonly HashSet<string> _skipped = [];
    private readonly Stack<(Question Question, Draft Before, bool Skipped)> _history = [];
    private Draft _draft;

    public Interview(Invocation call, PolicyPackage package, Scenario scenario, int year, DraftFile file)
    {
        (_call, _package, _file) = (call, package, file.Path);
        _draft = WithYear(file.Start, year);
        _open = new OpenQuestions(package.Program, scenario, year, call.Has(OptionText.Judgements), call.Tongue);
        _prompt = new Prompt(call);
    }

    /// <summary>The result once everything that matters is answered and checked; null when the person left before.</summary>
    /// <param name="diagnostics">What is wrong with the answers the draft came with.</param>
    /// <exception cref="CommandStopped">There is nobody to answer.</exception>
    public CalculationResult? Run(DiagnosticBag diagnostics)
    {
        Greet();
        while (AskAll() && Review() is var next && next != ReplyKind.Leave)
        {
            if (next == ReplyKind.Answer) continue;
            _draft.Save(_file);
            return _open.Calculate(_draft, diagnostics);
        }

        if (!_prompt.HasRead) throw CommandStopped.Environment(AskText.NobodyThere);
        _draft.Save(_file);
        _call.Say(AskText.Saved(_file));
        return null;
    }

    private void Greet()
    {
        var title = _package.Program.Policy.Title?.In(_call.Tongue) ?? _package.Program.Policy.Name.Wording.In(_call.Tongue);
        _call.Terminal.Output.WriteLine(_call.Terminal.Paint(title, Paint.Strong));
        _call.Say(AskText.Commands);
        var given = new Answers(_package.Program, _draft, _call.Tongue).All().Count;
        _call.Say(given == 0 ? AskText.WillSave(_file) : AskText.Resumed(given, _file));
    }

    /// <summary>Asks until nothing that matters is open; false when the person leaves.</summary>
    private bool AskAll()
    {
        while (_open.Of(_draft, _skipped) is { Count: > 0 } questions)
            if (!Ask(questions[0], questions.Count)) return false;
        return true;
    }

    private bool Ask(Question question, int open)
    {
        _prompt.Show(question, _history.Count + 1, open);
        while (true)
        {
            var reply = _prompt.Read();
            switch (reply.Kind)
            {
                case ReplyKind.Leave or ReplyKind.Ended:
                    return false;
                case ReplyKind.Help:
                    _prompt.ShowHelp(question);
                    break;
                case ReplyKind.Empty:
                    _prompt.Say(AskText.Commands);
                    break;
                case ReplyKind.Back when _history.Count == 0:
                    _prompt.Say(AskText.FirstAlready);
                    break;
                case ReplyKind.Back:
                    return GoBack(open);
                case ReplyKind.Skip:
                    Skip(question);
                    return true;
                default:
                    if (TryAnswer(question, reply.Text)) return true;
                    break;
            }
        }
    }

    // The answer before is taken back and its question asked again.
    private bool GoBack(int open)
    {
        var (question, before, skipped) = _history.Pop();
        if (skipped) _skipped.Remove(question.Path.Id);
        _draft = before;
        _draft.Save(_file);
        return Ask(question, open + 1);
    }

    private void Skip(Question question)
    {
        _history.Push((question, _draft, true));
        if (question.IsOptional) _draft = _draft.With(question.Path, Scalar("?").Node);
        else _draft = _draft.Without(question.Path);
        _skipped.Add(question.Path.Id);
        _draft.Save(_file);
    }

    private bool TryAnswer(Question question, string text)
    {
        var answer = question.IsCount ? Counted(question, text) : Checked(question, text);
        if (answer is null) return false;
        _history.Push((question, _draft, false));
        _skipped.Remove(question.Path.Id);
        _draft = answer;
        _draft.Save(_file);
        return true;
    }

    /// <summary>The draft with so many items; those that are there already stay. Null when the answer is no number.</summary>
    private Draft? Counted(Question question, string text)
    {
        if (AskText.IsNone(text)) text = "0";
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > Question.MostItems)
        {
            _prompt.Say(AskText.CountInvalid(text, Question.MostItems));
            return null;
        }

        Seq<FactNode> there = _draft.At(question.Path) is FactNode.Sequence known ? known.Items : [];
        var fresh = (FactNode.Sequence)Draft.EmptyItems(Math.Max(0, count - there.Count));
        return _draft.With(question.Path, new FactNode.Sequence(there.Take(count).Concat(fresh.Items).ToSeq(), fresh.Span));
    }

    /// <summary>The draft with an answer that the reader of facts takes; null after saying why it does not.</summary>
    private Draft? Checked(Question question, string text)
    {
        var options = question.Description.Options;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= options.Count)
            text = options[number - 1];
        var (node, source) = Scalar(text);
        var answered = _draft.With(question.Path, node);
        var bag = new DiagnosticBag();
        FactReader.Read(_package.Program, answered.Root, bag);
        // The full figure is shown below the answer, so nothing needs to be said about its unit.
        var wrong = bag.Items.Where(found => found.Span.Source == source && found.Code != DiagnosticCode.FactYuanAssumed).ToList();
        foreach (var diagnostic in wrong) _prompt.Refuse(diagnostic);
        if (wrong.Any(diagnostic => diagnostic.Blocks)) return null;
        if (question.Type is DataType.Scalar { Kind: Kind.Amount } type) EchoAmount(type, node);
        return answered;
    }

    // Whether yuan or 万元 was meant shows best in the full figure.
    private void EchoAmount(DataType type, FactNode.Scalar node)
    {
        var name = new Name("", "", node.Span);
        if (FactReader.ReadLiteral(_package.Program, name, type, node, new DiagnosticBag()) is Literal.Number number)
            _prompt.Say(AskText.Means(ValueText.Of(Value.Of(number.Value), type, _call.Tongue)));
    }

    /// <summary>Shows all answers numbered. Answer: one was taken up again; Empty: all is well; Leave: the person leaves.</summary>
    private ReplyKind Review()
    {
        var answers = new Answers(_package.Program, _draft, _call.Tongue).All();
        _call.Terminal.Output.WriteLine();
        _call.Terminal.Output.WriteLine(_call.Terminal.Paint(AskText.ReviewTitle.In(_call.Tongue), Paint.Strong));
        var width = answers.Count.ToString(CultureInfo.InvariantCulture).Length;
        for (var i = 0; i < answers.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width);
            _call.Terminal.Output.WriteLine($"  {number}  {answers[i].Question.Title}{AskText.Colon.In(_call.Tongue)}{DisplayWidth.Printable(answers[i].Text)}");
        }

        if (_skipped.Count > 0) _call.Say(AskText.SkippedSome(_skipped.Count));
        _call.Say(AskText.ReviewCommands);
        while (true)
        {
            var reply = _prompt.Read();
            switch (reply.Kind)
            {
                case ReplyKind.Empty:
                    return ReplyKind.Empty;
                case ReplyKind.Leave or ReplyKind.Ended:
                    return ReplyKind.Leave;
                case ReplyKind.Answer when Chosen(reply.Text, answers) is { } chosen:
                    return Ask(chosen, 1) ? ReplyKind.Answer : ReplyKind.Leave;
                default:
                    _prompt.Say(AskText.ReviewCommands);
                    break;
            }
        }
    }

    private static Question? Chosen(string text, IReadOnlyList<Answer> answers) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= answers.Count
            ? answers[number - 1].Question
            : null;

    private (FactNode.Scalar Node, SourceText Source) Scalar(string text)
    {
        var source = new SourceText(AskText.AnswerName.In(_call.Tongue), text);
        return (new FactNode.Scalar(text, false, source.Span(0, text.Length)), source);
    }

    private static Draft WithYear(Draft draft, int year)
    {
        var path = FactPath.Root.Entry(FactReader.YearKey);
        if (draft.At(path) is FactNode.Scalar { Text: not ("" or "?") }) return draft;
        var source = new SourceText("", "");
        return draft.With(path, new FactNode.Scalar(year.ToString(CultureInfo.InvariantCulture), true, source.Span(0, 0)));
    }
}
