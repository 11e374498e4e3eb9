using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.AgentFiles;
using PromptWorkbench.Domain.ExperimentFiles;
using PromptWorkbench.Domain.PromptFiles;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Techniques;
using PromptWorkbench.Domain.UseCases;

namespace PromptWorkbench.Storage.PromptFiles;

public static class PromptFilesRegistration
{
    /// <summary>Adds the prompts that lie in files.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="promptsDirectory">Full path of the folder `prompts/`.</param>
    public static IServiceCollection AddPromptFiles(this IServiceCollection services, string promptsDirectory) =>
        services
            .AddSingleton<IPromptFiles>(new PromptFolder(promptsDirectory))
            .AddSingleton<IFilePrompts>(new LibraryFolder(promptsDirectory))
            .AddSingleton<IUseCaseFiles>(new UseCaseFolder(promptsDirectory))
            .AddSingleton<IExperimentFiles>(new ExperimentFolder(promptsDirectory))
            .AddSingleton<ITechniqueFiles>(new TechniqueFolder(promptsDirectory))
            .AddSingleton<IAgentFiles>(new AgentFolder(promptsDirectory));
}
