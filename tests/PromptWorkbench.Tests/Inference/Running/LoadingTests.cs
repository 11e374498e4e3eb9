using System.Text;
using PromptWorkbench.Inference.Running;
using Xunit;

namespace PromptWorkbench.Tests.Inference.Running;

public sealed class LoadingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void A_missing_file_is_refused() => Refuses(Path.Combine(folder, "absent.gguf"), "absent.gguf does not exist.");

    [Fact]
    public void A_folder_is_refused() => Refuses(folder, "is a folder. Name the .gguf file in it.");

    [Fact]
    public void An_empty_file_is_refused() => Refuses(Write([]), "is empty, or not a regular file. Download it again.");

    [Fact]
    public void A_wrong_beginning_is_named() =>
        Refuses(Write("ggjt\u0001"u8.ToArray()), "is not a GGUF model: it begins with the bytes 67676A74 ('ggjt'), not with 'GGUF'.");

    [Fact]
    public void A_file_of_one_byte_is_refused() => Refuses(Write([0]), "it begins with the bytes 00 ('.'), not with 'GGUF'.");

    [Fact]
    public void A_web_page_is_recognised() =>
        Refuses(Write("\n<!DOCTYPE html><html><body>404</body></html>"u8.ToArray()), "it is a web page, perhaps an error page");

    [Fact]
    public void A_Git_LFS_pointer_is_recognised() =>
        Refuses(Write(Encoding.UTF8.GetBytes("version https://git-lfs.github.com/spec/v1\noid sha256:0\n")), "it is a Git LFS pointer");

    [Fact]
    public void Garbage_after_the_right_beginning_is_refused_with_the_reason_of_llama_cpp()
    {
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);
        "GGUF"u8.CopyTo(bytes);
        Refuses(Write(bytes), "cannot be loaded: llama.cpp says: this GGUF file is version ");
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.9)]
    public void A_file_that_was_cut_off_is_refused(double kept)
    {
        var bytes = File.ReadAllBytes(Repository.DemoModel);
        Refuses(Write(bytes[..(int)(bytes.Length * kept)]), "is not within the file bounds, model is corrupted or incomplete.");
    }

    [Fact]
    public void An_unknown_architecture_is_named()
    {
        var bytes = File.ReadAllBytes(Repository.DemoModel);
        var at = bytes.AsSpan().IndexOf("general.architecture"u8);
        var name = bytes.AsSpan(at).IndexOf("llama"u8) + at;
        "lxama"u8.CopyTo(bytes.AsSpan(name));
        Refuses(Write(bytes), "unknown model architecture: 'lxama'");
    }

    [Theory]
    [InlineData(-1, 4, "the context length is -1; it must be at least 0.")]
    [InlineData(0, 0, "the number of parallel sequences is 0; it must be between 1 and 64.")]
    [InlineData(int.MaxValue, 64, "A context of 2,147,483,647 tokens for 64 sequences is more than this machine's memory can hold. Lower one of them.")]
    public void Options_out_of_range_are_refused(int contextLength, int parallel, string message)
    {
        var options = new EngineOptions { ModelPath = Repository.DemoModel, ContextLength = contextLength, Parallel = parallel };
        var exception = Assert.Throws<EngineException>(() => DemoEngine.Load(options));
        Assert.Equal((EngineFailure.InvalidRequest, message), (exception.Failure, exception.Message));
    }

    [Fact]
    public async Task Loading_reports_its_progress_up_to_the_end()
    {
        var fractions = new List<float>();
        await using var engine = Engine.Load(new EngineOptions { ModelPath = Repository.DemoModel, Parallel = 1 }, fractions.Add, default);
        Assert.Equal(1, fractions[^1]);
        Assert.Equal(fractions.Order(), fractions);
    }

    [Fact]
    public void Loading_can_be_cancelled_on_the_way()
    {
        using var cancellation = new CancellationTokenSource();
        var options = new EngineOptions { ModelPath = Repository.DemoModel };
        Assert.ThrowsAny<OperationCanceledException>(() => Engine.Load(options, _ => cancellation.Cancel(), cancellation.Token));
    }

    [Fact]
    public async Task A_link_to_a_model_is_followed()
    {
        var link = Path.Combine(folder, "link.gguf");
        File.CreateSymbolicLink(link, Repository.DemoModel);
        await using var engine = DemoEngine.Load(new EngineOptions { ModelPath = link, Parallel = 1 });
        Assert.Equal(link, engine.Model.Path);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(byte[] content)
    {
        var path = Path.Combine(folder, "model.gguf");
        File.WriteAllBytes(path, content);
        return path;
    }

    private static void Refuses(string path, string message)
    {
        var exception = Assert.Throws<EngineException>(() => DemoEngine.Load(new EngineOptions { ModelPath = path }));
        Assert.Equal(EngineFailure.ModelNotLoadable, exception.Failure);
        Assert.StartsWith(path, exception.Message);
        Assert.Contains(message, exception.Message);
    }
}
