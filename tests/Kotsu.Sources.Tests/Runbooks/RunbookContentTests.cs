using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Tests.Runbooks;

public sealed class RunbookContentTests
{
    [Fact]
    public async Task A_whole_page_lacks_nothing()
    {
        var page = await Pages.Read(Pages.Whole);

        Assert.Equal("Start is slow", page.Title);
        Assert.Equal(4, page.Commands);
        Assert.Equal(3, page.Steps);
        Assert.Empty(page.MissingSections);
        Assert.Empty(page.Placeholders);
        Assert.Empty(page.ManualSteps);
        Assert.Equal("runbook:docs/runbooks/page.md", page.Subject.Id);
    }

    [Fact]
    public async Task The_front_matter_tells_owner_and_review()
    {
        var page = await Pages.Read(Pages.Whole);

        Assert.Equal(("#player", new DateOnly(2026, 5, 1), 184), (page.Owner, page.ReviewedOn!.Value, page.ReviewInDays!.Value));
    }

    [Theory]
    [InlineData("90 days", 90)]
    [InlineData("2 weeks", 14)]
    [InlineData("1 year", 365)]
    [InlineData("12 months", 365)]
    [InlineData("P6M", 184)]
    [InlineData("3か月", 92)]
    [InlineData("半年", 184)]
    [InlineData("1年", 365)]
    [InlineData("soon", null)]
    public async Task Review_intervals_are_read_in_both_languages(string said, int? days)
    {
        var page = await Pages.Read($"---\nlast_reviewed_on: 2026-05-01\nreview_in: {said}\n---\n# Page\n");

        Assert.Equal(days, page.ReviewInDays);
    }

    [Theory]
    [InlineData("one two three", 3)]
    [InlineData("don't re-run it", 3)]
    [InlineData("再生が遅い", 3)]
    [InlineData("再生", 1)]
    [InlineData("再生start遅い", 3)]
    [InlineData("see [the page](https://example.com/a/b) now", 4)]
    [InlineData("run `kubectl get pods` now", 2)]
    [InlineData("| a | b |\n|---|---|\n| c d | e |", 5)]
    [InlineData("```\nnot counted\n```\nbut this", 2)]
    [InlineData("<!-- not counted -->\n\nbut this", 2)]
    [InlineData("<details>\n<summary>More</summary>\n\nbut this\n\n</details>", 3)]
    public async Task Words_are_counted_without_code_headings_and_comments(string text, int words) =>
        Assert.Equal(words, (await Pages.Read($"# Title not counted\n\n{text}\n")).Words);

    [Theory]
    [InlineData("```bash\nkubectl get pods\n\nNAME READY\norigin 1/1\n```", 1)]
    [InlineData("```console\n$ systemctl status player\n● player.service - Player\n$ journalctl -u player\n```", 2)]
    [InlineData("```\n# systemctl restart player\n# the player is slow to stop\n```", 1)]
    [InlineData("```shell\n# TODO: command needed\n```", 0)]
    [InlineData("```sh\nNAMESPACE=play\n./bin/drain.sh origin-1 \\\n  --wait\n```", 2)]
    [InlineData("```sh\nkubectl get pods | \\\n  grep -v Running\n```", 1)]
    [InlineData("```promql\n# starts\nrate(starts_total[5m])\n  > 2\n```", 1)]
    [InlineData("```sql\nSELECT count(*)\nFROM plays;\n```", 1)]
    [InlineData("```yaml\nreplicas: 3\n```", 0)]
    [InlineData("```json\n{\"a\": 1}\n```", 0)]
    [InlineData("```\nlevel=error msg=\"timeout\"\n```", 0)]
    [InlineData("```\nredis-cli -h cache-1 info\n```", 1)]
    [InlineData("```\nmysql> SHOW PROCESSLIST;\n+----+\n| Id |\n```", 1)]
    [InlineData("```\nPS C:\\Program Files> Get-Service player\n```", 1)]
    [InlineData("```\n[root@db01 ~]# df -h\n/dev/sda1 40G\n```", 1)]
    [InlineData("    curl -s https://origin.example.com/health\n", 1)]
    [InlineData("- run `kubectl get pods` on the host", 1)]
    [InlineData("- the `kubectl` binary and the `/var/log/player` folder", 0)]
    [InlineData("The command \"ceph health\" tells the capacity.", 1)]
    [InlineData("- graph `sum by (job) (scrape_samples)` for a day", 1)]
    [InlineData("- `SELECT count(*) FROM plays` should be small", 1)]
    [InlineData("- call `rate()` in the code", 0)]
    [InlineData("The label \"app name\" tells the service.", 0)]
    [InlineData("- look at `events` and the `up == 0` query", 0)]
    [InlineData("- `sudo systemctl restart nginx` and `A=1 ./x.sh now`", 2)]
    [InlineData("```\n/chatops run feature set play false\n```", 1)]
    [InlineData("- type `/deploy rollback play` in the channel", 1)]
    [InlineData("```\npd = PagesDomain.find(4711)\nGitlab::Pages.renew_all\n```", 2)]
    [InlineData("```\nError: Player.start failed\nSystem.Exception: Timeout\n```", 0)]
    [InlineData("```\nselect n.name\nfrom plays n\n (1 row)\n```", 1)]
    [InlineData("```\n!job-start stop-player\n```", 1)]
    [InlineData("```\n!!! warning\n! [ -f x ]\n```", 0)]
    [InlineData("```\n/var 50G 20G\n/dev/sda1 40G\n/data is full\n```", 0)]
    [InlineData("```\nPUT /plays-000001\n{ \"aliases\": {} }\n```", 1)]
    [InlineData("| 手順 | コマンド | 確認 |\n|---|---|---|\n| 止める | `service stop` | 停止すること |\n| 待つ | - | |\n| 始める | start.cmd | |", 2)]
    public async Task Commands_are_told_from_output_configuration_and_names(string text, int commands) =>
        Assert.Equal(commands, (await Pages.Read($"# Page\n\n## Diagnosis\n\n{text}\n")).Commands);

