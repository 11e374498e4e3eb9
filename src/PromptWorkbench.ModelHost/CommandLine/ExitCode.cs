namespace PromptWorkbench.ModelHost.CommandLine;

/// <summary>How the process ends; docs/wire.md, section "The process".</summary>
internal enum ExitCode
{
    AskedToEnd = 0,
    Fault = 1,
    BadArguments = 2,
    ModelNotLoadable = 3,
    AddressNotAvailable = 4,
    OutputNotWritable = 5,
}
