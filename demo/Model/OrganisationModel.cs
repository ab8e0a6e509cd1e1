using Kotsu.Core.Text;

namespace Kotsu.Demo.Model;

/// <summary>The organisation: its people are roles, its numbers hang together.</summary>
internal sealed record OrganisationModel
{
    public required Words Name { get; init; }

    /// <summary>How many days ago it began to use Kotsu.</summary>
    public required int Created { get; init; }

    public required ServiceFigures Figures { get; init; }

    /// <summary>The first is the admin.</summary>
    public required IReadOnlyList<PersonModel> People { get; init; }

    public required IReadOnlyList<TeamModel> Teams { get; init; }

    public required IReadOnlyList<ProductModel> Products { get; init; }

    public required IReadOnlyList<TemplateModel> Templates { get; init; }

    public required IReadOnlyList<ProfileModel> Profiles { get; init; }

    public required IReadOnlyList<LensModel> Lenses { get; init; }

    public required IReadOnlyList<TokenModel> Tokens { get; init; }

    public IReadOnlyList<CalendarModel> Calendars { get; set; } = [];
}

/// <summary>The business in numbers, for months of equal length.</summary>
/// <param name="Members">How many there are at the end.</param>
/// <param name="SignUps">How many sign up in the last month.</param>
/// <param name="Churn">Share of the members that leave in a month, at the end. Ratio, 0–1.</param>
internal sealed record ServiceFigures(int Members, int SignUps, double Churn)
{
    /// <summary>How many leave in a month.</summary>
    public int Leaving => (int)Math.Round(Members * Churn);
}

/// <summary>A role; never a real person.</summary>
internal sealed record PersonModel(string Key, Words Name)
{
    public int? Joined { get; init; }

    /// <summary>Whether reminders go to a mailbox that nobody has.</summary>
    public bool HasMail { get; init; }
}

internal sealed record TeamModel(string Key, Words Name, string Contact, string Layer);

internal sealed record ProductModel(string Key, Words Name);

/// <summary>Answers that workloads begin with.</summary>
internal sealed record TemplateModel
{
    public required string Key { get; init; }

    public required Words Name { get; init; }

    public required Words Description { get; init; }

    public required string By { get; init; }

    public required int Day { get; init; }

    public required IReadOnlyList<AnswerModel> Answers { get; init; }
}

/// <summary>A lens of the organisation's own: its first text was published, its second one is a draft.</summary>
/// <param name="Alias">By what it is called; its texts are <c>lenses/ALIAS.json</c> and <c>lenses/ALIAS@2.json</c>.</param>
internal sealed record LensModel(string Alias, string By, int Day, int Published, int Draft);

/// <summary>A token for a program. Nobody has its secret.</summary>
/// <param name="By">Whose it is: the program speaks in that name.</param>
internal sealed record TokenModel(string Key, int Day, string By, Words Name, int Days)
{
    /// <summary>The only workload that it is for; null for all.</summary>
    public string? Workload { get; init; }
}

/// <summary>A calendar of what falls due, to subscribe to. Nobody has its address.</summary>
internal sealed record CalendarModel(int Day, string By);

internal sealed record ProfileModel
{
    public required string Key { get; init; }

    public required Words Name { get; init; }

    public required Words Description { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; init; }

    /// <summary>What was answered later: a second version.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Later { get; init; }

    public int LaterDay { get; init; }
}
