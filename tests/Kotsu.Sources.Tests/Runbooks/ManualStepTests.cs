namespace Kotsu.Sources.Tests.Runbooks;

public sealed class ManualStepTests
{
    [Theory]
    [InlineData("Log in to the bastion")]
    [InlineData("Login to the server.")]
    [InlineData("**Log into** the console")]
    [InlineData("SSH to the host and look at the disk")]
    [InlineData("Then open the admin console")]
    [InlineData("Open a shell on the node")]
    [InlineData("In the web console, click **Delete**.")]
    [InlineData("Select \"All projects\" in the drop-down list")]
    [InlineData("Navigate to Observe > Targets")]
    [InlineData("Go to the billing page and check the total")]
    [InlineData("Copy and paste the token")]
    [InlineData("Copy the id from the alert")]
    [InlineData("Copy-paste it into the form")]
    [InlineData("Edit the file by hand")]
    [InlineData("You must manually restart the job")]
    [InlineData("Restart the job manually.")]
    [InlineData("Ask the DBA team to raise the limit")]
    [InlineData("Ask in #db for a failover")]
    [InlineData("Request access from the platform team")]
    [InlineData("Contact the network team to open the port")]
    [InlineData("File a ticket with the data centre")]
    [InlineData("Wait for approval")]
    [InlineData("Write down the attachment details")]
    [InlineData("If it is full, log in and delete old files")]
    [InlineData("踏み台サーバーにログインします。")]
    [InlineData("コンソールにログイン")]
    [InlineData("「削除」ボタンをクリックする")]
    [InlineData("管理画面を開きます。")]
    [InlineData("IDをコピーして貼り付けます。")]
    [InlineData("設定ファイルを編集します。")]
    [InlineData("手動でフェイルオーバーします。")]
    [InlineData("インフラチームに依頼する")]
    [InlineData("DBAに連絡し、上限を上げてもらいます。")]
    [InlineData("ログを目視で確認します。")]
    [InlineData("申請書を記入し、承認を得ます。")]
    [InlineData("表示された値を入力してください。")]
    public async Task What_is_done_by_hand_is_found_where_it_stands(string step)
    {
        var page = await Pages.Read($"# Page\n\n## Mitigation\n\n1. {step}\n");

        Assert.Equal(5, Assert.Single(page.ManualSteps).Line);
    }

    [Theory]
    [InlineData("Check that users can log in again")]
    [InlineData("Members cannot log in while this fires")]
    [InlineData("Do not log in to the primary")]
    [InlineData("Never edit the file on the host")]
    [InlineData("The pool was manually drained before")]
    [InlineData("Restart it without manual steps")]
    [InlineData("Run the script, no manual work is needed")]
    [InlineData("See the login service's logs")]
    [InlineData("Check the copy count of the table")]
    [InlineData("Tell Prometheus to reload by a signal")]
    [InlineData("Look at manually created issues")]
    [InlineData("To manually reload, run `systemctl reload player`")]
    [InlineData("Manually or automatically")]
    [InlineData("Ask the first node for the leader")]
    [InlineData("If the issue persists, contact support")]
    [InlineData("ログイン画面のエラー率を確認します。")]
    [InlineData("利用者がログインできないことがあります。")]
    [InlineData("手動での再起動は不要です。")]
    [InlineData("手順書のコピー元はWikiです。")]
    [InlineData("スクリプトが自動で復旧します。")]
    [InlineData("相手で判断が変わります。")]
    [InlineData("営業時間中の再起動は控えてください。")]
    [InlineData("管理画面に警告が出ていないことを確認します。")]
    public async Task What_nobody_does_by_hand_is_not(string step)
    {
        var page = await Pages.Read($"# Page\n\n## Mitigation\n\n1. {step}\n");

        Assert.Empty(page.ManualSteps);
    }

    [Fact]
    public async Task What_users_do_under_Impact_is_no_step()
    {
        var page = await Pages.Read("# Page\n\n## Impact\n\nTo watch, log in again. Click reload.\n");

        Assert.Empty(page.ManualSteps);
    }

    [Theory]
    [InlineData("ssh db-1")]
    [InlineData("ssh -i key.pem admin@db-1")]
    [InlineData("sudo vi /etc/player.conf")]
    [InlineData("kubectl -n play edit deploy origin")]
    [InlineData("oc debug node/a")]
    [InlineData("kubectl exec -it origin-1 -- bash")]
    [InlineData("crontab -e")]
    public async Task Commands_that_open_a_session_or_editor_are_by_hand(string command) =>
        Assert.Single((await Pages.Read($"# Page\n\n## Diagnosis\n\n```sh\n{command}\n```\n")).ManualSteps);

    [Theory]
    [InlineData("ssh db-1 df -h")]
    [InlineData("ssh -L 8080:localhost:80 db-1")]
    [InlineData("kubectl exec origin-1 -- df -h")]
    [InlineData("oc debug node/a -- chroot /host crictl ps")]
    [InlineData("podman pull image --log-level debug")]
    [InlineData("kubectl get pods")]
    public async Task Commands_that_run_through_are_not(string command) =>
        Assert.Empty((await Pages.Read($"# Page\n\n## Diagnosis\n\n```sh\n{command}\n```\n")).ManualSteps);

    [Fact]
    public async Task A_step_and_the_command_that_it_announces_are_one()
    {
        var page = await Pages.Read("# Page\n\n## Diagnosis\n\nOpen a shell on the node:\n\n```sh\noc debug node/a\nvi /etc/hosts\n```\n");

        Assert.Equal([5, 9], page.ManualSteps.Select(s => s.Line));
    }

    [Fact]
    public async Task A_command_named_in_a_sentence_and_shown_below_is_one_step()
    {
        var page = await Pages.Read("# Page\n\n## Diagnosis\n\nYou can SSH or `oc debug node/a` into the node:\n\n```sh\noc debug node/a\n```\n");

        Assert.Single(page.ManualSteps);
    }

    [Fact]
    public async Task A_mark_beyond_the_excerpt_is_dropped()
    {
        var page = await Pages.Read($"# Page\n\n## Diagnosis\n\n{new string('x', 300)}. Log in to the host.\n");

        var step = Assert.Single(page.ManualSteps);
        Assert.Equal((5, 0, 0, 200), (step.Line, step.Column, step.EndColumn, step.Excerpt!.Length));
    }

    [Fact]
    public async Task A_table_of_contents_is_no_step()
    {
        var page = await Pages.Read("# Page\n\n- [Switch the primary manually](#switch)\n- [Log in](#login)\n\n## Switch\n\nRun the script.\n");

        Assert.Empty(page.ManualSteps);
    }
}
