using Duixian.Cli.Commands;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Asking;

/// <summary>What a person typed.</summary>
/// <param name="Kind">An answer or one of the commands.</param>
/// <param name="Text">The answer.</param>
internal sealed record Reply(ReplyKind Kind, string Text = "");

/// <summary>The kinds of reply.</summary>
internal enum ReplyKind
{
    /// <summary>An answer.</summary>
    Answer,

    /// <summary>Nothing but the enter key.</summary>
    Empty,

    /// <summary>Tell me more.</summary>
    Help,

    /// <summary>Not known.</summary>
    Skip,

    /// <summary>Back to the question before.</summary>
    Back,

    /// <summary>Leave.</summary>
    Leave,

    /// <summary>The input has ended.</summary>
    Ended,
}

/// <summary>Shows questions and reads replies.</summary>
internal sealed class Prompt(Invocation call)
{
    private readonly TextReader _input = call.Terminal.Lines;
    private readonly TextWriter _output = call.Terminal.Output;

    /// <summary>True once anything was read.</summary>
    public bool HasRead { get; private set; }

    /// <summary>Shows a question: what it is about, and how to answer.</summary>
    public void Show(Question question, int number, int open)
    {
        _output.WriteLine();
        _output.WriteLine(call.Terminal.Paint(AskText.Heading(number, question.Title, open).In(call.Tongue), Paint.Strong));
        var about = question.Description;
        if (about.Question.Length > 0) Indented(about.Question);
        if (about.Options.Count > 0)
            Indented(string.Join("  ", about.Options.Select((option, i) => FormattableString.Invariant($"{i + 1}) {option}"))));
        else
            Indented(AskText.Hints(about.Type, about.Unit, about.Range).In(call.Tongue));
        if (about.Example.Length > 0 && about.Options.Count == 0) Indented(about.Example);
        if (about.Evidence.Length > 0) Indented(AskText.Evidence(about.Evidence).In(call.Tongue));
    }

    /// <summary>Shows everything there is to say about a question.</summary>
    public void ShowHelp(Question question)
    {
        var about = question.Description;
        foreach (var remark in about.Remarks) Indented(remark);
        if (about.Range.Length > 0) Indented(FactText.Range(about.Range).In(call.Tongue));
        if (about.RecognisedBy.Length > 0) Indented(FactText.RecognisedBy(about.RecognisedBy).In(call.Tongue));
        if (about.Example.Length > 0) Indented(about.Example);
        Indented(AskText.Commands.In(call.Tongue));
    }

    /// <summary>Reads one reply.</summary>
    public Reply Read()
    {
        _output.Write("> ");
        _output.Flush();
        var line = _input.ReadLine();
        if (line is null)
        {
            _output.WriteLine();
            return new Reply(ReplyKind.Ended);
        }

        HasRead = true;
        if (!call.Terminal.EchoesInput) _output.WriteLine(DisplayWidth.Printable(line));
        var text = line.Trim();
        return text switch
        {
            "" => new Reply(ReplyKind.Empty),
            "?" or "\uFF1F" => new Reply(ReplyKind.Help),
            "-" or "\uFF0D" => new Reply(ReplyKind.Skip),
            "<" or "\uFF1C" or "\u300A" => new Reply(ReplyKind.Back),
            "q" or "Q" or "\uFF51" => new Reply(ReplyKind.Leave),
            _ => new Reply(ReplyKind.Answer, text),
        };
    }

    /// <summary>Says what is wrong with an answer.</summary>
    public void Refuse(Diagnostic diagnostic)
    {
        Indented(Catalogue.Message(diagnostic, call.Tongue), Paint.Error);
        if (Catalogue.Help(diagnostic, call.Tongue) is { Length: > 0 } help) Indented(help);
    }

    /// <summary>Says something below a question.</summary>
    public void Say(Wording text) => Indented(text.In(call.Tongue));

    private void Indented(string text, Paint? paint = null)
    {
        foreach (var line in DisplayWidth.Wrap(DisplayWidth.Printable(text), call.Terminal.Width - 2))
            _output.WriteLine("  " + (paint is { } colour ? call.Terminal.Paint(line, colour) : line));
    }
}
