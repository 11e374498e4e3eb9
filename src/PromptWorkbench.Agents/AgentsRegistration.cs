using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Agents.Tools;
using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Agents;

public static class AgentsRegistration
{
    /// <summary>Adds <see cref="IAgentRunner"/>. It needs the models, the agent store and the document index.</summary>
    public static IServiceCollection AddAgents(this IServiceCollection services) =>
        services.AddSingleton<ToolCatalog>().AddSingleton<IAgentRunner, AgentRunner>();
}
