using System.Text;

namespace Kotsu.History.Tests;

public sealed class MailmapTests
{
    [Theory]
    [InlineData("Proper Name <c@x>", "Proper Name", "C@x")]
    [InlineData("<p@x> <c@x>", "Commit Name", "p@x")]
    [InlineData("Proper Name <p@x> <c@x>", "Proper Name", "p@x")]
    [InlineData("Proper Name <p@x> Commit name <C@x> # why", "Proper Name", "p@x")]
    [InlineData("Proper Name <p@x> Other Name <c@x>", "Commit Name", "C@x")]
    [InlineData("# Proper Name <c@x>", "Commit Name", "C@x")]
    [InlineData("Proper Name <c@x", "Commit Name", "C@x")]
    [InlineData("\0\n>>><<<\n", "Commit Name", "C@x")]
    public void Every_form_of_gitmailmap_is_understood(string mailmap, string name, string email) =>
        Assert.Equal((name, email), Mailmap.Parse(Encoding.UTF8.GetBytes(mailmap)).Resolve("Commit Name", "C@x"));
}
