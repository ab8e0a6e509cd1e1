using Kotsu.Core.Organisations;
using Kotsu.Core.Problems;
using Kotsu.Core.Storing;
using Kotsu.Core.Workloads;
using Kotsu.Engine.Sharing;

namespace Kotsu.Engine.Organisations;

/// <summary>Adds, changes and removes products.</summary>
public static class KeepProduct
{
    /// <summary>Adds one.</summary>
    public static async Task<Result<Product>> AddAsync(IUnit unit, Acting acting, ProductContent content)
    {
        if (await FindProblemAsync(unit, content, null) is { } problem)
        {
            return problem;
        }

        var added = content.On(new() { Id = unit.NewId<ProductId>(), Organisation = acting.Organisation, Name = "" });
        unit.Rows<Product>().Add(added);
        return added;
    }

    /// <summary>Changes one.</summary>
    /// <param name="version">The version that was read.</param>
    public static async Task<Result<Product>> ChangeAsync(IUnit unit, ProductId id, ProductContent content, int version)
    {
        if (await unit.Rows<Product>().FindAsync(t => t.Id == id) is not { } found)
        {
            return ServerProblems.IsNotThere("product");
        }

        if (await FindProblemAsync(unit, content, id) is { } problem)
        {
            return problem;
        }

        var changed = content.On(found) with { Version = version + 1 };
        return found.Version == version && await unit.Rows<Product>().ReplaceAsync(changed) ? changed : ServerProblems.WasChanged("product", found.Version);
    }

    /// <summary>Removes one that no workload names.</summary>
    public static async Task<Result<Product>> RemoveAsync(IUnit unit, ProductId id)
    {
        if (await unit.Rows<Product>().FindAsync(t => t.Id == id) is not { } found)
        {
            return ServerProblems.IsNotThere("product");
        }

        if (await unit.Rows<Workload>().CountAsync(w => w.Product == id) > 0)
        {
            return ServerProblems.IsInUse("product", "workload");
        }

        await unit.Rows<Product>().RemoveAsync(t => t.Id == id);
        return found;
    }

    private static async Task<Problem?> FindProblemAsync(IUnit unit, ProductContent content, ProductId? own)
    {
        var (name, self) = (content.Name, own ?? default);
        return content.FindProblem()
            ?? (await unit.Rows<Product>().CountAsync(t => t.Name == name && t.Id != self) > 0 ? ServerProblems.NameIsTaken("product", name) : null);
    }
}

/// <summary>What a product is said to be.</summary>
public sealed record ProductContent(string Name)
{
    internal Problem? FindProblem() => Limits.Name("name", Name, 1, Product.NameMaxLength);

    internal Product On(Product product) => product with { Name = Name };
}
