using System.Text.Json;

namespace PromptWorkbench.Benchmarks.Programs;

/// <param name="Prefill">Tokens of a prompt read in a second.</param>
/// <param name="Decode">Tokens generated in a second.</param>
internal sealed record Speed(double Prefill, double Decode);

/// <summary>llama.cpp's own benchmark, one repetition after its own warm-up.</summary>
internal static class LlamaBench
{
    public static async Task<Speed> RunAsync(string program, string model, int threads, int promptTokens, int generatedTokens)
    {
        var output = await Launched.RunAsync(
            program, "-m", model, "-t", $"{threads}", "-p", $"{promptTokens}", "-n", $"{generatedTokens}", "-r", "1", "-fa", "auto", "-ctk", "f16", "-ctv", "f16", "-o", "json");
        using var tests = JsonDocument.Parse(output);
        return new Speed(TokensPerSecond("n_prompt"), TokensPerSecond("n_gen"));

        double TokensPerSecond(string kind) =>
            tests.RootElement.EnumerateArray().Single(test => test.GetProperty(kind).GetInt32() > 0).GetProperty("avg_ts").GetDouble();
    }
}
