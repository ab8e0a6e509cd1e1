using System.Globalization;
using Kotsu.Bench.Server;
using Kotsu.Storage.Database;

// seed FOLDER WORKLOADS [postgres://…]   fills a store, and prints what a client needs to know of it as JSON
// peer FOLDER PORT                       the least that could answer: one route, one prepared statement
return args switch
{
    ["seed", var folder, var workloads] => await Seed.RunAsync(StoreAddress.InFolder(folder), int.Parse(workloads, CultureInfo.InvariantCulture)),
    ["seed", _, var workloads, var address] => await Seed.RunAsync(StoreAddress.Postgres(address)!, int.Parse(workloads, CultureInfo.InvariantCulture)),
    ["peer", var folder, var port] => await Peer.RunAsync(folder, int.Parse(port, CultureInfo.InvariantCulture)),
    _ => 2,
};
