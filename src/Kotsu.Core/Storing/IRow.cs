using Kotsu.Core.Organisations;

namespace Kotsu.Core.Storing;

/// <summary>Something that is stored: a value that is replaced as a whole. Every row belongs to one organisation.</summary>
public interface IRow
{
    /// <summary>Whose it is.</summary>
    OrganisationId Organisation { get; }
}

/// <summary>A row that people edit: whoever replaces it must have seen its last version.</summary>
public interface IVersionedRow : IRow
{
    /// <summary>From 1; one more with every replacement.</summary>
    int Version { get; }
}
