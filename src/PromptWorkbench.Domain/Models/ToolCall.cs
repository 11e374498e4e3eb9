namespace PromptWorkbench.Domain.Models;

/// <summary>A function the model may ask for; OpenAI's `tools`.</summary>
/// <param name="Name">Name by which the model calls it.</param>
/// <param name="Description">What it does, for the model to read.</param>
/// <param name="Parameters">JSON schema of its arguments: an object schema, as JSON text.</param>
public sealed record ToolDefinition(string Name, string Description, string Parameters);

/// <summary>A call of a tool as the model wrote it; nothing is checked yet.</summary>
/// <param name="Id">Ties the tool's answer to the call.</param>
/// <param name="Name">The name the model wrote; there may be no such tool.</param>
/// <param name="Arguments">The arguments the model wrote, as JSON text; may be no valid JSON.</param>
public sealed record ToolCall(string Id, string Name, string Arguments);
