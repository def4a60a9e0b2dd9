using System.Globalization;

namespace Duixian.Cli.Output;

/// <summary>Where a command reads and writes, and how wide and colourful it may be.</summary>
public sealed class Terminal
{
    private const int WidthWhenRedirected = 100;
    private const int NarrowestUsed = 60;
    private const int WidestUsed = 160;

    private TextReader? _lines;

    /// <summary>A terminal over any streams, without colour.</summary>
    public Terminal(Stream input, TextWriter output, TextWriter error)
    {
        Input = input;
        Output = output;
        Error = error;
    }

    /// <summary>The bytes a person or another program sends.</summary>
    public Stream Input { get; }

    /// <summary>What a person or a script types, line by line.</summary>
    public TextReader Lines => _lines ??= new StreamReader(Input, leaveOpen: true);

    /// <summary>Results.</summary>
    public TextWriter Output { get; }

    /// <summary>Remarks, questions of the command and diagnostics beside a result.</summary>
    public TextWriter Error { get; }

    /// <summary>How many columns a line may take.</summary>
    public int Width { get; private init; } = WidthWhenRedirected;

    /// <summary>True when a person watches: colours are used, and progress is shown.</summary>
    public bool HasColour { get; private init; }

    /// <summary>True when what is typed shows by itself; the answers of a script do not.</summary>
    public bool EchoesInput { get; private init; }

    /// <summary>The streams of the process.</summary>
    public static Terminal OfProcess() => new(Console.OpenStandardInput(), Console.Out, Console.Error)
    {
        Width = WidthOfProcess(),
        EchoesInput = !Console.IsInputRedirected,
        _lines = Console.IsInputRedirected ? null : Console.In,
        HasColour = !Console.IsOutputRedirected && !Console.IsErrorRedirected && UnderstandsColour(),
    };

    /// <summary>A text in a colour where a person watches, plain otherwise.</summary>
    public string Paint(string text, Paint paint) => HasColour
        ? string.Create(CultureInfo.InvariantCulture, $"\u001b[{(int)paint}m{text}\u001b[0m")
        : text;

    private static int WidthOfProcess()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out var set) && set > 0)
            return Math.Clamp(set, NarrowestUsed, WidestUsed);
        if (Console.IsOutputRedirected) return WidthWhenRedirected;
        try
        {
            // A terminal that does not know its width answers zero.
            return Console.WindowWidth > 0 ? Math.Clamp(Console.WindowWidth, NarrowestUsed, WidestUsed) : WidthWhenRedirected;
        }
        catch (IOException)
        {
            return WidthWhenRedirected;
        }
    }

    // The old Windows console shows colour marks as letters.
    private static bool UnderstandsColour() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null);
}

/// <summary>Colours by what they mean, numbered as terminals do.</summary>
public enum Paint
{
    /// <summary>What matters on a line.</summary>
    Strong = 1,

    /// <summary>What may be skipped.</summary>
    Faint = 2,

    /// <summary>An error.</summary>
    Error = 31,

    /// <summary>Done.</summary>
    Fine = 32,

    /// <summary>A warning.</summary>
    Warning = 33,

    /// <summary>A question.</summary>
    Question = 36,
}
