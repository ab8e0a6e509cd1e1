namespace Kotsu.Cli.Asking;

/// <summary>What a person typed at a question.</summary>
public enum Reply
{
    /// <summary>We do this.</summary>
    Yes,

    /// <summary>We do not do this.</summary>
    No,

    /// <summary>I do not know.</summary>
    Unknown,

    /// <summary>Ask me another time.</summary>
    Skip,

    /// <summary>Enough for now.</summary>
    Quit,
}

/// <summary>The words for replies, in both languages whatever the screen speaks.</summary>
public static class Replies
{
    /// <summary>The reply that was typed, or null where it is none.</summary>
    public static Reply? Find(string typed) => typed.Trim().ToLowerInvariant() switch
    {
        "y" or "yes" or "はい" => Reply.Yes,
        "n" or "no" or "いいえ" => Reply.No,
        "d" or "?" or "unknown" or "don't know" or "わからない" or "分からない" => Reply.Unknown,
        "s" or "skip" or "" or "飛ばす" => Reply.Skip,
        "q" or "quit" or "終了" => Reply.Quit,
        _ => null,
    };
}
