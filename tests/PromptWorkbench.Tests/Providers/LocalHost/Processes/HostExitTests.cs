using PromptWorkbench.Providers.LocalHost.Processes;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Processes;

public class HostExitTests
{
    [Theory]
    [InlineData(134, "llama.cpp aborts: llama-vocab.cpp:2539: GGML_ASSERT(id_to_token.size() == token_to_id.size()) failed",
        "aborted (SIGABRT): llama.cpp met a condition it does not go on from: llama-vocab.cpp:2539: GGML_ASSERT(id_to_token.size() == token_to_id.size()) failed")]
    [InlineData(1, "error: the model host failed: out of files", "ended with exit code 1: the model host failed: out of files")]
    [InlineData(139, "nothing of note", "crashed (SIGSEGV)")]
    public void What_the_process_said_last_is_part_of_how_it_ended(int code, string line, string told)
    {
        var output = new HostOutput();
        output.Add("loading");
        output.Add(line);
        output.Add("something after it");

        Assert.Equal(told, HostExit.Of(code, output).ToString());
    }
}
