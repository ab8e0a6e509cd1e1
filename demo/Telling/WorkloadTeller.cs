using Kotsu.Core.Observing;
using Kotsu.Core.Organisations;
using Kotsu.Core.Text;
using Kotsu.Demo.Model;
using Kotsu.Demo.Repositories;
using Kotsu.Engine.Access;
using Kotsu.Engine.Answering;
using Kotsu.Engine.Observing;
using Kotsu.Engine.Organisations;
using Kotsu.Engine.Profiles;
using Kotsu.Engine.Reminding;
using Kotsu.Engine.Workloads;

namespace Kotsu.Demo.Telling;

/// <summary>Tells how a workload came to be: who has to do with it, which reviews it has, where it is looked at.</summary>
/// <param name="folderOf">Where a repository will lie.</param>
/// <param name="pipelineOf">The pipeline of a repository.</param>
internal sealed class WorkloadTeller(WorkloadModel model, Language language, Func<string, string> folderOf, Func<string, Pipeline> pipelineOf)
{
    public void Tell(Story story)
    {
        TellBeginning(story);
        TellRoles(story);
        model.Reviews.ToList().ForEach(r => TellReview(story, r));
        TellUses(story);
        new AnswerTeller(model, language).Tell(story);
        new StatementTeller(model, language, pipelineOf).Tell(story);
        model.Sources.ToList().ForEach(s => TellSource(story, s));
        TellMilestones(story);
        TellChannels(story);
    }

    private void TellBeginning(Story story) => story.Tell(model.Key, model.Created, model.By, "workload.create", async s =>
    {
        var content = new WorkloadContent
        {
            Name = model.Name.In(language),
            Description = model.Description.In(language),
            Environment = model.Environment,
            Product = s.World.Products[model.Product],
            Team = s.World.Teams[model.Team],
            TimeZone = StoryDays.TimeZone,
            PillarPriorities = model.PillarPriorities,
            Notes = model.Notes?.In(language) ?? "",
        };
        var lenses = model.Reviews.Where(r => r.Begun is null).Select(r => r.Lens);
        var made = await Scene.Done(CreateWorkload.RunAsync(s.Unit, s.Acting, content, [.. lenses]));
        s.World.Workloads[model.Key] = made.Id;
        return $"workload/{made.Id}";
    });

    private void TellRoles(Story story)
    {
        var given = model.Owners.Select(p => (Person: p, Role: Role.Owner))
            .Concat(model.Members.Select(p => (Person: p, Role: Role.Member)))
            .Concat(model.Outsiders.Select(p => (Person: p, Role: Role.Outsider)))
            .Concat(model.Spectators.Select(p => (Person: p, Role: Role.Spectator)));
        foreach (var (person, role) in given)
        {
            story.Tell(model.Key, model.Created, model.By, "role.give", async s =>
            {
                var (workload, to) = (s.World.Workloads[model.Key], s.World.People[person]);
                await Scene.Done(GiveRole.RunAsync(s.Unit, s.Acting, workload, new(to, role), byAdmin: false));
                return $"workload/{workload}/role/{to}";
            });
        }
    }

    private void TellReview(Story story, ReviewModel review)
    {
        if (review.Begun is { } begun)
        {
            story.Tell(model.Key, begun, model.By, "review.begin", async s =>
            {
                await Scene.Done(BeginReview.RunAsync(s.Unit, s.Acting, s.World.Workloads[model.Key], new(review.Lens)));
                return $"workload/{s.World.Workloads[model.Key]}/{review.Lens}";
            });
        }

        if (review.Commissioned is { } commissioned)
        {
            var content = new ReviewContent
            {
                Sponsor = review.Sponsor?.In(language) ?? "",
                Commission = review.Commission?.In(language) ?? "",
                Deadline = review.Deadline is { } deadline ? deadline > 0 ? story.Days.WorkingDay(deadline) : story.Days.Day(deadline) : null,
                NextReviewOn = review.NextReview is { } next ? story.Days.Day(next) : null,
                Notes = review.Notes?.In(language) ?? "",
                PillarNotes = review.PillarNotes.ToDictionary(p => p.Key, p => p.Value.In(language)),
            };
            story.Tell(model.Key, commissioned, model.By, "review.change", async s =>
            {
                await Scene.Done(ChangeReview.RunAsync(s.Unit, s.World.Workloads[model.Key], new(review.Lens), content, 1));
                return $"workload/{s.World.Workloads[model.Key]}/{review.Lens}";
            });
        }
    }

