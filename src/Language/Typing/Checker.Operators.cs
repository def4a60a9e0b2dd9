using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    private Expr BinaryOf(ExprSyntax.Binary binary, Scope scope, DataType? expected) => binary.Operator switch
    {
        Operator.And or Operator.Or => LogicOf(binary, scope),
        Operator.In => InOf(binary, scope),
        Operator.IfAbsent => Substituted(binary, scope),
        Operator.Cap or Operator.Floor => BoundedOf(binary, scope, expected),
        Operator.Intersect => Intersected(binary, scope),
        >= Operator.Equal and <= Operator.AtLeast => ComparisonOf(binary, scope),
        _ => ArithmeticOf(binary, scope, expected),
    };

    /// <summary>Chains of one operator become one node; a test for absence covers every part of an “and”.</summary>
    private Expr.AtLeast LogicOf(ExprSyntax.Binary binary, Scope scope)
    {
        var parts = new List<ExprSyntax>();
        Flatten(binary, binary.Operator, parts);
        // 「非 有(x) 或 …」: where x is absent the first part decides, whatever the others are.
        using var denied = Tested(parts.OfType<ExprSyntax.Not>().Where(_ => binary.Operator == Operator.Or).Select(not => not.Operand));
        if (binary.Operator == Operator.Or)
            return new Expr.AtLeast(1, parts.Select(part => YesNo(part, scope)).ToSeq(), binary.Span);
        using var _ = Tested(parts);
        return new Expr.AtLeast(parts.Count, parts.Select(part => YesNo(part, scope)).ToSeq(), binary.Span);
    }

    private static void Flatten(ExprSyntax syntax, Operator op, List<ExprSyntax> into)
    {
        while (syntax is ExprSyntax.Binary binary && binary.Operator == op)
        {
            into.Add(binary.Right);
            syntax = binary.Left;
        }

        into.Add(syntax);
        into.Reverse();
    }

    private Expr ComparisonOf(ExprSyntax.Binary binary, Scope scope)
    {
        var left = Type(binary.Left, scope);
        var right = Type(binary.Right, scope, left.Type);
        if (left.Type is DataType.Broken && right.Type is not DataType.Broken && binary.Left is ExprSyntax.Name)
            return left;
        left = Coerced(left, right.Type);
        right = Coerced(right, left.Type);
        if (left.Type is DataType.Broken || right.Type is DataType.Broken) return new Expr.Broken(binary.Span);
        var comparison = (Comparison)(binary.Operator - Operator.Equal);
        var ordered = comparison is not (Comparison.Equal or Comparison.NotEqual);
        var comparable = IsComparable(left.Type) && (!ordered || left.Type.IsOrdered);
        return Same(left.Type, right.Type) && comparable
            ? new Expr.Compare(comparison, left, right, binary.Span)
            : Mismatch(binary, left, right);
    }

    private static bool IsComparable(DataType type) => type is not (DataType.Yearly or DataType.Daily) && !type.Is(Kind.DateRange);

    private Expr ArithmeticOf(ExprSyntax.Binary binary, Scope scope, DataType? expected)
    {
        var left = Type(binary.Left, scope, expected);
        var right = Type(binary.Right, scope, expected);
        if (left.Type is DataType.Broken || right.Type is DataType.Broken) return new Expr.Broken(binary.Span);
        var op = (Arithmetic)(binary.Operator switch
        {
            Operator.Add => (int)Arithmetic.Add,
            Operator.Subtract => (int)Arithmetic.Subtract,
            Operator.Multiply => (int)Arithmetic.Multiply,
            _ => (int)Arithmetic.Divide,
        });
        if (left.Type.Is(Kind.Date) && op is Arithmetic.Add or Arithmetic.Subtract && left.Type.Is(Kind.Date)
            && (right.Type.Is(Kind.Duration) || right.Type.Is(Kind.Days) || right.Type.Is(Kind.WorkingDays)))
            return new Expr.Shift(left, right, op == Arithmetic.Subtract, binary.Span);
        if (left.Type is not DataType.Scalar l || right.Type is not DataType.Scalar r || Operators.Result(op, l.Kind, r.Kind) is not { } kind)
            return Mismatch(binary, left, right);
        if (op == Arithmetic.Divide && right is Expr.Constant { Value: Literal.Number { Value.IsZero: true } })
            return Broken(binary.Right, DiagnosticCode.DivisionByZeroLiteral);
        return new Expr.Compute(op, left, right, DataType.Of(kind), binary.Span);
    }

    private Expr Mismatch(ExprSyntax.Binary binary, Expr left, Expr right) => Broken(
        binary.OperatorSpan, DiagnosticCode.OperandTypes, Terms.Quoted(binary.OperatorSpan.Text), left.Type.Name, right.Type.Name,
        Origin(left), Origin(right), Remedy(binary, left, right));

    /// <summary>What most likely is missing: the year of a yearly fact, the unit of a number; empty where neither is.</summary>
    private static Wording Remedy(ExprSyntax.Binary binary, Expr left, Expr right)
    {
        if (left.Type is DataType.Yearly) return Terms.YearNeeded(binary.Left.Span.Text);
        if (right.Type is DataType.Yearly) return Terms.YearNeeded(binary.Right.Span.Text);
        if (UnitBeside(right.Type) is { } leftUnit && IsBareNumber(left)) return Terms.UnitNeeded(binary.Left.Span.Text, Written(leftUnit));
        if (UnitBeside(left.Type) is { } rightUnit && IsBareNumber(right)) return Terms.UnitNeeded(binary.Right.Span.Text, Written(rightUnit));
        return "";
    }

    private static bool IsBareNumber(Expr expression) =>
        expression is Expr.Constant { Value: Literal.Number } && (expression.Type.Is(Kind.Count) || expression.Type.Is(Kind.Number));

    private static Unit? UnitBeside(DataType type) =>
        type.Is(Kind.Amount) ? Unit.Yuan : type.Is(Kind.Ratio) ? Unit.Percent : type.Is(Kind.YearlyRate) ? Unit.PercentPerYear
        : type.Is(Kind.Points) ? Unit.PercentagePoints : null;

    private static Wording Written(Unit unit) => new(Units.Write(unit, english: false), Units.Write(unit, english: true));

    private Expr InOf(ExprSyntax.Binary binary, Scope scope)
    {
        var value = Type(binary.Left, scope);
        if (value.Type is DataType.Broken) return value;
        if (binary.Right is ExprSyntax.Set && !IsComparable(value.Type)) return Mismatch(binary, value, value);
        if (binary.Right is ExprSyntax.Set { Items.Count: 0 } empty) return Broken(empty, DiagnosticCode.ExpressionExpected, "}");
        if (binary.Right is ExprSyntax.Set set)
            return new Expr.OneOf(value, set.Items.Select(item => Expect(item, scope, value.Type)).ToSeq(), binary.Span);
        var range = Type(binary.Right, scope);
        if (range.Type is DataType.Broken) return range;
        return value.Type.Is(Kind.Date) && range.Type.Is(Kind.DateRange)
            ? new Expr.OneOf(value, [range], binary.Span)
            : Mismatch(binary, value, range);
    }

    private Expr Substituted(ExprSyntax.Binary binary, Scope scope)
    {
        var operand = Allowing(binary.Left, scope);
        var substitute = Expect(binary.Right, scope, operand.Type);
        if (operand.Type is DataType.Broken || substitute.Type is DataType.Broken) return new Expr.Broken(binary.Span);
        return new Expr.OrIfAbsent(operand, substitute, binary.Span);
    }

    private Expr BoundedOf(ExprSyntax.Binary binary, Scope scope, DataType? expected)
    {
        var operand = Type(binary.Left, scope, expected);
        var bound = Type(binary.Right, scope, operand.Type);
        if (operand.Type is DataType.Broken || bound.Type is DataType.Broken) return new Expr.Broken(binary.Span);
        bound = Coerced(bound, operand.Type);
        return operand.Type.IsOrdered && Same(operand.Type, bound.Type)
            ? new Expr.Bounded(operand, bound, binary.Operator == Operator.Cap, binary.Span)
            : Mismatch(binary, operand, bound);
    }

    private Expr Intersected(ExprSyntax.Binary binary, Scope scope)
    {
        var type = DataType.Of(Kind.DateRange);
        var left = Type(binary.Left, scope);
        var right = Type(binary.Right, scope);
        if (left.Type is DataType.Broken || right.Type is DataType.Broken) return new Expr.Broken(binary.Span);
        return left.Type == type && right.Type == type
            ? new Expr.Function(Builtin.Intersect, [left, right], type, binary.Span)
            : Mismatch(binary, left, right);
    }

    private Expr IfOf(ExprSyntax.If choice, Scope scope, DataType? expected)
    {
        var when = YesNo(choice.When, scope);
        Expr then;
        using (Tested([choice.When])) then = Type(choice.Then, scope, expected);
        Expr otherwise;
        using (Tested(choice.When is ExprSyntax.Not not ? [not.Operand] : [])) otherwise = Type(choice.Else, scope, expected ?? then.Type);
        var type = Joined([then, otherwise], choice.Span);
        return type is DataType.Broken || when.Type is DataType.Broken
            ? new Expr.Broken(choice.Span)
            : new Expr.If(when, Coerced(then, type), Coerced(otherwise, type), choice.Span);
    }

    /// <summary>The one type of several branches; a mix of whole and plain numbers is plain.</summary>
    private DataType Joined(IEnumerable<Expr> branches, SourceSpan span)
    {
        DataType? type = null;
        foreach (var branch in branches)
        {
            if (branch.Type is DataType.Broken) return DataType.Error;
            if (type is null || (type.Is(Kind.Count) && branch.Type.Is(Kind.Number))) type = branch.Type;
            if (Same(Coerced(branch, type).Type, type)) continue;
            diagnostics.Add(DiagnosticCode.BranchTypesDiffer, branch.Span.Length > 0 ? branch.Span : span, type.Name, branch.Type.Name);
            return DataType.Error;
        }

        return type ?? DataType.Error;
    }
}
