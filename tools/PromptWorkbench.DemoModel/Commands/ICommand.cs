namespace PromptWorkbench.DemoModel.Commands;

/// <summary>One thing this program does. What a person can mend it reports as a <see cref="RefusedException"/>.</summary>
internal interface ICommand
{
    string Name { get; }

    /// <summary>One line of the help text.</summary>
    string Summary { get; }

    Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation);
}
