using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Tests.Runbooks;

public sealed class RunbookSectionTests
{
    [Theory]
    [InlineData("Meaning", "Meaning")]
    [InlineData("Overview", "Meaning")]
    [InlineData("1. Description", "Meaning")]
    [InlineData("Symptoms", "Meaning")]
    [InlineData("What is this?", "Meaning")]
    [InlineData("Reason", "Meaning,Diagnosis")]
    [InlineData("概要", "Meaning")]
    [InlineData("アラートの意味と背景", "Meaning")]
    [InlineData("Impact", "Impact")]
    [InlineData("Severity and priority", "Impact")]
    [InlineData("影響範囲", "Impact")]
    [InlineData("重要度", "Impact")]
    [InlineData("Diagnosis", "Diagnosis")]
    [InlineData("How to investigate", "Diagnosis")]
    [InlineData("Possible causes", "Diagnosis")]
    [InlineData("Possible checks", "Diagnosis")]
    [InlineData("Troubleshooting steps", "Diagnosis")]
    [InlineData("切り分け", "Diagnosis")]
    [InlineData("確認手順", "Diagnosis")]
    [InlineData("原因調査", "Diagnosis")]
    [InlineData("Mitigation", "Mitigation")]
    [InlineData("How to fix it", "Mitigation")]
    [InlineData("Resolution", "Mitigation")]
    [InlineData("What to do", "Meaning,Mitigation")]
    [InlineData("Recovery procedure", "Mitigation")]
    [InlineData("対処", "Mitigation")]
    [InlineData("復旧手順", "Mitigation")]
    [InlineData("手順", "Mitigation")]
    [InlineData("Diagnosis and mitigation", "Diagnosis,Mitigation")]
    [InlineData("原因と対策", "Diagnosis,Mitigation")]
    [InlineData("Expand the disk", "Mitigation")]
    [InlineData("Draining a host", "Mitigation")]
    [InlineData("Scaling up", "Mitigation")]
    [InlineData("Cleaning the cache", "Mitigation")]
    [InlineData("References", "")]
    [InlineData("Documentation", "")]
    [InlineData("Runbook", "")]
    [InlineData("参考資料", "")]
    [InlineData("KubePodNotReady", "")]
    public async Task Headings_are_known_under_their_usual_names(string heading, string sections)
    {
        // The name of an alert makes all four sections due.
        var page = await Pages.Read($"# Page\n\n## {heading}\n\nText.\n", "runbooks/DiskFull.md");

        Assert.Equal(sections, string.Join(',', Enum.GetValues<RunbookSection>().Except(page.MissingSections)));
    }

    [Theory]
    [InlineData("## Meaning", RunbookSection.Meaning)]
    [InlineData("## Impact", RunbookSection.Impact)]
    [InlineData("## Diagnosis", RunbookSection.Diagnosis)]
    [InlineData("## Mitigation", RunbookSection.Mitigation)]
    public async Task A_section_that_is_left_out_is_missing(string heading, RunbookSection section)
    {
        var page = await Pages.Read(Without(Pages.Whole, heading, keepHeading: false));

        Assert.Equal(section, Assert.Single(page.MissingSections));
    }

    [Theory]
    [InlineData("## Meaning", RunbookSection.Meaning)]
    [InlineData("## Impact", RunbookSection.Impact)]
    [InlineData("## Diagnosis", RunbookSection.Diagnosis)]
    [InlineData("## Mitigation", RunbookSection.Mitigation)]
    public async Task A_heading_with_nothing_below_it_is_no_section(string heading, RunbookSection section)
    {
        var page = await Pages.Read(Without(Pages.Whole, heading, keepHeading: true));

        Assert.Equal(section, Assert.Single(page.MissingSections));
    }

    [Fact]
    public async Task A_section_whose_parts_hold_text_is_there()
    {
        var page = await Pages.Read("# A\n\n## Meaning\n\n### In short\n\nIt is slow.\n\n## Impact\n\nx\n\n## Diagnosis\n\nx\n\n## Mitigation\n\nx\n");

        Assert.Empty(page.MissingSections);
    }

    [Fact]
    public async Task An_introduction_below_the_title_says_what_the_page_is_about()
    {
        var page = await Pages.Read("# A\n\nThe time to the first frame is above two seconds.\n\n## Impact\n\nx\n\n## Diagnosis\n\nx\n\n## Mitigation\n\nx\n");

        Assert.Empty(page.MissingSections);
    }

