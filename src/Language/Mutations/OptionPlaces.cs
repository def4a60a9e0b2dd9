using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Language.Mutations;

/// <summary>Which option type an option that stands somewhere in the text is of: the checked tree knows, the written one does not.</summary>
internal sealed class OptionPlaces
{
    private readonly Dictionary<(string Document, int Start), OptionType> _types = [];

    private readonly Dictionary<string, OptionType> _parameters = new(StringComparer.Ordinal);

    public OptionPlaces(Program program)
    {
        foreach (var parameter in program.Parameters)
            if (parameter.Type is DataType.Option { Type: var ofParameter })
                _parameters[parameter.Name.Text] = _parameters[parameter.Name.Alias] = ofParameter;
        foreach (var expr in ProgramExprs.Of(program).SelectMany(ExprParts.All))
            if (expr is Expr.Constant { Type: DataType.Option { Type: var type } })
                _types[(expr.Span.Source.Name, expr.Span.Start)] = type;
    }

    /// <summary>The option type of a parameter, by its name or its alias; null when it is of another type.</summary>
    public OptionType? OfParameter(string name) => _parameters.GetValueOrDefault(name);

    /// <summary>The option type of the constant at a place; null where none stands.</summary>
    public OptionType? At(SourceSpan span) => _types.GetValueOrDefault((span.Source.Name, span.Start));
}
