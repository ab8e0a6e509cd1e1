namespace Kotsu.Core.Lenses.Conditions;

/// <summary>A Boolean expression of choices. A closed set; compared by content.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>The condition as lens files write it, with the fewest parentheses that <see cref="ConditionParser"/> reads back as the same tree.</summary>
    public sealed override string ToString() => ConditionPrinter.Print(this);

    /// <summary>The choices that it names, from left to right, with repeats.</summary>
    public IReadOnlyList<ChoiceId> Choices()
    {
        var choices = new List<ChoiceId>();
        Collect(this, choices);
        return choices;
    }

    private static void Collect(Condition condition, List<ChoiceId> choices)
    {
        switch (condition)
        {
            case Chosen(var choice):
                choices.Add(choice);
                break;
            case Not(var inner):
                Collect(inner, choices);
                break;
            case All(var left, var right):
                Collect(left, choices);
                Collect(right, choices);
                break;
            case Any(var left, var right):
                Collect(left, choices);
                Collect(right, choices);
                break;
        }
    }

    /// <summary>Always true: the rule that stands last. It stands alone, never inside another condition.</summary>
    public sealed record Default : Condition;

    /// <summary>The choice is ticked.</summary>
    public sealed record Chosen(ChoiceId Choice) : Condition;

    /// <summary>The inner condition does not hold.</summary>
    public sealed record Not(Condition Inner) : Condition;

    /// <summary>Both hold.</summary>
    public sealed record All(Condition Left, Condition Right) : Condition;

    /// <summary>At least one holds.</summary>
    public sealed record Any(Condition Left, Condition Right) : Condition;
}
