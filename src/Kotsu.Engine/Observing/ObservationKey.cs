using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kotsu.Core.Findings;
using Kotsu.Engine.Catalogues;
using Kotsu.Engine.Opening;

namespace Kotsu.Engine.Observing;

/// <summary>Names all that a look depends on, known before anything is looked at.</summary>
internal static class ObservationKey
{
    /// <summary>32 hexadecimal digits of the commit, what people wrote for Kotsu, the day and the probes.</summary>
    /// <remarks>Files that no commit holds have no name: such a folder differs from itself every time.</remarks>
    public static string Of(WorkloadDesk desk, DateOnly asOf, bool isWorkTree, IEnumerable<CataloguedProbe> probes)
    {
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{(isWorkTree ? null : desk.Opened.Commit) ?? Guid.NewGuid().ToString("N")} {asOf:yyyy-MM-dd}")
            .AppendJoin(' ', probes.OrderBy(p => p.Id.Value, StringComparer.Ordinal).Select(p => Version(p.Definition))).AppendLine()
            .AppendLine(desk.Opened.OwnFiles.Declaration);
        foreach (var (path, content) in desk.Opened.OwnFiles.Statements)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{path} {content.Length}").AppendLine(content);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }

    /// <summary>A probe with its version.</summary>
    public static string Version(ProbeDefinition probe) => string.Create(CultureInfo.InvariantCulture, $"{probe.Id}@{probe.Version}");
}
