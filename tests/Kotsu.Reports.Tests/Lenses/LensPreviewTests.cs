using System.Text;
using Kotsu.Core.Lenses.Drafting;
using Kotsu.Core.Lenses.Overlays;
using Kotsu.Core.Lenses.Reading;
using Kotsu.Reports.Lenses.Preview;
using Kotsu.Sources.Definitions;

namespace Kotsu.Reports.Tests.Lenses;

public sealed class LensPreviewTests
{
    private static readonly LensDraft draft = LensDraft.New(new("data-platform"), "Data platform", new("2026-11-21"));

    // The browser's suite opens every approved page: layout, accessibility, no request.
    [Fact]
    public void Page_is_as_approved() => Approval.Of(LensPreview.Render(Drafted()), "tests/Kotsu.Reports.Tests/approved/preview.en.html");

    [Fact]
    public void Both_languages_stand_side_by_side_and_say_which_they_are()
    {
        var page = LensPreview.Render(Drafted());

        Assert.Contains("<span lang=\"en\">Measure it from where its users stand</span> <span lang=\"ja\">利用者の立場からの計測</span>", page, StringComparison.Ordinal);
        Assert.Contains("default-src &#39;none&#39;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_overlay_each_text_stands_once()
    {
        var lens = LensReader.Read(Encoding.UTF8.GetBytes(draft.LensJson)).Lens!;

        var page = LensPreview.Render(new Questionnaire(new("data-platform"), lens, null));

        Assert.Contains("<span>Measure it from where its users stand</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lang=\"ja\">利用者", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_title_stays_text()
    {
        var json = draft.LensJson.Replace("First pillar", "<script>alert(1)</script>", StringComparison.Ordinal);

        var page = LensPreview.Render(new Questionnaire(new("data-platform"), LensReader.Read(Encoding.UTF8.GetBytes(json)).Lens!, null));

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    private static Questionnaire Drafted()
    {
        var lens = LensReader.Read(Encoding.UTF8.GetBytes(draft.LensJson)).Lens!;
        return new(new("data-platform"), lens, OverlayReader.Read(draft.OverlayYaml, "overlay.yaml", lens).Value!);
    }
}
