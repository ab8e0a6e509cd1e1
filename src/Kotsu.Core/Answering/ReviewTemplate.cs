using Kotsu.Core.Lenses;
using Kotsu.Core.Organisations;
using Kotsu.Core.Shelf;
using Kotsu.Core.Storing;

namespace Kotsu.Core.Answering;

/// <summary>Answers that many workloads begin with. They flow into a workload only on request, and count as said there until somebody confirms them.</summary>
public sealed record ReviewTemplate : IVersionedRow
{
    /// <summary>Longest name, in characters. Any letters: names are not only ASCII.</summary>
    public const int NameMaxLength = 100;

    /// <summary>Longest description, in characters.</summary>
    public const int DescriptionMaxLength = 250;

    /// <summary>Most templates of an organisation: AWS's limit.</summary>
    public const int MostOfAnOrganisation = 500;

    /// <summary>Its id.</summary>
    public required TemplateId Id { get; init; }

    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>Its name, unique in the organisation.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; } = 1;
}

/// <summary>An answer of a template to one question of a lens.</summary>
public sealed record TemplateAnswer : IVersionedRow
{
    /// <inheritdoc/>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The template.</summary>
    public required TemplateId Template { get; init; }

    /// <summary>The lens.</summary>
    public required LensRecordId Lens { get; init; }

    /// <summary>By what the lens is called.</summary>
    public required LensId Alias { get; init; }

    /// <summary>The question.</summary>
    public required QuestionId Question { get; init; }

    /// <summary>What is said of choices.</summary>
    public required IReadOnlyDictionary<string, ChoiceAnswer> Choices { get; init; }

    /// <summary>Whether the question applies.</summary>
    public bool IsApplicable { get; init; } = true;

    /// <summary>Why it does not apply; null where it does.</summary>
    public NotApplicableReason? Reason { get; init; }

    /// <summary>In the words of whoever keeps the template; may be empty.</summary>
    public string Notes { get; init; } = "";

    /// <inheritdoc/>
    public int Version { get; init; } = 1;
}
