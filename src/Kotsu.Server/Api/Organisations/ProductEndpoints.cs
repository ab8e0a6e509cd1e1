using Kotsu.Core.Organisations;
using Kotsu.Engine.Organisations;
using Kotsu.Server.Auth;

namespace Kotsu.Server.Api.Organisations;

/// <summary>Products.</summary>
internal static class ProductEndpoints
{
    public static void MapTo(RouteGroupBuilder api)
    {
        api.MapGet("/products", ListAsync).Needs(Need.SignedIn).WithSummary("The products of the organisation, by name").Answers<Page<ProductView>>();
        api.MapPost("/products", AddAsync).Needs(Need.Admin).WithSummary("Adds a product").Answers<ProductView>(StatusCodes.Status201Created);
        api.MapGet("/products/{product}", GetAsync).Needs(Need.SignedIn).WithSummary("A product").Answers<ProductView>();
        api.MapPut("/products/{product}", PutAsync).Needs(Need.Admin).WithSummary("Changes a product").Answers<ProductView>();
        api.MapDelete("/products/{product}", DeleteAsync).Needs(Need.Admin).WithSummary("Removes a product that no workload names").Produces(StatusCodes.Status204NoContent);
    }

    private static Task<IResult> ListAsync(Door door, int? limit, string? cursor)
    {
        var page = PageRequest.Of(limit, cursor);
        var after = page.After ?? "";
        return door.ListAsync(async unit => page.Make(
            await unit.Rows<Product>().ListAsync(all => all.Where(t => t.Name.CompareTo(after) > 0).OrderBy(t => t.Name).Take(page.Limit + 1)), t => t.Name, ProductView.Of));
    }

    private static Task<IResult> AddAsync(ProductContent body, Door door) => door.WriteAsync(
        "product.add",
        (unit, acting) => KeepProduct.AddAsync(unit, acting, body),
        t => Shown.Created(ProductView.Of(t), SubjectOf(t), $"{ApiEndpoints.Root}/products/{t.Id}", t.Version));

    private static Task<IResult> GetAsync(ProductId product, Door door) => door.ReadAsync(unit => unit.Rows<Product>().FindAsync(t => t.Id == product), "product", Show);

    private static Task<IResult> PutAsync(ProductId product, ProductContent body, Door door) => door.WithVersionAsync(version => door.WriteAsync(
        "product.change", (unit, _) => KeepProduct.ChangeAsync(unit, product, body, version), Show));

    private static Task<IResult> DeleteAsync(ProductId product, Door door) => door.WriteAsync("product.remove", (unit, _) => KeepProduct.RemoveAsync(unit, product), t => Shown.Gone(SubjectOf(t)));

    private static Shown Show(Product product) => Shown.Of(ProductView.Of(product), SubjectOf(product), product.Version);

    private static string SubjectOf(Product product) => $"product/{product.Id}";
}

/// <summary>A product.</summary>
internal sealed record ProductView(ProductId Id, string Name, int Version)
{
    public static ProductView Of(Product product) => new(product.Id, product.Name, product.Version);
}
