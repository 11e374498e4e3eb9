namespace PromptWorkbench.DemoModel.Commands;

/// <summary>Something a person can mend. Its message is one line that says what is wrong and what to do.</summary>
public sealed class RefusedException(string message, Exception? cause = null) : Exception(message, cause);
