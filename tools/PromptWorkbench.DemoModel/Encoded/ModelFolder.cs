namespace PromptWorkbench.DemoModel.Encoded;

/// <summary>Where the parts of one model are while it is made.</summary>
/// <param name="path">The folder.</param>
public sealed class ModelFolder(string path)
{
    public string Path => path;

    public string Vocabulary => In("vocabulary.json");

    /// <summary>Documents to learn from.</summary>
    public string Training => In("train.tokens");

    /// <summary>Documents to check with while learning.</summary>
    public string Validation => In("validation.tokens");

    /// <summary>The run as it stands.</summary>
    public string Checkpoint => In("checkpoint.bin");

    /// <summary>How the run got on.</summary>
    public string Log => In("train.log");

    /// <summary>The model with all its digits.</summary>
    public string Unquantized => In("demo-f32.gguf");

    /// <summary>The model with 8 bits a weight.</summary>
    public string Model => In("demo.gguf");

    /// <summary>The model with 4 bits a weight.</summary>
    public string SmallModel => In("demo-small.gguf");

    /// <summary>How good the model is.</summary>
    public string Figures => In("figures.md");

    private string In(string name) => System.IO.Path.Combine(path, name);
}
