using Duixian.Language.Text;

namespace Duixian.Language.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum Severity
{
    /// <summary>Nothing is computed from what it is about.</summary>
    Error,

    /// <summary>Computed all the same; somebody should look.</summary>
    Warning,

    /// <summary>A question that must be answered before a value counts, such as 12 where 12 % may be meant.</summary>
    Question,
}

/// <summary>Something wrong in a policy, a notice, a facts file or a case: data, worded only when shown.</summary>
/// <param name="Code">Which of the known troubles it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Arguments">What the wording is filled with, in the order of the catalogue.</param>
public sealed record Diagnostic(DiagnosticCode Code, SourceSpan Span, Seq<Wording> Arguments)
{
    /// <summary>How much it weighs, fixed for each code.</summary>
    public Severity Severity => Catalogue.SeverityOf(Code);

    /// <summary>True for errors and open questions: both stop a computation that needs the place.</summary>
    public bool Blocks => Severity != Severity.Warning;
}

/// <summary>A word of a diagnostic in both languages; names and literals are the same in both.</summary>
/// <param name="Chinese">As shown in Chinese.</param>
/// <param name="English">As shown in English.</param>
public sealed record Wording(string Chinese, string English)
{
    /// <summary>A word that is the same in both languages.</summary>
    public static implicit operator Wording(string same) => new(same, same);

    /// <summary>True for the word in either language.</summary>
    public bool Is(string word) => word == Chinese || word == English;

    /// <summary>The word in the asked language.</summary>
    public string In(Tongue tongue) => tongue == Tongue.Chinese ? Chinese : English;
}

/// <summary>The language a person reads.</summary>
public enum Tongue
{
    /// <summary>zh-CN, the default.</summary>
    Chinese,

    /// <summary>en.</summary>
    English,
}

/// <summary>Collects diagnostics up to a bound, so that noise cannot fill the memory.</summary>
public sealed class DiagnosticBag
{
    /// <summary>Most errors, and most warnings, kept in one run; the rest are only counted.</summary>
    public const int MostKept = 500;

    private readonly List<Diagnostic> _items = [];
    private readonly HashSet<(DiagnosticCode, string, int)> _seen = [];
    private int _warnings;

    /// <summary>Kept diagnostics in the order found.</summary>
    public IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>How many more there were than are kept; doubles among them count.</summary>
    public int Dropped { get; private set; }

    /// <summary>True when something blocks.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds one; a second of the same code at the same place is dropped.</summary>
    public void Add(DiagnosticCode code, SourceSpan span, params ReadOnlySpan<Wording> arguments)
    {
        var isWarning = Catalogue.SeverityOf(code) == Severity.Warning;
        HasErrors |= !isWarning;
        if (isWarning ? _warnings >= MostKept : IsFull)
        {
            Dropped++;
            return;
        }

        if (!_seen.Add((code, span.Source.Name, span.Start))) return;
        _items.Add(new Diagnostic(code, span, Seq.Create(arguments)));
        if (isWarning) _warnings++;
    }

    /// <summary>True when no more errors are kept, so that nobody need prepare one with care.</summary>
    public bool IsFull => _items.Count - _warnings >= MostKept;

    /// <summary>Adds all of another bag.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic.Code, diagnostic.Span, diagnostic.Arguments.AsSpan());
    }
}
