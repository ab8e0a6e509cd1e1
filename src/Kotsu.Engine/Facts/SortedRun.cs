using Kotsu.Core.Findings;
using Kotsu.Core.Reviews;
using Kotsu.Engine.Scanning;

namespace Kotsu.Engine.Facts;

/// <summary>A probe's bad findings, told apart by whether somebody put them aside.</summary>
/// <param name="Run">What the probe found.</param>
/// <param name="Bad">Those that count, in the probe's order.</param>
/// <param name="SetAside">Those that do not, until a day.</param>
internal sealed record SortedRun(ProbeRun Run, IReadOnlyList<Finding> Bad, IReadOnlyList<SetAside> SetAside);