    [Fact]
    public async Task The_rows_of_a_table_of_steps_are_steps()
    {
        var page = await Pages.Read("# 復旧手順\n\n| 手順 | コマンド | 確認 |\n|---|---|---|\n| コンソールにログインする | - | |\n| 再起動する | `systemctl restart origin` | 起動すること |\n");

        Assert.Equal((2, 1, 1), (page.Steps, page.Commands, page.ManualSteps.Count));
    }

    [Theory]
    [InlineData("TODO")]
    [InlineData("TBD.")]
    [InlineData("FIXME: which host?")]
    [InlineData("- WIP")]
    [InlineData("Coming soon")]
    [InlineData("Lorem ipsum dolor sit amet")]
    [InlineData("To be written.")]
    [InlineData("To be added")]
    [InlineData("Work in progress")]
    [InlineData("Fill me in")]
    [InlineData("<Insert site specific measures, for example to grow a volume.>")]
    [InlineData("<describe the impact here>")]
    [InlineData("[Describe how to find the cause]")]
    [InlineData("<!-- TODO: write this -->")]
    [InlineData("```sh\n# TODO: command needed\n```")]
    [InlineData("未記入")]
    [InlineData("対応は要追記です。")]
    [InlineData("後で書く")]
    [InlineData("未定")]
    [InlineData("【手順を記載してください】")]
    [InlineData("| 手順 | 確認 |\n|---|---|\n| TBD | |")]
    public async Task Placeholders_are_found_on_their_line(string text)
    {
        var page = await Pages.Read($"# Page\n\n{text}\n");

        Assert.InRange(Assert.Single(page.Placeholders).Line, 3, 5);
    }

    [Theory]
    [InlineData("Delete the pod `<pod-name>` with `kubectl delete pod <pod-name>`.")]
    [InlineData("```sh\nkubectl -n <namespace> get pods\n```")]
    [InlineData("The date of the next drill is still 未定 because the whole team has to agree on one first.")]
    [InlineData("Large CI pending builds")]
    [InlineData("Not set properly (URL placeholder not replaced)")]
    [InlineData("Replace the placeholder in the command with the name of the pod that the alert's label names.")]
    [InlineData("The `TODO` label of the tracker and `context.TODO()` in the code are not meant.")]
    [InlineData("Gather the logs to provide more information to support.")]
    [InlineData("## What to do\n\nRestart it.")]
    [InlineData("The change has to be completed prior to the expiration, and the log has to be written to the disk before that.")]
    [InlineData("Call +81-3-XXXX-XXXX.")]
    [InlineData("[add a page](https://example.com)")]
    [InlineData("Pods to be added to the pool must be labelled before the next scale-up, or they get no traffic.")]
    public async Task Ordinary_words_and_the_blanks_of_commands_are_no_placeholders(string text) =>
        Assert.Empty((await Pages.Read($"# Page\n\n{text}\n")).Placeholders);

    [Fact]
    public async Task A_page_beyond_the_bound_is_read_in_part_and_lacks_nothing_for_that()
    {
        var sighting = await Alerts.Looking.With(new Kotsu.Sources.Runbooks.RunbooksSource(), ("runbooks/long.md", "# Long\n\n" + string.Concat(Enumerable.Repeat("word ", 20_000))));

        var page = Assert.Single(Alerts.Looking.Seen<RunbooksSnapshot>(sighting).Runbooks);
        Assert.Empty(page.MissingSections);
        Assert.InRange(page.Words, 13_000, 13_200);
        Assert.Contains("65536", Assert.Single(sighting.Unreadable).Reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('>')]
    [InlineData('`')]
    [InlineData('|')]
    [InlineData('<')]
    [InlineData('#')]
    [InlineData('あ')]
    public async Task Hostile_Markdown_is_read_or_told(char mark)
    {
        var sighting = await Alerts.Looking.With(new Kotsu.Sources.Runbooks.RunbooksSource(), ("runbooks/a.md", new string(mark, 60_000)));

        Assert.True(sighting.Snapshot is not null || sighting.Unreadable.Count == 1);
    }
}
