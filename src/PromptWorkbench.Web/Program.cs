return await PromptWorkbench.Web.Hosting.WorkbenchApp.RunAsync(args);
