using System.CommandLine;
using Kotsu.Cli.Host;
using Kotsu.Cli.Parsing;

namespace Kotsu.Cli.Files;

/// <summary>Where a result goes: into the file that <c>--output</c> names, else to the output.</summary>
/// <param name="caller">Takes what goes to the output.</param>
/// <param name="file">The file; null or <c>-</c> means the output.</param>
public sealed class OutputFile(Caller caller, string? file)
{
    /// <summary><c>--output</c> of the commands that write a report.</summary>
    public static Option<string?> Option(Values values) => values.Text(
        "--output",
        "FILE",
        new("Write the report into this file, as a whole or not at all.", "レポートの書き出し先。途中までの内容が残ることはありません。"));

    /// <summary>Why it cannot be written, as far as can be seen without writing; or null.</summary>
    public Refusal? FindTrouble() => file is null or "-" ? null : WholeFile.FindTrouble(file);

    /// <summary>Writes a text, or says why it cannot. A person is told where it went.</summary>
    public async Task<Refusal?> WriteAsync(string text, CancellationToken cancellationToken)
    {
        if (file is null or "-")
        {
            await caller.Output.WriteAsync(text.AsMemory(), cancellationToken);
            return null;
        }

        return Told(await WholeFile.WriteAsync(file, text, cancellationToken));
    }

    /// <summary>Writes bytes as they are, or says why it cannot. What goes to the output must be UTF-8.</summary>
    public async Task<Refusal?> WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => file is null or "-"
        ? await WriteAsync(System.Text.Encoding.UTF8.GetString(bytes.Span), cancellationToken)
        : Told(await WholeFile.WriteAsync(file, bytes, cancellationToken));

    private Refusal? Told(Refusal? refusal)
    {
        if (refusal is null)
        {
            caller.Note(new($"Written: {file}", $"書き出しました: {file}"));
        }

        return refusal;
    }
}
