using System.Text.Json;
using System.Text.RegularExpressions;
using Kotsu.Core.Text;
using Kotsu.Server.Pages;

namespace Kotsu.Server.Tests.Pages;

/// <summary>What a screen says before any script has run.</summary>
public sealed class FirstPaintTests
{
    private const string Hostile = "</ul><script>alert(1)</script>\"' onload=x";

    private static readonly Dictionary<string, string> whole = new()
    {
        ["/api/v1/session"] = """{"person":"1","isAdmin":true}""",
        ["/api/v1/portfolio"] = """{"items":[{"workload":"w","name":"Shop","description":"Sells","product":"P","team":null,"practices":10,"backed":0.31,"accepted":0.07,"hope":0.617,"coverage":1,"showsPercentage":true,"movement":{"since":"2026-08-05","fromHope":0.55,"toHope":0.617,"points":{"notApplicable":1.5,"work":-2}},"worst":{"practice":"OPS01","title":"Two people","falls":"expired","on":"2026-11-05"}},{"workload":"v","name":"Till","practices":1234,"coverage":0.225,"showsPercentage":false,"worst":null}]}""",
        ["/api/v1/workloads/w"] = """{"content":{"name":"Shop","description":"Sells","reviewOwner":"Ada"},"role":"owner"}""",
        ["/api/v1/workloads/w/standing"] = """{"asOf":"2026-11-21","figures":{"practices":3,"backed":0.3,"accepted":0.1,"hope":0.6,"showsPercentage":true,"split":{"gap":0.4,"expired":0.15,"partlyShown":0.05}},"practices":[{"code":"A","title":"Small and cheap","awsRisk":"low","class":"gap","hope":2,"effort":0.5,"weight":1,"strength":0},{"code":"B","title":"Large","awsRisk":"high","class":"expired","hope":9,"effort":null,"weight":1,"strength":1,"fallsOn":"2026-12-01"},{"code":"C","title":"Out","awsRisk":"high","class":"notApplicable","hope":50}],"movement":null}""",
        ["/api/v1/workloads/w/facts"] = """[{"rank":1,"isFirst":true,"headline":"3 of 4 alerts say nothing","risk":"high","hope":1.5,"effort":0.3,"detail":"They wake people.","at":{"path":"ops/a.yml","line":12},"count":3,"total":4,"stage":"stable"},{"rank":2,"isFirst":false,"headline":"No runbook","risk":"medium","hope":0,"effort":12.4,"count":1,"total":1,"stage":"experimental"}]""",
        ["/api/v1/workloads/w/milestones"] = """{"items":[{"number":1,"name":"Spring","figures":null},{"number":2,"name":"Autumn","figures":{"backed":0.3,"accepted":0,"hope":0.7}}]}""",
        ["/api/v1/workloads/w/milestones/1"] = """{"number":1,"name":"Spring","figures":null}""",
        ["/api/v1/workloads/w/sources"] = """{"items":[{"kind":"git","content":{"address":"https://git.example.com/shop.git","branch":"main"}}]}""",
        ["/api/v1/workloads/w/reviews"] = """{"items":[{"lens":"ops","content":{"sponsor":"","commission":"","deadline":null}}]}""",
        ["/api/v1/workloads/w/reviews/ops/questions"] = """{"name":"Operations","version":"1.0","pillars":[{"title":"Prepare","questions":[{"id":"q1","code":"OPS 1","title":"How do you know?","description":"Of a fault.","choices":[{"id":"c1","title":"Somebody looks"},{"id":"c2","title":"None of these","isNone":true}]},{"id":"q2","code":"OPS 2","title":"Who answers?","choices":[]}]}]}""",
        ["/api/v1/workloads/w/reviews/ops/answers"] = """{"items":[{"question":"q1","risk":"high","content":{"choices":{"c1":{"status":"selected"}}}},{"question":"q2","risk":"unanswered"}]}""",
        ["/api/v1/lenses?limit=100"] = """{"items":[{"alias":"ops","name":"Operations","isShipped":true,"versions":["1.0"],"hasDraft":false},{"alias":"own","name":"Our own","isShipped":false,"versions":["1.0","2.0"],"hasDraft":true}]}""",
        ["/api/v1/lenses/ops/versions/1.0/lint"] = """{"items":[]}""",
        ["/api/v1/lenses/own/versions/2.0/lint"] = """{"items":[{"rule":"shadowed","severity":"warning","line":1204,"question":"q1","pointer":"/pillars/0","sentence":{"en":"This rule never holds","ja":"成り立たないルールです"}}]}""",
        ["/api/v1/lenses/own/versions/2.0/questions"] = """{"name":"Our own","pillars":[{"title":"Prepare","questions":[{"id":"q1","code":"OWN 1","title":"Who knows?","description":"Of a release.","helpUrl":"https://example.com/help","choices":[{"id":"c1","code":"OWN1-BP01","title":"Support is told","awsRisk":"high","viewpoint":"state","effort":0.5},{"id":"c2","title":"None of these","isNone":true}]}]}]}""",
        ["/api/v1/lenses/own/versions/draft"] = """{"text":"{\n  \"name\": \"Our own\"\n}","overlay":null}""",
        ["/api/v1/lenses/own/versions/1.0/changes/draft"] = """{"items":[{"kind":"retitled","part":"question","id":"q1","before":"Who heard?","after":"Who knows?","sentence":{"en":"","ja":""}},{"kind":"riskChanged","part":"choice","id":"q1","sentence":{"en":"High of `q1` became low","ja":"高から低へ"}}]}""",
        ["/api/v1/templates/t"] = """{"id":"t","name":"Day one","description":"What is there"}""",
        ["/api/v1/templates/t/answers"] = """{"items":[{"lens":"own","question":"q1","content":{"choices":{"c1":{"status":"selected"}}}}]}""",
        ["/api/v1/profiles/p"] = """{"content":{"name":"Services that earn","description":"Members notice","answers":{}}}""",
        ["/api/v1/profile-questions"] = """{"items":[{"id":"stage","title":{"en":"How old is it?","ja":"開始からどれくらいですか"},"most":2,"choices":[{"id":"new","title":{"en":"It is new","ja":"始めたばかり"},"viewpoints":["state","cost"]}]}]}""",
        ["/api/v1/session/ways"] = """{"provider":"/api/v1/session/oidc","providerName":"House"}""",
        ["/api/v1/organisation"] = """{"number":"42","name":"Our house","timeZone":"UTC"}""",
        ["/api/v1/tokens"] = """{"items":[{"name":"ci"}]}""",
    };

