using Kotsu.Core.Observing;

namespace Kotsu.Core.Tests.Observing;

public sealed class SshAddressTests
{
    [Theory]
    [InlineData("ssh://git@git.example.com/a/b.git", "git", "git.example.com", 22, "ssh://git@git.example.com:22/a/b.git")]
    [InlineData("ssh://kim@10.0.0.1:2222/~/b.git", "kim", "10.0.0.1", 2222, "ssh://kim@10.0.0.1:2222/~/b.git")]
    [InlineData("git@git.example.com:a/b.git", "git", "git.example.com", 22, "git@git.example.com:a/b.git")]
    [InlineData("git@git.example.com:/srv/b.git", "git", "git.example.com", 22, "git@git.example.com:/srv/b.git")]
    public void Both_forms_are_read(string text, string user, string host, int port, string given)
    {
        var address = SshAddress.Parse(text)!;

        Assert.Equal((user, host, port, given), (address.User, address.Host, address.Port, address.Text));
        Assert.Equal((host, port), (address.Url.Host, address.Url.Port));
    }

    [Theory]
    [InlineData("ssh://git.example.com/a.git")] // nobody signs in
    [InlineData("ssh://git:secret@git.example.com/a.git")]
    [InlineData("ssh://git@git.example.com/")]
    [InlineData("ssh://git@git.example.com/a.git?x=1")]
    [InlineData("ssh://git@-oProxyCommand=id/a.git")]
    [InlineData("-oProxyCommand=id@git.example.com:a.git")]
    [InlineData("git@-oProxyCommand=id:a.git")]
    [InlineData("git@git.example.com:-upload-pack=id")]
    [InlineData("git@git example.com:a.git")]
    [InlineData("a;id@git.example.com:a.git")]
    [InlineData("git@git.example.com:")]
    public void What_names_nobody_or_an_option_is_none(string text)
    {
        Assert.True(SshAddress.IsMeant(text));
        Assert.Null(SshAddress.Parse(text));
    }

    [Theory]
    [InlineData("https://git.example.com/a.git")]
    [InlineData("https://kim@git.example.com:443/a.git")]
    [InlineData("/srv/git/a.git")]
    [InlineData("C:\\git\\a")]
    public void Other_addresses_do_not_mean_ssh(string text) => Assert.False(SshAddress.IsMeant(text));

    [Fact]
    public void Host_keys_are_read_as_every_program_shows_them()
    {
        const string Text = "# git.example.com:22 SSH-2.0-OpenSSH\r\ngit.example.com ssh-ed25519 AAAAC3Nz\n\n|1|c2FsdA==|aGFzaA== ssh-rsa AAAAB3Nz a comment\nssh-ed25519 AAAAC3Nz\n";

        Assert.Equal(["ssh-ed25519 AAAAC3Nz", "ssh-rsa AAAAB3Nz"], SshKeys.ReadHostKeys(Text)!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("git.example.com")]
    [InlineData("ssh-ed25519 not*base64")]
    [InlineData("@revoked git.example.com ssh-ed25519 AAAAC3Nz")]
    [InlineData("a b ssh-ed25519 AAAAC3Nz")]
    public void What_is_no_key_makes_none(string text) => Assert.Null(SshKeys.ReadHostKeys(text));

    [Theory]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n", true)]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\r\nAAAA\r\n-----END RSA PRIVATE KEY-----", true)]
    [InlineData("ssh-ed25519 AAAAC3Nz kim", false)]
    [InlineData("user:token", false)]
    public void A_private_key_is_told_from_everything_else(string text, bool isKey) => Assert.Equal(isKey, SshKeys.IsPrivateKey(text));
}
