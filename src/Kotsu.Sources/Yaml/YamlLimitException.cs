using Kotsu.Core.Text;
using YamlDotNet.Core;

namespace Kotsu.Sources.Yaml;

/// <summary>A bound of <see cref="YamlLimits"/> was passed.</summary>
internal sealed class YamlLimitException(Mark at, Words said) : YamlException(at, at, said.En)
{
    /// <summary>Which bound, in both languages.</summary>
    public Words Said { get; } = said;
}
