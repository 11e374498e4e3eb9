using PromptWorkbench.ModelHost.CommandLine;
using PromptWorkbench.ModelHost.Devices;
using PromptWorkbench.ModelHost.Fitting;
using PromptWorkbench.ModelHost.Hosting;
using PromptWorkbench.ModelHost.Inspecting;
using PromptWorkbench.ModelHost.Quantizing;

try
{
    switch (args)
    {
        case ["--help" or "-h", ..]:
            Console.Out.WriteLine(Usage.Text);
            return (int)ExitCode.AskedToEnd;
        case ["inspect", var file]:
            InspectCommand.Run(file, Console.Out);
            return (int)ExitCode.AskedToEnd;
        case ["inspect", ..]:
            throw new ArgumentsException("inspect takes one file");
        case ["devices"]:
            DevicesCommand.Run(Console.Out);
            return (int)ExitCode.AskedToEnd;
        case ["devices", ..]:
            throw new ArgumentsException("devices takes nothing");
        case ["fit", .. var rest]:
            FitCommand.Run(ArgumentParser.ParseFit(rest), Console.Out);
            return (int)ExitCode.AskedToEnd;
        case ["quantize", .. var rest]:
            QuantizeCommand.Run(QuantizeArguments.Parse(rest), Console.Out, Console.Error);
            return (int)ExitCode.AskedToEnd;
        default:
            await HostProcess.RunAsync(ArgumentParser.Parse(args));
            return (int)ExitCode.AskedToEnd;
    }
}
catch (ArgumentsException e)
{
    return End(ExitCode.BadArguments, $"{e.Message}. --help lists the options.");
}
catch (HostFailure e)
{
    return End(e.ExitCode, e.Message);
}
catch (Exception e)
{
    Console.Error.WriteLine(e);
    return End(ExitCode.Fault, $"the model host failed: {e.Message}");
}

static int End(ExitCode code, string reason)
{
    Console.Error.WriteLine($"error: {reason.ReplaceLineEndings(" ")}");
    return (int)code;
}
