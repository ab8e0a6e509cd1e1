namespace Kotsu.Cli.Tests;

/// <summary>A small repository with work to find: jobs without a time limit, an old runtime.</summary>
internal static class Shop
{
    private const string Workflow = """
        on: push
        jobs:
          test:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
              - run: make test
        """;

    /// <summary>The repository, committed on 2026-01-05.</summary>
    public static GeneratedRepository Create()
    {
        var shop = new GeneratedRepository();
        shop.Commit(
            "2026-01-05",
            "Kim Example <kim@example.com>",
            (".github/workflows/ci.yml", Workflow),
            ("Dockerfile", "FROM node:18\nCOPY . .\n"),
            ("README.md", "# Shop\n"));
        return shop;
    }
}
