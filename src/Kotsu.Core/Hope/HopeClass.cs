namespace Kotsu.Core.Hope;

/// <summary>Why something rests on hope. A part of hope belongs to the first class that fits.</summary>
public enum HopeClass
{
    /// <summary>担当なし: nobody owns the practice.</summary>
    Unowned,

    /// <summary>未達: shown absent.</summary>
    Gap,

    /// <summary>期限切れ: what decay took.</summary>
    Expired,

    /// <summary>未確認: no evidence ever, and nobody was asked.</summary>
    Unasked,

    /// <summary>裏付けなし: the best is said or written, or somebody was asked and did not know.</summary>
    Unshown,

    /// <summary>The rest: checked or exercised, but not measured.</summary>
    PartlyShown,
}
