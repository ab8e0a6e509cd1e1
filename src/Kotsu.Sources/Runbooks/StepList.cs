using Kotsu.Core.Findings;

namespace Kotsu.Sources.Runbooks;

/// <summary>
/// One list or table of steps. Where somebody logs in or clicks in one step, the steps around it that change something and give no
/// command are done by hand as well: "Search for the user", "Untick Locked", "Save".
/// </summary>
internal sealed class StepList
{
    private readonly List<Item> items = [];

    /// <summary>Adds a step.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="isByHand">Whether its own words say that it is done by hand.</param>
    /// <param name="hasCommand">Whether it gives a command to type.</param>
    public void Add(string text, Location at, bool isByHand, bool hasCommand) => items.Add(new(text, at, isByHand, hasCommand));

    /// <summary>The last step gives a command after all: in a block of code below its text.</summary>
    public void GiveCommand()
    {
        if (items.Count > 0)
        {
            items[^1] = items[^1] with { HasCommand = true };
        }
    }

    /// <summary>The steps that are by hand by the company they keep; ends the list.</summary>
    public IReadOnlyList<Location> End()
    {
        List<Location> found = items.Exists(i => i.IsByHand) ? [.. items.Where(i => !i.IsByHand && !i.HasCommand && ActionWords.Begin(i.Text)).Select(i => i.At)] : [];
        items.Clear();
        return found;
    }

    private sealed record Item(string Text, Location At, bool IsByHand, bool HasCommand);
}
