namespace Kotsu.Core.Hope.Changes;

/// <summary>Why hope moved. What happens on one day is replayed in this order.</summary>
public enum ChangeKind
{
    /// <summary>Time passed: evidence decayed, what it is about changed, or the next look renewed it unasked.</summary>
    Ageing,

    /// <summary>The catalogue, the scope, a link between probe and practice, or a weight was edited.</summary>
    Catalogue,

    /// <summary>A practice went out of play, or came back.</summary>
    NotApplicable,

    /// <summary>New subjects were found, or old ones are gone.</summary>
    Subjects,

    /// <summary>Something was shown absent that nobody had known of, or evidence was withdrawn.</summary>
    Found,

    /// <summary>Work done: new evidence, and gaps that were put right.</summary>
    Work,

    /// <summary>Findings were put aside or came back, or a person's contrary note was withdrawn without being answered.</summary>
    Dismissals,

    /// <summary>Risks were accepted, or acceptances lapsed.</summary>
    Acceptances,
}
