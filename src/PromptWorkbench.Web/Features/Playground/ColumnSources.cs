using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Components.Answers;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Features.Playground;

/// <summary>Finds what the address of a column names.</summary>
internal sealed class ColumnSources(IModelCatalog catalog, IPromptFiles files, WholeLibrary library, IRunStore runs)
{
    public SampleList Samples { get; private set; } = new([], []);

    /// <summary>What there is when nothing is named: the first sample.</summary>
    public ColumnAddress Usual => Samples.Samples is [var first, ..] ? ColumnAddress.Sample(first.Id) : new ColumnAddress(ColumnSource.Blank);

    /// <summary>Looks at the folder of samples anew.</summary>
    public void Refresh() => Samples = files.Samples();

    /// <summary>The content, and a problem when what is named is not there; then the content is empty.</summary>
    public async Task<(ColumnContent Content, string? Problem)> OpenAsync(ColumnAddress address, CancellationToken cancellationToken)
    {
        var model = address.Model ?? UsualModel();
        switch (address.Source)
        {
            case ColumnSource.Sample when Samples.Samples.FirstOrDefault(sample => sample.Id == address.Id) is { } file:
                return (new(address, model, PromptDraft.From(file)), null);
            case ColumnSource.Sample:
                return (Blank(), $"There is no sample '{address.Id}'.");
            case ColumnSource.Prompt when await library.FindAsync(address.Id, cancellationToken) is { } prompt:
                return (new(address, model, PromptDraft.From(prompt.Content)) { Prompt = prompt }, null);
            case ColumnSource.Prompt:
                return (Blank(), $"There is no prompt '{address.Id}' in the library.");
            case ColumnSource.Run when await runs.FindAsync(Guid.Parse(address.Id), cancellationToken) is { } run:
                return (new(address, address.Model ?? run.Spec.ModelId, PromptDraft.From(run.Spec), Answer.Of(run)), null);
            case ColumnSource.Run:
                return (Blank(), $"There is no run {address.Id} in this database.");
            default:
                return (Blank(), null);
        }

        ColumnContent Blank() => new(new ColumnAddress(ColumnSource.Blank, Model: address.Model), model, new PromptDraft());
    }

    private string UsualModel()
    {
        var models = catalog.List();
        return (models.FirstOrDefault(model => model.Id == "demo") ?? models.FirstOrDefault())?.Id ?? "";
    }
}
