using Kotsu.Core.Answering;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Templates;

/// <summary>Makes and renames templates.</summary>
public static class ChangeTemplate
{
    /// <summary>Makes an empty one.</summary>
    public static async Task<Result<ReviewTemplate>> MakeAsync(IUnit unit, Acting acting, TemplateContent content)
    {
        if (await FindProblemAsync(unit, content, null) is { } problem)
        {
            return problem;
        }

        if (await unit.Rows<ReviewTemplate>().CountAsync(_ => true) >= ReviewTemplate.MostOfAnOrganisation)
        {
            return ServerProblems.LimitIsReached("templates", ReviewTemplate.MostOfAnOrganisation);
        }

        var template = new ReviewTemplate
        {
            Id = unit.NewId<TemplateId>(),
            Organisation = acting.Organisation,
            Name = content.Name,
            Description = content.Description,
            CreatedAt = acting.At,
        };
        unit.Rows<ReviewTemplate>().Add(template);
        return template;
    }

    /// <summary>Renames one.</summary>
    /// <param name="version">The version that was read.</param>
    public static async Task<Result<ReviewTemplate>> RunAsync(IUnit unit, TemplateId id, TemplateContent content, int version)
    {
        if (await unit.Rows<ReviewTemplate>().FindAsync(t => t.Id == id) is not { } template)
        {
            return ServerProblems.IsNotThere("template");
        }

        if (await FindProblemAsync(unit, content, id) is { } problem)
        {
            return problem;
        }

        var changed = template with { Name = content.Name, Description = content.Description, Version = version + 1 };
        return template.Version == version && await unit.Rows<ReviewTemplate>().ReplaceAsync(changed) ? changed : ServerProblems.WasChanged("template", template.Version);
    }

    private static async Task<Problem?> FindProblemAsync(IUnit unit, TemplateContent content, TemplateId? itself)
    {
        var problem = Limits.Name("name", content.Name, 3, ReviewTemplate.NameMaxLength) ?? Limits.Text("description", content.Description, 0, ReviewTemplate.DescriptionMaxLength);
        return problem ?? (await unit.Rows<ReviewTemplate>().FindAsync(t => t.Name == content.Name) is { } other && other.Id != itself ? ServerProblems.NameIsTaken("template", content.Name) : null);
    }
}

/// <summary>What is said of a template.</summary>
public sealed record TemplateContent(string Name, string Description = "");