    [Theory]
    [InlineData("/", "<h1 class=\"first-title wide\">Portfolio</h1>", "Shop", "62% hope", "31% backed · 7% accepted", "flex-grow:0.617", "Expired Nov 5, 2026:", "▲ 6.7</span> since Aug 5, 2026: not applicable &#x2B;1.5 · work −2.0", "23% of the weight of 1,234 practices")]
    [InlineData("/workloads/w", "Shop", "60% hope", "3 of 4 alerts say nothing", "ops/a.yml:12", "0.3 d", "−1.5", "Large", "30 days</td><td class=\"number\">1</td><td class=\"number\">50</td>")]
    [InlineData("/workloads/w/findings", "3 of 4 alerts say nothing", "4 findings of 2 probes", "No runbook", "experimental", "12 d")]
    [InlineData("/workloads/w/hope", "“Gap”: 40 points in 1 practice", "width:100%", "width:37.5%", "Large", "Partly shown", "part of others")]
    [InlineData("/workloads/w/milestones", "Autumn", "70% hope", "href=\"/workloads/w/milestones/2\"")]
    [InlineData("/workloads/w/milestones/1", "1 · Spring", "It has no figures", "It is the first")]
    [InlineData("/workloads/w/sources", "https://git.example.com/shop.git", "branch main")]
    [InlineData("/workloads/w/about", "Ada", "Sells")]
    [InlineData("/workloads/w/review/ops", "Operations", "1 of 2 answered", "OPS 2: Who answers?")]
    [InlineData("/workloads/w/review/ops/q1", "How do you know?", "Of a fault.", "Somebody looks", "1 of 1 ticked", "▲ High risk")]
    [InlineData("/lenses", "Shipped with Kotsu", "href=\"/lenses/ops/1.0\"")]
    [InlineData("/lenses/ops", "Operations", "A shipped lens is not edited")]
    [InlineData("/lenses/own", "Draft", "Our own", "◆ Warning", "line 1204", "This rule never holds", "Show what changed")]
    [InlineData("/lenses/own/2.0", "questions: 1 · practices: 1", "Findings of the linter: 1", "Who knows?", "More at example.com", "Support is told", "OWN1-BP01", "0.5 d")]
    [InlineData("/lenses/own/draft", "Draft", "&quot;name&quot;: &quot;Our own&quot;", "1&#xA;2&#xA;3")]
    [InlineData("/lenses/own/compare/1.0/draft", "From 1.0 to Draft", "Changes: 2", "Who heard?", "High of <code class=\"first-said\">q1</code> became low")]
    [InlineData("/settings/templates/t", "Day one", "What is there", "Our own (answered: 1)", "Who knows?", "ticked: 1")]
    [InlineData("/settings/profiles/p", "Services that earn", "How old is it?", "at most 2", "It is new", "State, Cost")]
    [InlineData("/settings/profiles/new", "Make a profile", "How old is it?")]
    [InlineData("/sign-in", "Use a passkey", "Sign in with House", "Lost your way in?")]
    [InlineData("/practice", "<h1")]
    [InlineData("/settings", "Look and help")]
    [InlineData("/settings/organisation", "Our house", "42")]
    [InlineData("/settings/tokens", "A token lets a script", "ci")]
    public void A_screen_says_its_heading_and_its_first_data(string address, params string[] expected)
    {
        var painted = Painted(address, Language.English, whole);

        Assert.All(expected, text => Assert.Contains(text, painted, StringComparison.Ordinal));
        Assert.Single(Regex.Matches(painted, "<h1"));
        Assert.DoesNotContain("None of these", painted, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_apply_is_not_proposed()
    {
        Assert.DoesNotContain("Out", Painted("/workloads/w", Language.English, whole), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reader_reads_it_in_their_own_language()
    {
        var painted = Painted("/", Language.Japanese, whole);

        Assert.Contains("神頼み 62%", painted, StringComparison.Ordinal);
        Assert.Contains("2026年11月5日", painted, StringComparison.Ordinal);
        Assert.DoesNotContain("hope<", painted, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_wrote_is_text_and_never_an_element()
    {
        var hostile = whole.ToDictionary(answer => answer.Key, answer => Regex.Replace(answer.Value, "\"(name|description|title|headline|detail|path|address|branch|version|alias|team|code|risk|awsRisk|falls|on|since|product|rule|severity|pointer|en|helpUrl|viewpoint|text|before|after|id|part)\":\"(?:\\\\.|[^\"\\\\])*\"", match => $"\"{match.Groups[1].Value}\":{JsonSerializer.Serialize(Hostile)}"));

        foreach (var address in new[] { "/", "/lenses", "/settings/tokens", "/settings/organisation", "/workloads/w", "/workloads/w/findings", "/workloads/w/hope", "/workloads/w/milestones", "/workloads/w/milestones/1", "/workloads/w/sources", "/workloads/w/about", "/workloads/w/review/ops", "/workloads/w/review/ops/q1", "/lenses/" + Uri.EscapeDataString(Hostile), "/lenses/own/2.0", "/lenses/own/draft", "/lenses/own/compare/1.0/draft", "/settings/templates/t", "/settings/profiles/p" })
        {
            var painted = Painted(address, Language.English, hostile);

            Assert.Contains("&lt;/ul&gt;&lt;script&gt;alert(1)&lt;/script&gt;", painted, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", painted, StringComparison.Ordinal);
            Assert.DoesNotMatch("<[^>]*onload=x[^>]*>", Regex.Replace(painted, "\"[^\"]*\"", "\"\""));
        }
    }

    [Fact]
    public void Who_is_not_signed_in_reads_nothing()
    {
        var stranger = whole.Where(answer => answer.Key != "/api/v1/session").ToDictionary();

        Assert.All(new[] { "/", "/practice", "/settings", "/workloads/w" }, address => Assert.Equal("", Painted(address, Language.English, stranger)));
    }

    [Fact]
    public void What_the_api_refused_is_left_out_and_breaks_nothing()
    {
        var refused = whole.Where(answer => answer.Key is "/api/v1/session" or "/api/v1/workloads/w").ToDictionary();

        foreach (var room in new[] { "", "/findings", "/hope", "/milestones", "/milestones/1", "/sources", "/about", "/review", "/review/ops", "/review/ops/q1" })
        {
            Assert.Contains("Shop", Painted($"/workloads/w{room}", Language.English, refused), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_filter_in_the_address_is_not_answered_with_everything()
    {
        var painted = Painted("/workloads/w/findings?path=ops", Language.English, whole);

        Assert.DoesNotContain("3 of 4 alerts", painted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "1 practice of 2 questions")]
    [InlineData("12", "12 practices of 2 questions")]
    public void One_of_a_thing_has_its_own_word(string count, string said)
    {
        var words = new PageWords(Language.English, new Dictionary<string, string> { ["of"] = "{count} [count:practice|practices] of {all} [all:question|questions]" });

        Assert.Equal(said, words.Say("of", ("count", count), ("all", "2")));
    }

    [Fact]
    public void Every_text_that_is_asked_for_by_name_is_in_the_catalogues()
    {
        var names = Directory.EnumerateFiles(Checkout.Path("src/Kotsu.Server/Pages"), "*.cs").SelectMany(file => Regex.Matches(File.ReadAllText(file), "Say\\(\"(\\w+)\"[,)]").Select(match => match.Groups[1].Value)).ToHashSet();
        var headings = Directory.EnumerateFiles(Checkout.Path("src/Kotsu.Server/Pages"), "*.cs").SelectMany(file => Regex.Matches(File.ReadAllText(file), "Nothing\\(view, \"(\\w+)\"").SelectMany(match => new[] { match.Groups[1].Value + "_title", match.Groups[1].Value + "_text" }));

        Assert.True(names.Count > 40);
        foreach (var tag in new[] { "en", "ja" })
        {
            Assert.Empty(names.Concat(headings).Except(Catalogue(tag).Keys));
        }
    }

    private static string Painted(string address, Language language, Dictionary<string, string> answers)
    {
        var path = address.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        var known = answers.ToDictionary(answer => answer.Key, answer => JsonElement.Parse(answer.Value));
        return FirstPaint.Of(new(path, address.Contains('?', StringComparison.Ordinal), new PageWords(language, Catalogue(language is Language.Japanese ? "ja" : "en")), known)).ToString();
    }

    private static Dictionary<string, string> Catalogue(string tag) =>
        Directory.EnumerateFiles(Checkout.Path($"web/messages/{tag}"), "*.json").SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!).ToDictionary();
}
