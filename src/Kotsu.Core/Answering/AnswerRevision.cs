using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Answering;

/// <summary>One version of an answer, kept for its history and as the common ancestor of two that were edited at once.</summary>
public sealed record AnswerRevision : IRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The review.</summary>
    public required ReviewId Review { get; init; }

    /// <summary>The question.</summary>
    public required QuestionId Question { get; init; }

    /// <summary>The version of the answer.</summary>
    public required int Version { get; init; }

    /// <summary>The answer as it was.</summary>
    public required Answer Content { get; init; }

    /// <summary>Who wrote it.</summary>
    public required PersonId By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
