using System.CommandLine;
using Duixian.Cli.Commands;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Cli;

/// <summary>The commands as the parsing library knows them. Every word is optional there, so that what is missing is said in our words.</summary>
internal sealed class CommandGrammar
{
    private readonly Tongue _tongue;
    private readonly Option<bool> _help = new(OptionText.Help.Name, "-h", "-?") { Recursive = true };
    private readonly Option<string?> _language = new(OptionText.Language.Name) { Recursive = true, Arity = ArgumentArity.ZeroOrOne };
    private readonly Dictionary<Command, ICommand> _commands = [];
    private readonly Dictionary<Command, Argument<string?>> _arguments = [];
    private readonly Dictionary<Command, Argument<string?>> _seconds = [];
    private readonly Dictionary<Command, List<(CommandOption Ours, Option Theirs)>> _options = [];

    public CommandGrammar(IReadOnlyList<ICommand> commands, Tongue tongue)
    {
        _tongue = tongue;
        Root = new RootCommand(CommandText.Program.In(tongue));
        Root.Options.Clear();
        Root.Add(_help);
        Root.Add(_language);
        foreach (var command in commands) Add(command);
    }

    /// <summary>What the library parses.</summary>
    public RootCommand Root { get; }

    /// <summary>The command that was called; null for none.</summary>
    public ICommand? CommandOf(ParseResult parsed) => _commands.GetValueOrDefault(parsed.CommandResult.Command);

    /// <summary>True when a shell asks what may follow; the library answers that by itself.</summary>
    public bool AsksForCompletion(ParseResult parsed) => Root.Directives.Any(directive => parsed.GetResult(directive) is not null);

    /// <summary>True when the help was asked for.</summary>
    public bool AsksForHelp(ParseResult parsed) => parsed.GetResult(_help) is { Implicit: false };

    /// <summary>The first thing wrong with a call, in our words; null when it can be run.</summary>
    public Wording? TroubleOf(ParseResult parsed, IReadOnlyList<string> args)
    {
        var command = parsed.CommandResult.Command;
        if (!_commands.TryGetValue(command, out var ours))
            return args.FirstOrDefault(word => !word.StartsWith('-') && word is not ("zh" or "en")) is { } word
                ? UsageText.CommandUnknown(word, Suggestion.DidYouMean(word, _commands.Values.Select(known => known.Shape.Name)))
                : UsageText.CommandMissing;
        if (parsed.UnmatchedTokens.Count > 0)
            return UsageText.WordUnknown(
                parsed.UnmatchedTokens[0],
                Suggestion.DidYouMean(parsed.UnmatchedTokens[0], _options[command].Select(option => option.Ours.Name)));
        if (string.IsNullOrEmpty(parsed.GetValue(_arguments[command]))) return UsageText.ArgumentMissing(ours.Shape.Argument.Placeholder);
        if (ours.Shape.Second is { } second && string.IsNullOrEmpty(parsed.GetValue(_seconds[command]))) return UsageText.ArgumentMissing(second.Placeholder);
        foreach (var (option, theirs) in _options[command])
            if (TroubleOf(parsed, option, theirs) is { } trouble) return trouble;
        return parsed.Errors.Count > 0 ? new Wording(parsed.Errors[0].Message, parsed.Errors[0].Message) : null;
    }

    /// <summary>The call, free of the library.</summary>
    public Invocation InvocationOf(ParseResult parsed, ICommand command, Terminal terminal)
    {
        var theirs = parsed.CommandResult.Command;
        var values = new Dictionary<string, Seq<string>>();
        foreach (var (ours, option) in _options[theirs])
        {
            if (parsed.GetResult(option) is not { Implicit: false } result) continue;
            values[ours.Name] = result.Tokens.Select(token => token.Value).ToSeq();
        }

        var second = _seconds.TryGetValue(theirs, out var argument) ? parsed.GetValue(argument)! : "";
        return new Invocation(command.Shape, parsed.GetValue(_arguments[theirs])!, second, values, terminal, _tongue);
    }

    private static Wording? TroubleOf(ParseResult parsed, CommandOption option, Option theirs)
    {
        var result = parsed.GetResult(theirs);
        if (result is null or { Implicit: true })
            return option is { IsRequired: true, Value: { } needed } ? UsageText.OptionMissing(option.Name, needed) : null;
        if (result.IdentifierTokenCount > 1 && !option.MayRepeat) return UsageText.OptionTwice(option.Name);
        if (option.Value is null) return result.Tokens.Count > 0 ? UsageText.FlagWithValue(option.Name) : null;
        if (result.Tokens.Count < result.IdentifierTokenCount || result.Tokens.Any(token => token.Value.Length == 0)) return UsageText.ValueMissing(option.Name, option.Value);
        if (!option.Value.English.Contains('|', StringComparison.Ordinal)) return null;
        var allowed = option.Value.English.Split('|');
        return allowed.Contains(result.Tokens[0].Value)
            ? null
            : UsageText.ValueUnknown(option.Name, result.Tokens[0].Value, string.Join(", ", allowed));
    }

    private void Add(ICommand command)
    {
        var shape = command.Shape;
        var argument = new Argument<string?>(shape.Argument.Placeholder.In(_tongue)) { Arity = ArgumentArity.ZeroOrOne };
        var theirs = new Command(shape.Name, shape.Summary.In(_tongue)) { argument };
        var options = new List<(CommandOption, Option)>();
        foreach (var option in shape.Options)
        {
            Option known = option.Value is null
                ? new Option<bool>(option.Name)
                : option.MayRepeat
                    ? new Option<string[]>(option.Name) { Arity = ArgumentArity.ZeroOrMore }
                    : new Option<string?>(option.Name) { Arity = ArgumentArity.ZeroOrOne };
            theirs.Add(known);
            options.Add((option, known));
        }

        options.Add((OptionText.Language, _language));
        if (shape.Second is { } second)
        {
            _seconds[theirs] = new Argument<string?>(second.Placeholder.In(_tongue)) { Arity = ArgumentArity.ZeroOrOne };
            theirs.Add(_seconds[theirs]);
        }

        _commands[theirs] = command;
        _arguments[theirs] = argument;
        _options[theirs] = options;
        Root.Add(theirs);
    }
}
