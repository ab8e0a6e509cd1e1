using Kotsu.Demo.Model;

namespace Kotsu.Demo.Repositories;

/// <summary>A month of the service.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Members">At its beginning.</param>
/// <param name="Churn">Leavers among them, in percent.</param>
internal sealed record MonthlyFigures(DateOnly Month, int Members, int SignUps, int Leavers, double Churn)
{
    private const int MonthsOfDecline = 18;

    /// <summary>The months until the last full one, which has the figures of the organisation: sign-ups fell and churn rose a little every month.</summary>
    /// <param name="days">For how many days back.</param>
    public static IReadOnlyList<MonthlyFigures> Of(ServiceFigures figures, DateOnly today, int days)
    {
        var months = new List<MonthlyFigures>();
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var next = 0;
        for (var back = 0; month > today.AddDays(-days); back++, month = month.AddMonths(-1))
        {
            var share = Math.Min(back, MonthsOfDecline) / (double)MonthsOfDecline;
            var signUps = figures.SignUps + (int)Math.Round(2_400 * share / 10) * 10;
            var churn = figures.Churn - (0.011 * share);

            // Counted back from the last month: who is there at a beginning stayed from the month before, or came in it.
            var beginning = back == 0 ? figures.Members : (int)Math.Round((next - signUps) / (1 - churn));
            var leavers = back == 0 ? figures.Leaving : beginning + signUps - next;
            months.Add(new(month, beginning, signUps, leavers, 100.0 * leavers / beginning));
            next = beginning;
        }

        months.Reverse();
        return months;
    }
}
