namespace PromptWorkbench.Domain.Yaml;

/// <summary>A YAML text is not what was expected. The message names line and column where it can.</summary>
internal sealed class YamlFaultException(string message) : FormatException(message);