    private void TellUses(Story story)
    {
        if (model.Profile is { } profile)
        {
            story.Tell(model.Key, profile.Day, profile.By, "profile.use", async s =>
            {
                await Scene.Done(ChangeProfile.UseAsync(s.Unit, s.Acting, s.World.Workloads[model.Key], s.World.Profiles[profile.Of]));
                return $"workload/{s.World.Workloads[model.Key]}";
            });
        }

        if (model.Template is { } template)
        {
            story.Tell(model.Key, template.Day, template.By, "template.apply", async s =>
            {
                await Scene.Done(s.World.Apply.RunAsync(s.Unit, s.Acting, s.World.Workloads[model.Key], s.World.Templates[template.Of]));
                return $"workload/{s.World.Workloads[model.Key]}";
            });
        }

        foreach (var inherited in model.Inherits)
        {
            var questions = inherited.Questions.Select(q => LensCodes.Question(q).Question).ToList();
            story.Tell(model.Key, inherited.Day, inherited.By, "inheritance.begin", async s =>
            {
                var from = s.World.Workloads[inherited.From];
                await Scene.Done(InheritAnswers.RunAsync(s.Unit, s.Acting, s.World.Workloads[model.Key], new(from, new(inherited.Lens), questions)));
                return $"workload/{s.World.Workloads[model.Key]}/{from}";
            });
        }
    }

    private void TellSource(Story story, SourceModel source)
    {
        var look = new LookOrder(model.Key, source.Repository);
        var content = new SourceContent(folderOf(source.Repository)) { Schedule = source.Schedule };
        story.Tell(model.Key, source.Added, AdminOrOwner, "source.add", async s =>
        {
            var added = await Scene.Done(ChangeSources.AddAsync(s.Unit, s.Acting, s.World.Workloads[model.Key], content, null, isAdmin: true));
            s.World.Sources[look.Source] = added;
            return $"workload/{s.World.Workloads[model.Key]}";
        });
        foreach (var day in source.Looks)
        {
            story.Look(model.Key, day, day == source.Looks[0] ? AdminOrOwner : null, look);
        }
    }

    // A folder of the server's machine is for admins.
    private static string AdminOrOwner => "sre-lead";

    private void TellMilestones(Story story)
    {
        foreach (var milestone in model.Milestones)
        {
            story.Tell(model.Key, milestone.Day, milestone.By, "milestone.take", async s =>
            {
                var taken = await Scene.Done(s.World.Take.RunAsync(s.Unit, s.Acting, s.World.Workloads[model.Key], milestone.Name.In(language)));
                return $"milestone/{taken.Milestone.Id}";
            });
        }
    }

    private void TellChannels(Story story)
    {
        foreach (var channel in model.Channels)
        {
            story.Tell(model.Key, channel.Day, channel.By, "channel.add", async s =>
            {
                var secret = channel.Kind is ChannelKind.Webhook ? s.World.Seal(Secrets.New()) : null;
                var content = new ChannelContent(channel.Kind, channel.Name.In(language), language);
                var added = await Scene.Done(ChangeChannels.AddAsync(s.Unit, s.Acting, s.World.Workloads[model.Key], content, s.World.Seal(channel.Address), secret));
                return $"channel/{added.Id}";
            });
        }
    }
}
