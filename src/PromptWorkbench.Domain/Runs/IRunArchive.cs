namespace PromptWorkbench.Domain.Runs;

/// <summary>What a person does with stored runs: put tags on them, find by them, throw away. Safe to use from several circuits at once.</summary>
public interface IRunArchive
{
    /// <summary>Models and tags that occur in the stored runs.</summary>
    Task<RunChoices> ChoicesAsync(CancellationToken cancellationToken);

    /// <summary>Puts a tag on a run; nothing happens when it has it already or there is no such run.</summary>
    /// <param name="id">The run.</param>
    /// <param name="tag">A tag as <see cref="RunTag.Read"/> returns it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task AddTagAsync(Guid id, string tag, CancellationToken cancellationToken);

    Task RemoveTagAsync(Guid id, string tag, CancellationToken cancellationToken);

    /// <summary>Deletes the run with its tags. False when there is no such run.</summary>
    Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="ModelIds">Ids in alphabetical order.</param>
/// <param name="Tags">Tags in alphabetical order.</param>
public sealed record RunChoices(IReadOnlyList<string> ModelIds, IReadOnlyList<string> Tags);
