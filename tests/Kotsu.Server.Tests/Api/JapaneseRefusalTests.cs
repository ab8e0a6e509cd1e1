using Kotsu.Core.Problems;

namespace Kotsu.Server.Tests.Api;

public sealed class JapaneseRefusalTests
{
    [Theory]
    [InlineData("GET", "/lenses/operational-excellence/versions/9", "指定されたレンズのバージョンはありません。", "There is no such lens version.")]
    [InlineData("GET", "/templates/00000000000000000000000000000000", "指定されたテンプレートはありません。", "There is no such template.")]
    [InlineData("DELETE", "/lenses/operational-excellence", "この操作には管理者の権限が必要です。", "This takes admin.")]
    public async Task A_refusal_names_things_in_the_words_of_the_page(string method, string path, string japanese, string english)
    {
        await using var server = await RunningServer.StartAsync();
        var kim = await server.SignInAsync((await server.Admin.PostJsonAsync("/people", new { login = "kim", name = "Kim" })).Text("secret"));
        using var request = new HttpRequestMessage(new(method), "/api/v1" + path);
        request.Headers.AcceptLanguage.ParseAdd("ja");

        var refused = await (await kim.SendAsync(request, TestContext.Current.CancellationToken)).ReadAsync();

        Assert.Equal(japanese, refused.Text("title"));
        Assert.Equal(english, refused.GetProperty("languages").GetProperty("en").Text("title"));
    }

    [Fact]
    public void No_sentence_of_the_server_has_an_English_word_for_what_has_a_Japanese_one()
    {
        string[] english = ["admin", "owner", "member", "lens", "workload", "source", "review", "answer", "milestone", "evidence", "finding", "ロール", "id"];

        var breaches = from code in ProblemPages.Codes
                       where code.StartsWith("KOTSU05", StringComparison.Ordinal)
                       from line in ProblemPages.FindText(code)!.Split('\n')
                       where line.StartsWith("  ja: ", StringComparison.Ordinal)
                       from word in english
                       where Words(line).Contains(word, StringComparer.Ordinal) || (word is "ロール" && line.Contains(word, StringComparison.Ordinal) && !line.Contains("コントロール", StringComparison.Ordinal))
                       select $"{code}: {word}";

        Assert.Empty(breaches);
    }

    // Options and addresses are said as they are typed.
    private static IEnumerable<string> Words(string line)
    {
        var word = "";
        foreach (var character in line + " ")
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '/' or ':' or '{' or '}' or '.')
            {
                word += character;
                continue;
            }

            yield return word;
            word = "";
        }
    }
}
