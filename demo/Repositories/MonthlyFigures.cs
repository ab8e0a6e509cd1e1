using Kotsu.Demo.Model;

namespace Kotsu.Demo.Repositories;

/// <summary>A month of the service.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Members">At its end.</param>
/// <param name="Churn">Leavers among the members at its beginning, in percent.</param>
internal sealed record MonthlyFigures(DateOnly Month, int Members, int SignUps, int Leavers, double Churn)
{
    private const int MonthsOfDecline = 18;

    /// <summary>The months until the last full one, which ends with the figures of the organisation: sign-ups fell and churn rose a little every month.</summary>
    /// <param name="days">For how many days back.</param>
    public static IReadOnlyList<MonthlyFigures> Of(ServiceFigures figures, DateOnly today, int days)
    {
        var months = new List<MonthlyFigures>();
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var members = figures.Members;
        for (var back = 0; month > today.AddDays(-days); back++, month = month.AddMonths(-1))
        {
            // Counted back from the end: each month's members are those before it, and who came, without who left.
            var share = Math.Min(back, MonthsOfDecline) / (double)MonthsOfDecline;
            var signUps = figures.SignUps + (int)Math.Round(2_400 * share / 10) * 10;
            var churn = figures.Churn - (0.011 * share);
            var before = (int)Math.Round((members - signUps) / (1 - churn));
            months.Add(new(month, members, signUps, before + signUps - members, 100.0 * (before + signUps - members) / before));
            members = before;
        }

        months.Reverse();
        return months;
    }
}
