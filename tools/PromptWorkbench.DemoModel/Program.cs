using PromptWorkbench.DemoModel.Commands;

return await CommandCatalog.RunAsync(args);
