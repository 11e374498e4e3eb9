namespace PromptWorkbench.ModelHost.CommandLine;

internal static class Usage
{
    public const string Text = """
        Runs one GGUF model and answers OpenAI's HTTP format.

          PromptWorkbench.ModelHost --model FILE [options]
          PromptWorkbench.ModelHost inspect FILE      prints what a GGUF file says about itself, as JSON
          PromptWorkbench.ModelHost fit FILE [--ctx N] [--parallel N] [--gpu-layers N] [--device NAME] [--kv-type T] [--flash-attn M]
                                                      prints what memory the model would need, as JSON
          PromptWorkbench.ModelHost devices           prints what this machine can compute on, as JSON
          PromptWorkbench.ModelHost quantize FILE OUT --type TYPE [--force] [--threads N]
                                                      writes a GGUF file whose weights take less room

          --port N           TCP port on 127.0.0.1; 0 takes a free one (default 8090)
          --socket PATH      Unix socket instead of a port
          --ctx N            tokens one sequence may have (default: what the model was trained for, at most 4096)
          --parallel N       sequences that run at once, 1 to 64 (default 4)
          --gpu-layers N     layers put on the GPU, -1 for all (default -1)
          --device NAME      device by llama.cpp's name, such as CPU or CUDA0; without it the best there is
          --kv-type T        how keys and values are kept: f16, q8_0 or q4_0 (default f16)
          --flash-attn M     fused attention: auto, on or off (default auto)
          --lora FILE        LoRA to add to the model
          --threads N        compute threads, 0 for one per processor (default 0)
          --alias ID         the model's id in answers (default: file name without extension)
          --exit-with-stdin  end when standard input closes

        Types are F32, F16, BF16, Q8_0, Q6_K, Q5_K_M, Q4_K_M, Q4_0 and others; --force replaces a file that exists.

        Ends with 0 when asked to or done, 1 on a fault of its own, 2 on bad arguments, 3 when the model cannot be loaded,
        measured or quantised, 4 when the port or socket cannot be opened, 5 when the output cannot be written or exists.
        The last line on standard error says why.
        """;
}
