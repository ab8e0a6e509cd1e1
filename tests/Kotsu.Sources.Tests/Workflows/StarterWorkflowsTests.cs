using Kotsu.Core.Snapshots;

namespace Kotsu.Sources.Workflows;

/// <summary>GitHub's own templates, 175 files that nobody wrote for us.</summary>
public sealed class StarterWorkflowsTests
{
    [Fact]
    public async Task All_are_read_and_none_of_their_jobs_has_a_timeout()
    {
        var snapshot = await OneLook.At<WorkflowsSnapshot>(StarterWorkflows.Tree(), new WorkflowsSource());

        // Two of them cannot be read as typed YAML ({{ groupId }} as a key), so that others count 201 jobs.
        Assert.Equal(175, snapshot.Workflows.Count);
        var jobs = snapshot.Workflows.SelectMany(w => w.Jobs).ToList();
        Assert.Equal(203, jobs.Count);
        Assert.Equal(4, jobs.Count(j => j.CallsWorkflow));
        Assert.DoesNotContain(jobs, j => j.HasTimeout);
    }
}
