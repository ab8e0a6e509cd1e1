namespace Kotsu.History;

/// <summary>What is asked about lines.</summary>
[Flags]
public enum LineQuestion
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Which commit <c>git blame</c> would name.</summary>
    Blame = 1,

    /// <summary>Which commit wrote what the line says, wherever it stood then: see <see cref="FileLines.TextOf"/>.</summary>
    Text = 2,

    /// <summary>Both, in one walk.</summary>
    Both = Blame | Text,
}
