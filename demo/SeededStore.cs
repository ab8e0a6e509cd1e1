using System.Buffers.Binary;
using Kotsu.Core.Organisations;
using Kotsu.Core.Storing;

namespace Kotsu.Demo;

/// <summary>The store of the demo while it is filled: its ids come from the seed, everything else from the store itself.</summary>
internal sealed class SeededStore(IStore inner, int seed) : IStore
{
    private readonly Dice dice = new(seed, "ids");

    public Task<T> ReadAsync<T>(OrganisationId? scope, Func<IUnit, Task<T>> read, CancellationToken cancellationToken) =>
        inner.ReadAsync(scope, read, cancellationToken);

    public Task<T> WriteAsync<T>(OrganisationId? scope, Func<IUnit, Task<T>> write, CancellationToken cancellationToken) =>
        inner.WriteAsync(scope, unit => write(new SeededUnit(unit, dice)), cancellationToken);

    // Whoever lent the store closes it.
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class SeededUnit(IUnit inner, Dice dice) : IUnit
    {
        public OrganisationId? Scope => inner.Scope;

        public IRows<T> Rows<T>()
            where T : class, IRow => inner.Rows<T>();

        public Task<IReadOnlyList<TResult>> ListAsync<TResult>(Func<IVisibleRows, IQueryable<TResult>> query) => inner.ListAsync(query);

        public TId NewId<TId>()
            where TId : struct, IEntityId<TId>
        {
            Span<byte> bytes = stackalloc byte[EntityIds.Length / 2];
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, dice.Next());
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], dice.Next());
            return EntityIds.Of<TId>(bytes);
        }
    }
}
