using Duixian.Execution.Facts;
using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Mutations;

/// <summary>A few firms, a year and a setting of the open choices, made from a number: the same for the same number, always.</summary>
internal sealed class GeneratedPopulation
{
    private const int Firms = 3;
    private const int FirstYear = 2025;
    private const int Years = 5;

    private readonly List<(string Code, FactNode.Map Facts)> _firms = [];
    private readonly List<(int Parameter, Literal Value)> _settings = [];

    private GeneratedPopulation(int year) => Year = year;

    /// <summary>The policy year.</summary>
    public int Year { get; }

    /// <summary>Makes one.</summary>
    /// <param name="number">Its number, from one.</param>
    /// <param name="seed">The seed of all of them.</param>
    /// <param name="program">What facts there are, and what a notice may set.</param>
    /// <param name="pool">The values.</param>
    public static GeneratedPopulation Of(int number, ulong seed, Program program, ValuePool pool)
    {
        var chance = new Chance(unchecked(seed * 1_000_003 + (ulong)number));
        var population = new GeneratedPopulation(FirstYear + chance.Below(Years));
        var firms = new FirmGenerator(program, pool);
        for (var i = 1; i <= Firms; i++) population._firms.Add((ValuePool.CodeOf(i), firms.Firm(ValuePool.CodeOf(i), chance)));
        // Half of the populations leave every choice as it is.
        if (chance.OneIn(2)) return population;
        foreach (var parameter in program.Parameters)
            if (chance.OneIn(3) && SettingOf(parameter, program, pool, chance) is { } value)
                population._settings.Add((parameter.Index, value));
        return population;
    }

    /// <summary>The firms as a program reads them.</summary>
    public List<Applicant> Read(Program program) =>
        _firms.ConvertAll(firm => new Applicant(firm.Code, FactReader.Read(program, firm.Facts, new DiagnosticBag())));

    /// <summary>A scenario of a program, with what is set on top.</summary>
    public Scenario Scenario(Program program, Scenario scenario) => _settings.Count == 0 ? scenario : scenario.With(program, _settings);

    private static Literal? SettingOf(Parameter parameter, Program program, ValuePool pool, Chance chance)
    {
        var range = parameter.Bounds is { Low: { } low, High: { } high } ? new ValueRange(low, high, "") : null;
        var text = pool.Written(parameter.Type, range, chance);
        var literal = FactReader.ReadLiteral(
            program, parameter.Name, parameter.Type, new FactNode.Scalar(text, false, parameter.Name.Span), new DiagnosticBag());
        // What a notice could not set is no setting.
        var size = literal switch { Literal.Number number => number.Value, Literal.Day day => day.Value.DayNumber, _ => (Quantities.Ratio?)null };
        return size < parameter.Bounds.Low || size > parameter.Bounds.High || (parameter.Kind == ParameterKind.Limit && size is null) ? null : literal;
    }
}