    [Fact]
    public async Task A_picture_is_content()
    {
        var page = await Pages.Read("# A\n\n## Symptoms\n\n![graph](a.png)\n\n## Impact\n\nx\n\n## Diagnosis\n\nx\n\n## Mitigation\n\nx\n");

        Assert.Empty(page.MissingSections);
    }

    [Fact]
    public async Task A_title_may_be_of_a_lower_level()
    {
        var page = await Pages.Read("## A\n\nThe time to the first frame is above two seconds.\n\n### Impact\n\nx\n\n### Diagnosis\n\nx\n\n### Mitigation\n\nx\n");

        Assert.Equal(("A", 0), (page.Title, page.MissingSections.Count));
    }

    [Fact]
    public async Task Bold_words_and_labels_open_sections_where_there_are_no_headings()
    {
        var page = await Pages.Read("# A\n\n**Impact**\n\nMembers wait.\n\n**Diagnosis:** look at the graph.\n\n対処: 再起動します。\n\n概要：再生が遅い\n");

        Assert.Empty(page.MissingSections);
    }

    [Fact]
    public async Task A_table_of_two_columns_labels_its_rows()
    {
        var page = await Pages.Read("# A\n\n| 項目 | 内容 |\n|---|---|\n| 概要 | 再生が遅い |\n| 影響 | 視聴者が待つ |\n| 原因調査 | グラフを見る |\n| 対処 | 再起動 |\n");

        Assert.Empty(page.MissingSections);
    }

    [Fact]
    public async Task A_page_that_only_says_how_to_do_something_owes_its_purpose_and_steps()
    {
        const string steps = "1. Run `vault write -f pki/rotate now`.\n2. Run `kubectl rollout restart deploy/origin`.\n";

        var with = await Pages.Read("# Rotate the key\n\nThe signing key of the player is rotated every ninety days.\n\n" + steps);
        var without = await Pages.Read("# Rotate the key\n\n" + steps);

        var between = await Pages.Read("# Rotate the key\n\n## Rotate\n\n" + steps + "\nThis is done by hand every ninety days, until the vault does it.\n");

        Assert.Empty(with.MissingSections);
        Assert.Empty(between.MissingSections);
        Assert.Equal(RunbookSection.Meaning, Assert.Single(without.MissingSections));
    }

    [Fact]
    public async Task Among_other_parts_the_impact_may_stand_anywhere()
    {
        const string parts = "# Deploy\n\n## Overview\n\nx\n\n## Checks\n\nx\n\n## Steps\n\nx\n";

        Assert.Equal([RunbookSection.Impact], (await Pages.Read(parts)).MissingSections);
        Assert.Empty((await Pages.Read(parts + "\n## Contacts\n\nx\n")).MissingSections);
    }

    [Fact]
    public async Task A_page_without_parts_that_gives_a_command_owes_no_section()
    {
        Assert.Empty((await Pages.Read("# Job timeouts\n\nSet it for all runners: `curl -X PUT https://ci.example.com/runners/1`.\n")).MissingSections);
        Assert.NotEmpty((await Pages.Read("# Job timeouts\n\nSet it for all runners.\n")).MissingSections);
    }

    [Fact]
    public async Task A_page_in_a_form_of_its_own_owes_no_section()
    {
        var page = await Pages.Read("# Redis\n\n## Architecture\n\nx\n\n## Sentinel\n\nx\n\n## Keys\n\nx\n\n## Checks\n\nx\n\n## Eviction\n\nx\n");

        Assert.Empty(page.MissingSections);
    }

    [Fact]
    public async Task A_page_named_like_an_alert_owes_all_four_however_it_is_written()
    {
        const string text = "# Page\n\nThe signing key of the player is rotated every ninety days.\n\n1. Run `a b`.\n2. Run `kubectl get pods`.\n3. Wait.\n";

        var page = await Pages.Read(text, "runbooks/KeyIsOld.md");

        Assert.Equal([RunbookSection.Impact, RunbookSection.Diagnosis, RunbookSection.Mitigation], page.MissingSections);
    }

    private static string Without(string text, string heading, bool keepHeading)
    {
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        var next = text.IndexOf("\n## ", start, StringComparison.Ordinal);
        var end = next < 0 ? text.Length : next + 1;
        return text[..start] + (keepHeading ? heading + "\n\n" : "") + text[end..];
    }
}
