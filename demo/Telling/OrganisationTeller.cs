using Kotsu.Core.Access;
using Kotsu.Core.Text;
using Kotsu.Core.Workloads;
using Kotsu.Demo.Model;
using Kotsu.Engine.Access;
using Kotsu.Engine.Organisations;
using Kotsu.Engine.Profiles;
using Kotsu.Engine.Reminding;
using Kotsu.Engine.Shelves;
using Kotsu.Engine.Templates;

namespace Kotsu.Demo.Telling;

/// <summary>Tells how the organisation came to be: people, teams, products, profiles and templates.</summary>
internal sealed class OrganisationTeller(OrganisationModel model, Language language)
{
    private const string Stream = "organisation";

    /// <summary>The one who administers it.</summary>
    public PersonModel Admin => model.People[0];

    /// <summary>What it begins with.</summary>
    public (NewOrganisation Organisation, NewPerson Founder) Founding =>
        (new(model.Name.In(language), language, StoryDays.TimeZone), Of(Admin) with { IsAdmin = true });

    public void Tell(Story story)
    {
        foreach (var team in model.Teams)
        {
            story.Tell(Stream, model.Created, Admin.Key, "team.add", async s =>
            {
                var added = await Scene.Done(KeepTeam.AddAsync(s.Unit, s.Acting, new(team.Name.In(language), team.Contact, team.Layer)));
                s.World.Teams[team.Key] = added.Id;
                return $"team/{added.Id}";
            });
        }

        foreach (var product in model.Products)
        {
            story.Tell(Stream, model.Created, Admin.Key, "product.add", async s =>
            {
                var added = await Scene.Done(KeepProduct.AddAsync(s.Unit, s.Acting, new(product.Name.In(language))));
                s.World.Products[product.Key] = added.Id;
                return $"product/{added.Id}";
            });
        }

        foreach (var person in model.People.Skip(1).OrderByDescending(p => p.Joined ?? model.Created))
        {
            story.Tell(Stream, person.Joined ?? model.Created, Admin.Key, "person.add", async s =>
            {
                var added = await Scene.Done(AddPerson.RunAsync(s.Unit, s.Acting, Of(person)));
                s.World.People[person.Key] = added.Id;
                return $"person/{added.Id}";
            });
        }

        model.Profiles.ToList().ForEach(p => TellProfile(story, p));
        model.Templates.ToList().ForEach(t => TellTemplate(story, t));
        model.Lenses.ToList().ForEach(l => TellLens(story, l));
        model.Tokens.ToList().ForEach(t => TellToken(story, t));
        model.Calendars.ToList().ForEach(c => TellCalendar(story, c));
    }

    private void TellProfile(Story story, ProfileModel profile)
    {
        var content = new ProfileContent(profile.Name.In(language), profile.Description.In(language), profile.Answers);
        story.Tell(Stream, model.Created - 1, Admin.Key, "profile.make", async s =>
        {
            var made = await Scene.Done(ChangeProfile.MakeAsync(s.Unit, s.Acting, content));
            s.World.Profiles[profile.Key] = made.Profile.Id;
            return $"profile/{made.Profile.Id}";
        });
        if (profile.Later is { } later)
        {
            story.Tell(Stream, profile.LaterDay, Admin.Key, "profile.change", async s =>
            {
                var changed = await Scene.Done(ChangeProfile.RunAsync(s.Unit, s.Acting, s.World.Profiles[profile.Key], content with { Answers = later }, 1));
                return $"profile/{changed.Profile.Id}";
            });
        }
    }

    private void TellTemplate(Story story, TemplateModel template)
    {
        story.Tell(Stream, template.Day, template.By, "template.make", async s =>
        {
            var made = await Scene.Done(ChangeTemplate.MakeAsync(s.Unit, s.Acting, new(template.Name.In(language), template.Description.In(language))));
            s.World.Templates[template.Key] = made.Id;
            return $"template/{made.Id}";
        });
        foreach (var answer in template.Answers)
        {
            var (lens, question) = LensCodes.Question(answer.Q);
            story.Tell(Stream, template.Day, template.By, "template.answer", async s =>
            {
                var id = s.World.Templates[template.Key];
                await Scene.Done(s.World.Template.RunAsync(s.Unit, s.Acting, new(id, lens, question), AnswerTeller.ContentOf(answer, language), 0));
                return $"template/{id}/{lens}/{question}";
            });
        }
    }

    private void TellLens(Story story, LensModel lens)
    {
        LensContent Text(string file) => new(DemoFiles.ReadText($"lenses/{lens.Alias}{file}", language, story.Days));
        story.Tell(Stream, lens.Day, lens.By, "lens.import", async s =>
        {
            await Scene.Done(EditDraft.ImportAsync(s.Unit, s.Acting, new(lens.Alias), Text(".json")));
            return $"lens/{lens.Alias}";
        });
        story.Tell(Stream, lens.Published, lens.By, "lens.publish", async s =>
        {
            var published = await Scene.Done(PublishLens.RunAsync(s.Unit, s.Acting, new(lens.Alias), isMajor: false));
            return $"lens/{published.Lens}/{published.Number}";
        });
        story.Tell(Stream, lens.Draft, lens.By, "lens.edit", async s =>
        {
            await Scene.Done(EditDraft.PutAsync(s.Unit, s.Acting, new(lens.Alias), Text("@2.json"), 0));
            return $"lens/{lens.Alias}";
        });
    }

    private void TellToken(Story story, TokenModel token) => story.Tell(Stream, token.Day, token.By, "token.make", async s =>
    {
        WorkloadId? workload = token.Workload is { } only ? s.World.Workloads[only] : null;
        var made = await Scene.Done(MakeToken.RunAsync(s.Unit, s.Acting, new(token.Name.In(language), [TokenScope.Evidence], workload, token.Days)));
        s.World.Tokens[token.Key] = made.Token.Id;
        return $"token/{made.Token.Id}";
    });

    private static void TellCalendar(Story story, CalendarModel calendar) => story.Tell(Stream, calendar.Day, calendar.By, "calendar.make", async s =>
    {
        await CalendarFeeds.MakeAsync(s.Unit, s.Acting);
        return $"calendar/{s.Acting.By}";
    });

    private NewPerson Of(PersonModel person) =>
        new(person.Key, person.Name.In(language), person.HasMail ? $"{person.Key}@video.example" : null, language, IsAdmin: false);
}
