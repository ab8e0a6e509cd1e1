using System.Text.Json;
using Kotsu.Server.Api;
using Kotsu.Server.Host;
using Kotsu.Storage.Database.Postgres;

namespace Kotsu.Server.Live;

/// <summary>What servers on one database tell each other; with an embedded database there is nobody to tell.</summary>
internal sealed class LiveBus : IAsyncDisposable
{
    private readonly string self = Guid.NewGuid().ToString("N");
    private readonly ServerBell? bell;
    private Action<LiveNote>? heard;
    private Action? missed;

    public LiveBus(ServerOptions options) => bell = ServerBell.Open(options.Store, Hear, () => missed?.Invoke());

    /// <summary>Who is told when another server says something.</summary>
    public void OnHeard(Action<LiveNote> listener) => heard += listener;

    /// <summary>Who is told when something that others said may have been lost.</summary>
    public void OnMissed(Action listener) => missed += listener;

    /// <summary>Tells the others.</summary>
    public void Say(Func<string, LiveNote> note)
    {
        if (bell is { } open)
        {
            open.Ring(JsonSerializer.Serialize(note(self), ApiJson.Options));
        }
    }

    public ValueTask DisposeAsync() => bell?.DisposeAsync() ?? ValueTask.CompletedTask;

    // Another version of the server may speak otherwise, and whoever shares the database may ring: what is not understood is passed over.
    private void Hear(string text)
    {
        LiveNote? note;
        try
        {
            note = JsonSerializer.Deserialize<LiveNote>(text, ApiJson.Options);
        }
        catch (JsonException)
        {
            return;
        }

        if (note is not null && note.Server != self)
        {
            heard?.Invoke(note);
        }
    }
}
