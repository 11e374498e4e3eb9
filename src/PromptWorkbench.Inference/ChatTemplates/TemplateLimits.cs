namespace PromptWorkbench.Inference.ChatTemplates;

/// <summary>What one rendering may use. Templates come with model files that nobody vouches for.</summary>
public sealed record TemplateLimits
{
    /// <summary>Wall-clock time.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes allocated in all, garbage included.</summary>
    public long AllocatedBytes { get; init; } = 512L << 20;

    /// <summary>JavaScript statements of the Jinja interpreter; a usual rendering takes some ten thousand.</summary>
    public int Statements { get; init; } = 20_000_000;

    /// <summary>Nested calls of one JavaScript function; a template nests so deep only to do harm.</summary>
    public int Recursion { get; init; } = 1000;

    /// <summary>Characters of the rendered prompt, and of any text on the way to it.</summary>
    public int Characters { get; init; } = 64 << 20;
}
