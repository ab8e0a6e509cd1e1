using System.Runtime.InteropServices;

namespace Kotsu.Core.Hope;

/// <summary>What hope consists of. The unit is that of the hope it splits: a ratio of one practice's weight, or of all weight.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HopeSplit(double Unowned, double Gap, double Expired, double Unasked, double Unshown, double PartlyShown)
{
    /// <summary>All parts together.</summary>
    public double Sum => Unowned + Gap + Expired + Unasked + Unshown + PartlyShown;

    /// <summary>The first class that has a part; null when nothing rests on hope.</summary>
    public HopeClass? First => Enum.GetValues<HopeClass>().Cast<HopeClass?>().FirstOrDefault(Has);

    /// <summary>The part of one class.</summary>
    public double this[HopeClass of] => of switch
    {
        HopeClass.Unowned => Unowned,
        HopeClass.Gap => Gap,
        HopeClass.Expired => Expired,
        HopeClass.Unasked => Unasked,
        HopeClass.Unshown => Unshown,
        HopeClass.PartlyShown => PartlyShown,
        _ => throw new ArgumentOutOfRangeException(nameof(of), of, "No such class of hope."),
    };

    /// <summary>All of <paramref name="amount"/> in one class.</summary>
    public static HopeSplit Only(HopeClass of, double amount) => of switch
    {
        HopeClass.Unowned => new() { Unowned = amount },
        HopeClass.Gap => new() { Gap = amount },
        HopeClass.Expired => new() { Expired = amount },
        HopeClass.Unasked => new() { Unasked = amount },
        HopeClass.Unshown => new() { Unshown = amount },
        HopeClass.PartlyShown => new() { PartlyShown = amount },
        _ => throw new ArgumentOutOfRangeException(nameof(of), of, "No such class of hope."),
    };

    /// <summary>Class by class.</summary>
    public static HopeSplit operator +(HopeSplit a, HopeSplit b) => new(
        a.Unowned + b.Unowned, a.Gap + b.Gap, a.Expired + b.Expired, a.Unasked + b.Unasked, a.Unshown + b.Unshown, a.PartlyShown + b.PartlyShown);

    /// <summary>Every class times <paramref name="factor"/>.</summary>
    public static HopeSplit operator *(HopeSplit split, double factor) => new(
        split.Unowned * factor, split.Gap * factor, split.Expired * factor, split.Unasked * factor, split.Unshown * factor, split.PartlyShown * factor);

    private bool Has(HopeClass? of) => this[of!.Value] > 0;
}
