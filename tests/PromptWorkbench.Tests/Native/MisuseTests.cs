using System.Diagnostics;
using PromptWorkbench.Misuse;
using Xunit;

namespace PromptWorkbench.Tests.Native;

/// <summary>How llama.cpp takes misuse, each in a process of its own, against the table of what has to be guarded.</summary>
public sealed class MisuseTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Returning() => [.. MisuseCatalog.All.Where(misuse => misuse.Returns is not null).Select(misuse => misuse.Name)];

    public static TheoryData<string> Ending() => [.. MisuseCatalog.All.Where(misuse => misuse.EndsWith is not null).Select(misuse => misuse.Name)];

    [Theory]
    [MemberData(nameof(Returning))]
    public async Task Returns_what_the_table_says(string misuse)
    {
        var (exitCode, output, _) = await CommitAsync(misuse);

        Assert.Equal((0, $"returned {Entry(misuse).Returns}"), (exitCode, output));
    }

    [Theory]
    [MemberData(nameof(Ending))]
    public async Task Ends_the_process_with_the_words_the_table_says(string misuse)
    {
        var (exitCode, output, errors) = await CommitAsync(misuse);

        Assert.NotEqual(0, exitCode);
        Assert.Empty(output);
        Assert.Contains(Entry(misuse).EndsWith!, errors);
    }

    private static Misuse.Misuse Entry(string name) => MisuseCatalog.All.Single(misuse => misuse.Name == name);

    private static async Task<(int ExitCode, string Output, string Errors)> CommitAsync(string misuse)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "PromptWorkbench.Misuse.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, misuse, Repository.DemoModel])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Deadline);
        }
        finally
        {
            process.Kill();
        }

        return (process.ExitCode, (await output).Trim(), await errors);
    }
}
