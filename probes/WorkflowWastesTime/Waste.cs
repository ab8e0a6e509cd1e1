using Kotsu.Core.Findings;
using Kotsu.Core.Text;

namespace Kotsu.Probes.WorkflowWastesTime;

/// <summary>One way in which a job wastes time.</summary>
/// <param name="Message">Id of the message that leads with it.</param>
/// <param name="At">Where to mend it.</param>
/// <param name="Reason">The way in a few words, to stand in a list.</param>
internal sealed record Waste(string Message, Location At, Words Reason);
