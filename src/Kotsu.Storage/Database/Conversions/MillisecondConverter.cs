using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kotsu.Storage.Database.Conversions;

/// <summary>Moments are kept as milliseconds since 1970 in UTC: both databases compare and order those alike.</summary>
internal sealed class MillisecondConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
