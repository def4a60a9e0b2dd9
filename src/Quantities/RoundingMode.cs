namespace Duixian.Quantities;

/// <summary>In which direction a number is rounded. Always named, never implied.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest; a half goes away from zero (四舍五入): 2.5 → 3, −2.5 → −3.</summary>
    HalfUp,

    /// <summary>To the nearest; a half goes to the even neighbour (四舍六入五成双): 2.5 → 2, 3.5 → 4.</summary>
    HalfEven,

    /// <summary>Toward zero (舍去): 2.9 → 2, −2.9 → −2.</summary>
    Down,

    /// <summary>Away from zero (进位): 2.1 → 3, −2.1 → −3.</summary>
    Up,
}
