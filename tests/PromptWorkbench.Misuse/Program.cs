using PromptWorkbench.Misuse;

// Commits one misuse of llama.cpp and prints what it returned. Many end this process: that is what it is for.
//   PromptWorkbench.Misuse NAME MODEL
var misuse = MisuseCatalog.All.Single(misuse => misuse.Name == args[0]);
using var scene = new Scene(args[1], misuse.Arrange);
Console.Out.WriteLine($"returned {misuse.Commit(scene)}");
