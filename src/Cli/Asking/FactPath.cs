using System.Collections.Immutable;
using System.Globalization;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Asking;

/// <summary>Where a value stands in a facts file: names, positions in lists, and years, from the outside in.</summary>
/// <param name="Steps">The way.</param>
internal sealed record FactPath(ImmutableArray<FactPath.Step> Steps)
{
    /// <summary>The file itself.</summary>
    public static FactPath Root { get; } = new([]);

    /// <summary>What tells two places apart.</summary>
    public string Id => string.Join('/', Steps.Select(step => step.Id));

    /// <summary>The entry of a name, however the file spells it.</summary>
    public FactPath Entry(Wording name) => new(Steps.Add(new Step(name, -1)));

    /// <summary>The item at a position.</summary>
    public FactPath Item(int index) => new(Steps.Add(new Step(null, index)));

    /// <summary>The value of a year.</summary>
    public FactPath Year(int year) => Entry(year.ToString(CultureInfo.InvariantCulture));

    /// <summary>One step.</summary>
    /// <param name="Name">A name in both languages; null for a position.</param>
    /// <param name="Index">A position from zero; −1 for a name.</param>
    internal sealed record Step(Wording? Name, int Index)
    {
        public string Id => Name?.Chinese ?? string.Create(CultureInfo.InvariantCulture, $"#{Index}");

        public bool Fits(string key) => Name is not null && (key == Name.Chinese || key == Name.English);
    }
}
