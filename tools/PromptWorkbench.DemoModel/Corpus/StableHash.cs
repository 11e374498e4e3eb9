namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>A number for a text that is the same on every machine and in every run (FNV-1a).</summary>
internal static class StableHash
{
    public static ulong Of(string text) => text.Aggregate(14695981039346656037UL, (hash, letter) => (hash ^ letter) * 1099511628211UL);
}
