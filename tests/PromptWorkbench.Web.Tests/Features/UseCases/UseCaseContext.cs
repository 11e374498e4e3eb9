using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.UseCases;
using PromptWorkbench.Storage.PromptFiles;
using PromptWorkbench.Web.Features.UseCases;

namespace PromptWorkbench.Web.Tests.Features.UseCases;

/// <summary>The pages of use cases over the real files and a store in memory.</summary>
public abstract class UseCaseContext : BunitContext
{
    protected UseCaseContext()
    {
        Services.AddPromptFiles(Path.Combine(Scene.RepositoryRoot, "prompts"));
        Services.AddSingleton<IUseCaseStore>(Store);
        Services.AddSingleton<IExperimentResults>(Results);
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero)));
        Services.AddTransient<UseCasesState>();
        Services.AddTransient<CardState>();
    }

    private protected PlayedStore Store { get; } = new();

    private protected PlayedResults Results { get; } = new();

    private protected UseCaseCard OnlyCard => Store.Cards.Values.Single();
}
