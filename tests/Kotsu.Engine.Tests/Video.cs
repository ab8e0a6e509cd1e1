using System.Text.Json;
using Kotsu.Core.Reviews;
using Kotsu.Engine.Reviewing;

namespace Kotsu.Engine.Tests;

/// <summary>A small repository of a video service with faults that a test knows of.</summary>
internal static class Video
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true };

    public const string Ann = "Ann Example <ann@example.com>";

    public const string Rules = """
        groups:
          - name: play
            rules:
              - alert: PlayFails
                expr: rate(play_errors_total[5m]) > 1
                labels: {severity: critical}
              - alert: StartIsSlow
                expr: start_seconds > 2
                annotations: {runbook_url: "https://runbooks.example.com/start"}
        """;

    public const string Workflow = """
        name: ci
        on: [push]
        jobs:
          test:
            runs-on: ubuntu-latest
            steps:
              - run: make test
        """;

    public const string Mended = """
        groups:
          - name: play
            rules:
              - alert: PlayFails
                expr: rate(play_errors_total[5m]) > 1
                labels: {severity: critical}
                annotations: {runbook_url: "https://runbooks.example.com/play"}
              - alert: StartIsSlow
                expr: start_seconds > 2
                annotations: {runbook_url: "https://runbooks.example.com/start"}
        """;

    /// <summary>The repository with one commit.</summary>
    public static GeneratedRepository Create(params (string Path, string? Text)[] more)
    {
        var repository = new GeneratedRepository();
        repository.Commit("2026-01-15", Ann, [("ops/rules.yml", Rules), (".github/workflows/ci.yml", Workflow), ("Dockerfile", "FROM node:16\n"), .. more]);
        return repository;
    }

    /// <summary>Reviews a folder as of a day on which nothing is moving.</summary>
    public static async Task<Reviewed> ReviewAsync(string path, Func<ReviewRequest, ReviewRequest>? ask = null, IReviewStore? store = null)
    {
        var request = new ReviewRequest { Path = path, AsOf = Scenario.Day };
        var review = new ReviewWorkload(_ => new(store ?? new NoReviewStore(), null), FixedClock.Noon);
        return await review.RunAsync(ask?.Invoke(request) ?? request, null, TestContext.Current.CancellationToken);
    }

    /// <summary>All of a report as text.</summary>
    public static string Write(ReviewReport report) => JsonSerializer.Serialize(report, indented);
}
