namespace Kotsu.Testing;

/// <summary>Rendered output, approved as text. <c>UPDATE_APPROVALS=1</c> writes what was rendered.</summary>
public static class Approval
{
    /// <summary>Compares <paramref name="rendered"/> with the approved file below the checkout.</summary>
    /// <param name="rendered">What was rendered, already scrubbed of times and paths.</param>
    /// <param name="approvedFile">Path of the approved text, from the root of the checkout.</param>
    public static void Of(string rendered, string approvedFile)
    {
        var path = Checkout.Path(approvedFile);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVALS") == "1")
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, rendered);
        }

        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        Xunit.Assert.True(approved == rendered, $"{approvedFile} is stale. Look at the difference, then run with UPDATE_APPROVALS=1.\n--- rendered ---\n{rendered}");
    }
}
