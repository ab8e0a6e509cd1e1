namespace Kotsu.Cli.Host;

/// <summary>Asks a person and waits, until they answer, go away or press Ctrl-C.</summary>
public sealed class Prompter(Caller caller)
{
    /// <summary>What was typed, or null at the end of the input.</summary>
    public async Task<string?> AskAsync(string prompt, CancellationToken cancellationToken)
    {
        await caller.Output.WriteAsync(prompt.AsMemory(), cancellationToken);
        await caller.Output.FlushAsync(cancellationToken);

        // Reading a terminal cannot be cancelled; waiting for it can.
        return await Task.Run(caller.Input.Value.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
    }
}
