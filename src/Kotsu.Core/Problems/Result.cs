namespace Kotsu.Core.Problems;

/// <summary>What came of a use case: a value, or the reason why there is none.</summary>
/// <param name="Value">Null exactly when there is a problem.</param>
/// <param name="Problem">Why it was refused; null when it was done.</param>
public sealed record Result<T>(T? Value, Problem? Problem)
{
    /// <summary>What a refusal is shown with, such as the two texts that were written at once; null for nothing.</summary>
    public object? Beside { get; init; }

    /// <summary>It was done.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>It was refused.</summary>
    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}
