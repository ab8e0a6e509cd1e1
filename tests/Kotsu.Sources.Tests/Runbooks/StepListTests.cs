namespace Kotsu.Sources.Tests.Runbooks;

public sealed class StepListTests
{
    [Fact]
    public async Task Around_a_step_by_hand_the_steps_that_change_something_are_by_hand_as_well()
    {
        var page = await Pages.Read("# Unlock a user\n\n1. Open the admin site.\n2. Search for the user.\n3. Uncheck Locked.\n4. Check that it says so.\n5. Save.\n");

        Assert.Equal([3, 4, 5, 7], page.ManualSteps.Select(s => s.Line));
    }

    [Fact]
    public async Task A_step_that_gives_a_command_is_not_by_hand()
    {
        var page = await Pages.Read("# Drain\n\n1. Log in to the bastion.\n2. Drain the node: `kubectl drain a`.\n3. Delete it:\n\n   ```sh\n   kubectl delete node a\n   ```\n\n4. Run the smoke test.\n");

        Assert.Equal(3, Assert.Single(page.ManualSteps).Line);
    }

    [Fact]
    public async Task Without_a_step_by_hand_a_list_says_what_and_not_how()
    {
        var page = await Pages.Read("# Drain\n\n1. Increase the limit.\n2. Restart the service.\n3. Remove old files.\n");

        Assert.Empty(page.ManualSteps);
    }

    [Fact]
    public async Task Advice_without_numbers_is_no_list_of_steps()
    {
        var page = await Pages.Read("# Memory\n\n## Mitigation\n\n- Edit the limit.\n- Stop processes that need much.\n- Increase the memory.\n");

        Assert.Single(page.ManualSteps);
    }

    [Fact]
    public async Task A_list_ends_with_the_text_around_it()
    {
        var page = await Pages.Read("# Two\n\n1. Log in to the host.\n\nThen, elsewhere:\n\n1. Restart the service.\n2. Delete the lock.\n");

        Assert.Equal(3, Assert.Single(page.ManualSteps).Line);
    }

    [Fact]
    public async Task Japanese_steps_keep_the_same_company()
    {
        var page = await Pages.Read("# 削除\n\n1. 管理画面を開きます。\n2. 該当者を検索する。\n3. アカウントを無効にする。\n4. 一覧を確認する。\n");

        Assert.Equal([3, 4, 5], page.ManualSteps.Select(s => s.Line));
    }
}
