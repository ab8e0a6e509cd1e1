namespace Kotsu.Core.Lenses;

/// <summary>A text and an address to read more at.</summary>
/// <param name="DisplayText">At most 2,048 characters; empty where there is none.</param>
/// <param name="Url">An http or https address; null where there is none.</param>
public sealed record HelpfulResource(string DisplayText, string? Url);

/// <summary>Further reading beside a choice.</summary>
/// <param name="IsImprovementPlan">What to do (true), or where to read more (false).</param>
public sealed record AdditionalResource(bool IsImprovementPlan, HelpfulResource Content);
