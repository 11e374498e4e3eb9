using PromptWorkbench.Benchmarks;
using PromptWorkbench.Benchmarks.Measures;
using PromptWorkbench.Benchmarks.Programs;

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

var app = await PublishedApp.MakeAsync();
if (options.Engine) await EngineSpeed.MeasureAsync(app, options, Console.Out);
if (options.Start) await StartTime.MeasureAsync(app, options, Console.Out);
return 0;
