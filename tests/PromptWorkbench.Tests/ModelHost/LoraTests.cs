using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace PromptWorkbench.Tests.ModelHost;

public sealed class LoraTests : IDisposable
{
    private const int Width = 192;
    private readonly string folder = Directory.CreateTempSubdirectory("pwl").FullName;

    [Fact]
    public async Task A_LoRA_changes_what_the_model_computes_and_props_name_it()
    {
        await using var plain = await RunningHost.ReadyAsync();
        await using var changed = await RunningHost.ReadyAsync("--lora", Lora("llama", "blk.0.attn_output.weight", Width));

        Assert.Equal("lora.gguf", (await PropsAsync(changed)).GetProperty("lora").GetString());
        Assert.EndsWith(", LoRA lora.gguf", (await PropsAsync(changed)).GetProperty("host_build").GetString());
        Assert.Equal(JsonValueKind.Null, (await PropsAsync(plain)).GetProperty("lora").ValueKind);
        Assert.NotEqual(await AnswerAsync(plain), await AnswerAsync(changed));
    }

    [Fact]
    public async Task A_LoRA_for_another_architecture_is_refused() =>
        await Refuses(Lora("qwen2", "blk.0.attn_output.weight", Width), "cannot be used as a LoRA for this model: llama.cpp says: model arch and LoRA arch mismatch.");

    [Fact]
    public async Task A_LoRA_for_a_model_of_another_width_is_refused() =>
        await Refuses(Lora("llama", "blk.0.attn_output.weight", 64), "has incorrect shape (hint: maybe wrong base model?)");

    [Fact]
    public async Task A_LoRA_for_a_model_of_more_layers_is_refused() =>
        await Refuses(Lora("llama", "blk.99.attn_output.weight", Width), "'blk.99.attn_output.weight' does not exist in base model");

    [Fact]
    public async Task A_model_is_no_LoRA() =>
        await Refuses(Repository.DemoModel, "expect general.type to be 'adapter'");

    [Fact]
    public async Task A_file_that_is_missing_is_refused() => await Refuses(Path.Combine(folder, "none.gguf"), "none.gguf does not exist.");

    [Fact]
    public async Task A_file_that_is_no_GGUF_is_refused()
    {
        var file = Path.Combine(folder, "notes.txt");
        await File.WriteAllTextAsync(file, "These are notes.");
        await Refuses(file, "is not a GGUF");
    }

    [Fact]
    public async Task A_LoRA_that_was_cut_off_is_refused()
    {
        var file = Lora("llama", "blk.0.attn_output.weight", Width);
        await using (var cut = File.OpenWrite(file)) cut.SetLength(cut.Length - 64);
        await Refuses(file, "cannot be used as a LoRA");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Lora(string architecture, string weight, int width) =>
        LoraFile.Write(Path.Combine(folder, "lora.gguf"), architecture, weight, width, width);

    private static async Task Refuses(string lora, string reason)
    {
        await using var host = RunningHost.Start("--model", Repository.DemoModel, "--socket", RunningHost.NewSocketPath(), "--lora", lora);

        Assert.Equal(3, await host.ExitCodeAsync());
        Assert.StartsWith($"error: {lora} ", host.LastErrorLine);
        Assert.Contains(reason, host.LastErrorLine);
    }

    private static async Task<JsonElement> PropsAsync(RunningHost host) => await host.Http.GetFromJsonAsync<JsonElement>("/props");

    private static async Task<string> AnswerAsync(RunningHost host) =>
        (await host.PostAsync("/v1/completions", new { prompt = "The food was", temperature = 0, max_tokens = 24 })).GetProperty("choices")[0].GetProperty("text").GetString()!;
}
